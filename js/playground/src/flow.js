// The whole flow, played against the sandbox that serves this page: the sandbox is
// the platform, and the customer's server beside it; the phone is a frame.
import { signal } from '@preact/signals'
import { tried, withAccount } from './engine.js'
import * as sandbox from './sandbox.js'
import { customer } from './sandbox.js'
import { account } from './state.js'

/** The last two digits of a sandbox's number say how it ends. */
export const numbers = [
  ['+14444441001', 'match'],
  ['+14444441002', 'mismatch'],
  ['+14444441016', 'never done'],
  ['+14444441010', '-10 failed'],
  ['+14444441011', '-11 condition'],
  ['+14444441017', '-17 User-Agent'],
  ['+14444441020', '-20 EVURL'],
  ['+14444441030', '-30 carrier'],
  ['+14444441031', '-31 wifi'],
  ['+14444441032', '-32 dual SIM'],
  ['+14444441033', '-33 no header'],
  ['+14444441034', '-34 at the carrier'],
  ['+14444441040', '-40 invalid number'],
]

/** What can be made to go wrong, one click each. */
export const faults = [
  ['nothing', []],
  ['phoneIdUrl answers 503', [{ endpoint: 'phoneIdUrl', status: 503 }]],
  ['the EVURL ends in -33', [{ endpoint: 'evurl', code: '-33' }]],
  ['phoneIdResult answers 500', [{ endpoint: 'phoneIdResult', status: 500 }]],
  ['phoneIdResult hangs up', [{ endpoint: 'phoneIdResult', drop: 'before' }]],
  ['every answer takes 2 s', [{ delay: { fixed: '2s' } }]],
]

export const clocks = [
  ['+10 min', { advance: '10m' }],
  ['+1 h', { advance: '1h' }],
  ['back to now', { real: true }],
]

/** The codes after which another method may do: it is neither the number's fault nor the request's. */
const failover = ['-10', '-11', '-17', '-20', '-30', '-31', '-32', '-33', '-34']

export const settings = signal({ number: numbers[0][0], by: 'api', redirect: 'https://merchant.example/done' })
export const flow = signal({ phase: 'idle' })
/** The request log, as far as it was followed. */
export const log = signal([])
export const ahead = signal('0s')
export const fault = signal('nothing')

const nothingYet = { kind: 'idle', text: 'Make an EVURL, let the phone open it, and ask for the result.' }

export const verdict = signal(nothingYet)
const say = (kind, text) => (verdict.value = { kind, text })

/** Does something that asks the sandbox; one that does not answer is said. */
async function asking(action) {
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error // fetch's own: no answer
    say('bad', 'No answer: the connection ended. Is the sandbox still running?')
    return undefined
  }
}

/** Follows the log, and reads how the sandbox stands. */
export function begin() {
  const end = sandbox.follow(take)
  asking(async () => {
    await sandbox.askCustomer()
    ahead.value = (await sandbox.clock()).ahead
    fault.value = nameOf((await sandbox.faults()).rules)
  })
  return end
}

/** Takes an entry of the log, which comes again whenever it is followed anew. */
function take(entry) {
  const known = log.value.find((e) => e.n === entry.n)
  if (known === undefined) log.value = [...log.value, entry].slice(-1000)
  else if (known.time !== entry.time) {
    // Another sandbox, which counts from 1.
    log.value = [entry]
  }
}

const nameOf = (rules) => faults.find(([, r]) => JSON.stringify(r) === JSON.stringify(rules))?.[0] ?? 'others'

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => b.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()

/** What the log has of this flow: what came after the last entry that was there when it began. */
export const ofThisFlow = () => log.value.slice(log.value.indexOf(flow.value.since) + 1)

/** Makes an EVURL: by the API, as the platform does it, or here, as the merchant does. */
export async function make() {
  stop()
  const since = log.value.at(-1)
  flow.value = { phase: 'making', since }
  const correlationId = newId()
  const made = settings.value.by === 'api' ? await create(correlationId) : buildHere(correlationId)
  if (made === undefined) return false
  flow.value = { phase: 'made', since, ...made }
  say('idle', 'There is an EVURL. It works once, within ten minutes.')
  return true
}

async function create(correlationId) {
  const { number, redirect } = settings.value
  const answer = await asking(() =>
    sandbox.call('id/v1/phoneIdUrl', {
      merchantId: customer.value.merchantId,
      consentId: newId(),
      consentTimeStamp: new Date().toISOString(),
      consumerMdn: number,
      correlationId,
      ...(redirect.trim() !== '' && { redirectUrl: redirect.trim() }),
    }),
  )
  if (answer === undefined) return undefined
  const evurl = answer.json?.results?.evurl
  if (evurl !== undefined) return { evurl, correlationId, number }
  say('bad', `phoneIdUrl: ${failure(answer)}`)
  return undefined
}

