// What the page knows, for as long as it is open: nothing of it is stored.
import { computed, effect, signal } from '@preact/signals'
import { isAuthenticated, tried, withAccount } from './engine.js'
import { buildTrace, openTrace } from './trace.js'

/** How it stands with the module: loading, ready or failed, and what is said of it. */
export const module = signal({ state: 'loading', said: 'The module is loading…' })
export const ready = computed(() => module.value.state === 'ready')

/** What just happened, for who does not see it. */
export const notice = signal('')

export const tab = signal('build')
export const tabs = ['build', 'open', 'flow', 'engines']

/** @type {import('@preact/signals').Signal<import('./engine.js').AccountFields>} */
export const account = signal({
  endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/',
  clientAccessKey: 't20AHVnl',
  algorithm: 'AES/GCM/NoPadding',
  key: '',
  keyEncoding: 'base64',
  saltLength: 12,
  redirects: '',
})
export const request = signal({ correlationId: '', redirect: 'https://merchant.example/done', air: '', fields: '' })
export const opening = signal({ evurl: '', skew: '0', tolerance: '30', anyAge: false, phpSalts: false, oldPayloads: false })

/** What is pointed at, in any step: the cells that are of it light up. */
export const lit = signal(undefined)

/** Changes a part of a form. */
export const change = (form, part) => {
  form.value = { ...form.value, ...part }
}

/** The lines of further fields, as pairs. */
export const fieldsOf = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const equals = line.indexOf('=')
      return equals < 0 ? [line.trim(), ''] : [line.slice(0, equals).trim(), line.slice(equals + 1).trim()]
    })

/** The request, as the bridge takes it. */
export const buildOptions = ({ correlationId, redirect, air, fields }) => ({
  ...(correlationId.trim() !== '' && { correlationId: correlationId.trim() }),
  ...(redirect.trim() !== '' && { redirect: redirect.trim() }),
  ...(air !== '' && { air: air === 'true' }),
  ...(fields.trim() !== '' && { fields: fieldsOf(fields) }),
})

/** How long an EVURL is valid, in milliseconds. */
export const lifetime = 600_000

/** What was typed as seconds; undefined where it is no number of them. */
export const secondsOf = (text) => (/^\s*-?\d{1,10}\s*$/.test(text) ? Number(text) : undefined)

/** How far this computer's clock is off, as told, in milliseconds. */
export const skewOf = ({ skew }) => (secondsOf(skew) ?? 0) * 1000

/** Of the two clocks, in seconds. */
export const defaultTolerance = 30
export const isTolerance = (text) => secondsOf(text) >= 0
export const toleranceOf = ({ tolerance }) => (isTolerance(tolerance) ? secondsOf(tolerance) : defaultTolerance)

/** What may be overlooked, as far as it is told. */
export const overlooked = ({ anyAge, phpSalts, oldPayloads }) => ({
  ...(anyAge && { anyAge }),
  ...(phpSalts && { phpSalts }),
  ...(oldPayloads && { oldPayloads }),
})

/** The options of open, as the bridge takes them. */
export const openOptions = (form) => ({ now: Date.now() + skewOf(form), tolerance: toleranceOf(form), ...overlooked(form) })

/** Counts what "Build another" asks for. */
export const again = signal(0)

const wait = { kind: 'idle', text: 'The module is loading. What you enter is kept.' }
const noKey = { kind: 'idle', text: 'Enter a key, or take the demo account.' }

/** What came of building. */
export const built = signal({ verdict: wait })
/** What came of opening. */
export const opened = signal({ verdict: wait })

function build() {
  if (account.value.key.trim() === '') return { verdict: noKey }
  const { value, error } = tried(() => withAccount(account.value, (a) => a.build(buildOptions(request.value))))
  if (error !== undefined) return { verdict: { kind: 'bad', text: error.message }, error }
  const authenticated = isAuthenticated(account.value.algorithm)
  return {
    ...value,
    at: Date.now(),
    steps: buildTrace(account.value, value.evurl),
    verdict: authenticated
      ? { kind: 'good', text: `Built: ${value.evurl.length} characters, authenticated.` }
      : { kind: 'warn', text: `Built: ${value.evurl.length} characters, unauthenticated: it can be changed on its way.` },
  }
}

/** Counts the turns that an EVURL's age has taken: a verdict of ten minutes ago is none. */
const turned = signal(0)
let turning

/** Opens again when what is read becomes valid, or expires. */
function awaitTurn(read, options) {
  clearTimeout(turning)
  if (read === undefined) return
  const [made, tolerance] = [read.timestamp.getTime(), options.tolerance * 1000]
  const turns = [made - tolerance, made + lifetime + tolerance].map((at) => at - options.now + 1000).filter((ms) => ms > 0)
  // Timers know no more than 24 days; who waits for more than an hour reloads the page.
  if (turns.length > 0 && turns[0] < 3600_000) turning = setTimeout(() => turned.value++, turns[0])
}

function open() {
  const evurl = opening.value.evurl.trim()
  if (evurl === '') return { verdict: { kind: 'idle', text: 'Paste an EVURL, or take a sample.' } }
  const options = openOptions(opening.value)
  const trace = openTrace(account.value, evurl, options)
  awaitTurn(trace.read, options)
  return { evurl, ...trace, verdict: openVerdict(trace) }
}

function openVerdict({ keyed, error, opened, lints, inspection }) {
  if (error !== undefined) return { kind: 'bad', text: error.message }
  if (!keyed) {
    if (inspection === undefined || lints.length > 0)
      return { kind: 'bad', text: `${lints.length} to mend, as far as can be told without the key.` }
    return { kind: 'idle', text: 'Nothing wrong, as far as can be told without the key.' }
  }
  const left = lints.length > 0 ? ` ${lints.length} to mend all the same.` : ''
  if (!opened.authenticated)
    return { kind: 'warn', text: `It opens, unauthenticated: it may have been changed on its way.${left}` }
  return {
    kind: 'good',
    text: `It opens: authenticated${opened.freshness === 'checked' ? ', and within the ten minutes' : ''}.${left}`,
  }
}

/**
 * Keeps what comes of the forms up to date, a moment after the last key: at once
 * the page could not keep up with who types, and a screen reader would never end.
 */
export function start() {
  follow(() => [ready.value, account.value, request.value, again.value], build, built, pending.build)
  follow(() => [ready.value, account.value, opening.value, turned.value], open, opened, pending.open)
}

const pause = 150

/** How many of the two are behind what was typed. */
export const pending = { build: signal(false), open: signal(false) }

function follow(watched, make, result, behind) {
  let timer
  effect(() => {
    const [isReady] = watched()
    clearTimeout(timer)
    if (!isReady) return
    behind.value = true
    timer = setTimeout(
      () => {
        result.value = make()
        behind.value = false
      },
      result.peek().steps === undefined && result.peek().error === undefined ? 0 : pause,
    )
  })
}
