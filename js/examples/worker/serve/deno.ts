// deno run --allow-net --allow-env --allow-read=. serve/deno.ts
import { handle } from '../src/app.ts'
import { announce, hostOf, portOf, stateOf } from './environment.ts'

declare const Deno: {
  env: { toObject(): Record<string, string> }
  serve(
    options: { port: number; hostname: string; onListen(address: { port: number }): void },
    handler: (request: Request, info: { remoteAddr: { hostname?: string } }) => Promise<Response>,
  ): void
}

const env = Deno.env.toObject()
const state = stateOf(env)
Deno.serve({ port: portOf(env), hostname: hostOf(env), onListen: ({ port }) => announce(port, hostOf(env)) }, (request, { remoteAddr }) =>
  handle(request, env, { state: () => state, peer: remoteAddr.hostname }),
)