function failure({ status, json }) {
  const error = json?.error
  return error?.code === undefined ? `status ${status}, and no code` : `${error.code}, ${error.description ?? 'no description'}`
}

/** The key of the sandbox's account, as it was told, or as it stands in the form. */
export function ownAccount() {
  const { endpoint, clientAccessKey, algorithm, key, keyEncoding } = customer.value ?? {}
  if (key !== undefined) return { endpoint, clientAccessKey, algorithm, key, keyEncoding, saltLength: 12, redirects: '' }
  if (account.value.endpoint === endpoint && account.value.key.trim() !== '') return account.value
  return undefined
}

function buildHere(correlationId) {
  const { number, redirect } = settings.value
  const { value, error } = tried(() =>
    withAccount(ownAccount(), (a) =>
      a.build({
        correlationId,
        fields: [['consumerMdn', number]],
        ...(redirect.trim() !== '' && { redirect: redirect.trim() }),
      }),
    ),
  )
  if (error === undefined) return { evurl: value.evurl, correlationId, number }
  say('bad', error.message)
  return undefined
}

/** Where the frame opens an EVURL: at this server, whatever address a phone would take. */
function here(evurl) {
  const { pathname, search } = new URL(evurl)
  return `${location.origin}${pathname}${search}`
}

/** The phone opens it, in its frame. */
export function phone() {
  flow.value = { ...flow.value, phase: 'opening', frame: here(flow.value.evurl), opened: (flow.value.opened ?? 0) + 1 }
  say('idle', 'The phone opens it.')
  return new Promise((resolve) => (arrived = resolve))
}

let arrived = () => {}
/** The frame has loaded what it was sent to. */
export function landed() {
  if (flow.value.phase === 'opening') flow.value = { ...flow.value, phase: 'opened' }
  arrived()
}

let polling = 0
export const stop = () => polling++

const every = 1000
const most = 30

/** Asks for the result, again and again while the device is not done. */
export async function poll() {
  const turn = ++polling
  const { correlationId, number } = flow.value
  flow.value = { ...flow.value, phase: 'polling' }
  for (let i = 1; i <= most; i++) {
    const asked = newId()
    const answer = await asking(() =>
      sandbox.call('id/v1/phoneIdResult', {
        merchantId: customer.value.merchantId,
        correlationId: asked,
        associationKey: correlationId,
        match: { consumerMdn: number },
      }),
    )
    if (turn !== polling) return
    if (answer === undefined) break
    if (answer.json?.error?.code?.replace('-', '') !== '5016') {
      settle(answer, asked)
      break
    }
    say('idle', `5016: the device is not done yet. Asked ${i === 1 ? 'once' : `${i} times`}.`)
    if (i === most) say('bad', `5016 still, after ${most} times: the device did not get done.`)
    else await new Promise((resolve) => setTimeout(resolve, every))
    if (turn !== polling) return
  }
  flow.value = { ...flow.value, phase: 'ended' }
}

/** A match is a score of exactly "10", in the answer to this very call: its correlationId comes back as it was sent. */
function settle(answer, asked) {
  const result = answer.json?.results?.phoneIdResult
  if (result === undefined) {
    const code = answer.json?.error?.code
    const then =
      code === undefined ? '' : failover.includes(code) ? ' Fall back to another method.' : ' Another method would not help.'
    say('bad', `phoneIdResult: ${failure(answer)}.${then}`)
  } else if (answer.json.results.correlationId !== asked) {
    say('bad', 'phoneIdResult: correlationId did not come back as it was sent: the answer is to another call.')
  } else if (result.matchScores?.mdnMatchScore === '10') {
    say('good', 'Match: the number belongs to the SIM.')
  } else say('bad', `No match: mdnMatchScore is ${JSON.stringify(result.matchScores?.mdnMatchScore)}.`)
}

/** All of it, one after the other. */
export async function run() {
  if (!(await make())) return
  await phone()
  await poll()
}

export async function setFault(name) {
  const [, rules] = faults.find(([n]) => n === name)
  await asking(() => sandbox.setFaults(rules))
  fault.value = name
}

export async function setClock(to) {
  ahead.value = (await asking(() => sandbox.setClock(to)))?.ahead ?? ahead.value
}

export async function reset() {
  stop()
  await asking(() => sandbox.reset())
  log.value = []
  flow.value = { phase: 'idle' }
  ahead.value = '0s'
  fault.value = 'nothing'
  verdict.value = nothingYet
}
