// bun serve/bun.ts
import { handle } from '../src/app.ts'
import { announce, hostOf, portOf, stateOf } from './environment.ts'

interface Server {
  port: number
  requestIP(request: Request): { address: string } | null
}
declare const Bun: {
  env: Record<string, string>
  serve(options: { port: number; hostname: string; fetch(request: Request, server: Server): Promise<Response> }): Server
}

const env = { ...Bun.env }
const state = stateOf(env)
const { port } = Bun.serve({
  port: portOf(env),
  hostname: hostOf(env),
  fetch: (request, server) => handle(request, env, { state: () => state, peer: server.requestIP(request)?.address }),
})
announce(port, hostOf(env))
