// Who asks. The cookie is set at start, and an id counts with it alone. Where your app
// has a session of its own, take that in its place: it is the one function sessionOf.
import { random, toBase64url } from './seal.ts'

// A browser takes a __Host- cookie from this very host alone, over https.
const name = '__Host-sna'

/** The session's token, or undefined where there is none, or two. */
export function sessionOf(request: Request): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  const [token, ...more] = cookies.filter((cookie) => cookie.startsWith(`${name}=`)).map((cookie) => cookie.slice(name.length + 1))
  return token !== undefined && more.length === 0 && /^[\w-]{43}$/.test(token) ? token : undefined
}

export const newSession = (): string => toBase64url(random(32))

// Strict: the app's page and this worker are of one site. Scripts do not see it.
export const cookie = (token: string): string => `${name}=${token}; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Strict`
