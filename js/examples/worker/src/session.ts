// Who asks. The cookie is set at start, and an id counts only with it. If your app has a
// session of its own, let sessionsOf return that one, and set no cookie.
import { trimOws } from './ows.ts'
import { type Seals, random, toBase64url } from './seal.ts'

// A browser accepts a __Host- cookie only from this host itself, over https.
const name = '__Host-sna'

/** How many different cookies of this name are examined. A browser sends one. */
const most = 32

/** Returns the sessions of the request's valid tokens, each once. All other cookies are ignored. */
export async function sessionsOf(request: Request, seals: Seals): Promise<string[]> {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map(trimOws)
  const tokens = new Set(cookies.filter((cookie) => cookie.startsWith(`${name}=`)).map((cookie) => cookie.slice(name.length + 1)))
  const sessions = await Promise.all([...tokens].slice(0, most).map((token) => seals.sessionOf(token)))
  return [...new Set(sessions.filter((session) => session !== undefined))]
}

/**
 * Returns the session that the request is in, so that two tabs share it. If it is in
 * several, another host may have set one of them: then it returns a new one.
 */
export async function sessionForStart(request: Request, seals: Seals): Promise<string> {
  const [session, ...more] = await sessionsOf(request, seals)
  return session !== undefined && more.length === 0 ? session : toBase64url(random(32))
}

/** Returns the Set-Cookie header. Strict: the app's page and this worker are of one site. Scripts cannot read it. */
export const cookie = async (session: string, seals: Seals): Promise<string> =>
  `${name}=${await seals.token(session)}; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Strict`
