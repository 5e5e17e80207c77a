// The worker. POST /start makes an EVURL for a number, the phone opens it and comes back
// at GET /return, POST /result tells what came of it.
import { type Platform, platform } from '@evurl/edge/promise'
import { clientOf, counted } from './address.ts'
import { type Answer, ask } from './ask.ts'
import { idOf, startOf } from './body.ts'
import { type Line, maskId, maskNumber, print } from './log.ts'
import { checkOrigin, corsOf, preflight } from './origin.ts'
import { Problem } from './problem.ts'
import { digest } from './seal.ts'
import { cookie, sessionForStart, sessionsOf } from './session.ts'
import { type Env, Misconfigured, type Settings, settingsOf } from './settings.ts'
import type { State } from './state/state.ts'

/** What differs from runtime to runtime. */
export interface Host {
  state(env: Env): State
  /** Of the other side, as the runtime knows it. */
  peer: string | undefined
  now?: () => number
  log?: (line: Line) => void
}

interface Call {
  request: Request
  env: Env
  settings: Settings
  state: State
  peer: string | undefined
  now: () => number
  line: Line
}

/** A final answer may be read again for so long. */
const again = 60_000

const ok = (body: object, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { headers: { ...headers, 'content-type': 'application/json' } })

/** Refuses what comes too often. A state that cannot count lets nothing through. */
async function limit({ settings, state }: Call, kind: 'address' | 'number', value: string, most: number, window: number): Promise<void> {
  const { n, left } = await reach(state.count(await settings.seals.name(kind, value), window))
  if (n > most) throw new Problem('rate', `too many requests for this ${kind}`, { 'retry-after': String(Math.ceil(left / 1000)) })
}

const reach = <T>(work: Promise<T>): Promise<T> =>
  work.catch(() => {
    throw new Problem('state', 'what was answered before cannot be read or kept: ask again', { 'retry-after': '2' })
  })

async function limitAddress(call: Call): Promise<void> {
  const { request, peer, settings } = call
  const client = clientOf(peer, request.headers.get('x-forwarded-for'), settings.trustedProxies)
  if (!client) throw new Problem('address', 'no address to count this request under: see CLIENT_ADDRESS and TRUSTED_PROXIES')
  await limit(call, 'address', counted(client), settings.perAddress, 10_000)
}

async function start(call: Call): Promise<Response> {
  const { request, settings, now, line } = call
  await limitAddress(call)
  const { number, consent } = await startOf(request, now())
  line.number = maskNumber(number)
  line.consent = maskId(await digest(consent))
  await limit(call, 'number', number, settings.perNumber, 600_000)

  const { account, redirect, numberField, seals, life } = settings
  const { evurl, correlationId } = account.build({ redirect, fields: numberField ? [[numberField, number]] : [] })
  line.id = maskId(correlationId)

  const session = await sessionForStart(request, seals)
  const expires = now() + life
  const id = await seals.seal({ number, correlationId, session: await digest(session), expires })
  return ok({ id, evurl, expires: new Date(expires).toISOString() }, { 'set-cookie': await cookie(session, seals) })
}

/** Whoever opens the EVURL comes by, with a query that anybody may have written: it is not looked at. */
function back({ settings }: Call): Response {
  if (settings.page) return new Response(null, { status: 303, headers: { location: settings.page } })
  return new Response('Done. Go back to the app.\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

async function result(call: Call): Promise<Response> {
  const { request, settings, state, now, line } = call
  await limitAddress(call)
  const sealed = await settings.seals.open(await idOf(request))
  // The id may belong to any of them, so that a second cookie does not lock the owner out.
  // Digests are compared: how long that takes reveals nothing about a session.
  const sessions = await Promise.all((await sessionsOf(request, settings.seals)).map(digest))
  // One text, whether the id was made up or is another session's.
  if (!sealed || !sessions.includes(sealed.session)) throw new Problem('id', 'this session has no such id')
  line.id = maskId(sealed.correlationId)
  line.number = maskNumber(sealed.number)
  if (now() >= sealed.expires) throw new Problem('expired', 'the id has expired: start again')

  const name = `answer-${await digest(sealed.correlationId)}`
  let kept = await reach(state.settled(name))
  if (!kept) {
    const answer = await ask(await apiOf(call), { associationKey: sealed.correlationId, consumerMdn: sealed.number }, settings.patience)
    if (!answer) {
      line.answer = 'try-again'
      return ok({ answer: 'try-again' }, { 'retry-after': '1' })
    }
    kept = await reach(state.settle(name, { answer: JSON.stringify(answer), at: now() }, sealed.expires - now() + again))
  }
  if (now() >= kept.at + again) throw new Problem('spent', 'this id was answered: start again')
  const answer: Answer = JSON.parse(kept.answer)
  line.answer = answer.answer
  return ok(answer)
}

const apis = new WeakMap<Settings, Platform>()

/** The API, whose program is loaded when it is first asked. */
async function apiOf({ settings }: Call): Promise<Platform> {
  const api = apis.get(settings) ?? (await platform(settings.api))
  apis.set(settings, api)
  return api
}

const routes: Record<string, { method: string; answer: (call: Call) => Response | Promise<Response> }> = {
  '/start': { method: 'POST', answer: start },
  '/return': { method: 'GET', answer: back },
  '/result': { method: 'POST', answer: result },
}

async function answer(request: Request, path: string, env: Env, host: Host, line: Line): Promise<{ response: Response; cors: Record<string, string> }> {
  let cors = {}
  try {
    const settings = await settingsOf(env)
    cors = corsOf(request, settings.origins)
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined
    if (!route) throw new Problem('path', 'there is /start, /return and /result')
    if (route.method === 'POST') checkOrigin(request, settings.origins)
    if (route.method === 'POST' && request.method === 'OPTIONS') return { response: preflight(), cors }
    if (request.method !== route.method && !(route.method === 'GET' && request.method === 'HEAD')) throw new Problem('method', `the method is ${route.method}`, { allow: route.method })
    const call: Call = { request, env, settings, state: host.state(env), peer: host.peer, now: host.now ?? Date.now, line }
    return { response: await route.answer(call), cors }
  } catch (error) {
    return { response: problemOf(error, line).response(), cors }
  }
}

/** What went wrong. Of what nobody foresaw the log has the name alone: its text may have anything. */
function problemOf(error: unknown, line: Line): Problem {
  if (error instanceof Misconfigured) {
    line.error = error.message
    return new Problem('settings', error.message)
  }
  if (error instanceof Problem) {
    line.problem = error.code
    if (error.code === 'platform') line.error = error.message
    return error
  }
  line.error = error instanceof Error ? error.name : typeof error
  return new Problem('internal', 'this should not happen')
}

/** Answers a request. */
export async function handle(request: Request, env: Env, host: Host): Promise<Response> {
  // A path or method that is none of ours may be any text.
  const path = new URL(request.url).pathname
  const line: Line = Object.hasOwn(routes, path) ? { route: path } : {}
  const { response, cors } = await answer(request, path, env, host, line)
  const standard = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'", vary: 'Origin' }
  for (const [name, value] of Object.entries({ ...standard, ...cors })) response.headers.set(name, value)
  line.status = response.status
  ;(host.log ?? print)(line)
  return response
}
