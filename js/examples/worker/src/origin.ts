// Which pages may call. Apps that are no page send no Origin.
import { Problem } from './problem.ts'

/** The headers of an answer to a page. Who is not on the list gets none. */
export function corsOf(request: Request, origins: ReadonlySet<string>): Record<string, string> {
  const origin = request.headers.get('origin')
  if (origin === null || !origins.has(origin)) return {}
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true', 'access-control-expose-headers': 'retry-after' }
}

/** `null`, which any sandboxed frame sends, is on no list. */
export function checkOrigin(request: Request, origins: ReadonlySet<string>): void {
  const origin = request.headers.get('origin')
  if (origin !== null && !origins.has(origin)) throw new Problem('origin', 'this origin is not on the list: APP_ORIGINS')
}

export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type', 'access-control-max-age': '600' },
  })
