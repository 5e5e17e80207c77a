// What apps send: JSON of a bounded size, of which every member is known.
import { trimOws } from './ows.ts'
import { Problem } from './problem.ts'

const most = 2048

async function json(request: Request): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase().split(';').map(trimOws).join(';')
  if (type !== 'application/json' && type !== 'application/json;charset=utf-8') throw new Problem('type', 'the content type is not application/json')
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text = ''
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > most) break
      text += decoder.decode(chunk, { stream: true })
    }
    if (size <= most) return JSON.parse(text + decoder.decode())
  } catch {
    throw new Problem('body', 'the body is not JSON')
  }
  throw new Problem('size', `the body has more than ${most} bytes`)
}

/** The members of a JSON object, each of which has to be there and no other. */
function members<Name extends string>(value: unknown, names: readonly Name[], where: string): Record<Name, unknown> {
  const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
  if (given.length !== names.length || !names.every((name) => given.includes(name))) throw new Problem('body', `${where} is not an object of ${names.join(' and ')}`)
  return value as Record<Name, unknown>
}

/** RFC 3339, whose numbers Date reads. */
const rfc3339 = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** A clock that is fast by as much may say when the user agreed. */
const tolerance = 5 * 60_000

export interface Start {
  number: string
  consent: string
}

/** `{"number":"+14155550123","consent":{"id":"…","at":"2026-11-26T20:00:00Z"}}`. */
export async function startOf(request: Request, now: number): Promise<Start> {
  const { number, consent } = members(await json(request), ['number', 'consent'], 'the body')
  if (typeof number !== 'string' || !/^\+[1-9]\d{6,14}$/.test(number)) throw new Problem('number', 'number is not E.164: + and 7 to 15 digits')
  const { id, at } = members(consent, ['id', 'at'], 'consent')
  if (typeof id !== 'string' || !/^[\x20-\x7e]{1,128}$/.test(id)) throw new Problem('consent', 'consent.id is not 1 to 128 printable characters')
  const agreed = typeof at === 'string' && rfc3339.test(at) ? Date.parse(at) : NaN
  if (Number.isNaN(agreed)) throw new Problem('consent', 'consent.at is not a time of RFC 3339')
  if (agreed > now + tolerance) throw new Problem('consent', 'consent.at is in the future')
  return { number, consent: id }
}

/** `{"id":"…"}`. */
export async function idOf(request: Request): Promise<string> {
  const { id } = members(await json(request), ['id'], 'the body')
  if (typeof id !== 'string') throw new Problem('body', 'id is not a string')
  return id
}
