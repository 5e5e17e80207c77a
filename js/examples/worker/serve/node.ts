// node serve/node.ts (22.18 or newer, which run TypeScript)
import { type RequestListener, createServer } from 'node:http'
import { toNodeHandler } from 'srvx/node'
import { handle } from '../src/app.ts'
import { announce, hostOf, portOf, stateOf } from './environment.ts'

const env = { ...process.env }
const state = stateOf(env)
const handler = toNodeHandler((request: Request & { ip?: string }) => handle(request, env, { state: () => state, peer: request.ip }))
const server = createServer(handler as RequestListener)
server.listen(portOf(env), hostOf(env), () => announce((server.address() as { port: number }).port, hostOf(env)))
