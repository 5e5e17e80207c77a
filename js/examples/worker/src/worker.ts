// Cloudflare Workers, and workerd on your own machine.
import { withoutPort } from './address.ts'
import { handle } from './app.ts'
import { type Env } from './settings.ts'
import { type Kept, durable } from './state/durable.ts'

export { Kept } from './state/durable.ts'

interface Bindings extends Env {
  KEPT?: DurableObjectNamespace<Kept>
  CLIENT_ADDRESS?: string
}

/** CF-Connecting-IP is Cloudflare's own there, and anybody's elsewhere, where workerd tells the peer. */
function peerOf(request: Request, env: Bindings): string | undefined {
  if (env.CLIENT_ADDRESS === 'cf-connecting-ip') return request.headers.get('cf-connecting-ip') ?? undefined
  const peer = request.cf?.['clientIp']
  return typeof peer === 'string' ? withoutPort(peer) : undefined
}

export default {
  fetch: (request: Request, env: Bindings) => handle(request, env, { state: () => durable(env.KEPT), peer: peerOf(request, env) }),
}
