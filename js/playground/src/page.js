// The page: forms in, the bridge, text out. It holds no rule of the format.
import { account, init, inspect } from '../../src/index.js'

const byId = (id) => document.getElementById(id)
const form = (id) => byId(id).elements

/** Runs what a form asks for, and says beside it what came of it: what was wrong is thrown. */
function act(verdict, action) {
  try {
    say(verdict, 'good', `✓ ${action()}`)
  } catch (error) {
    say(verdict, 'bad', `✗ ${error.message}`)
  }
}

function say(element, kind, text) {
  element.className = `verdict ${kind}`
  element.textContent = text
}

/** Opens the account of the form for as long as one action takes. */
function withAccount(action) {
  const { endpoint, clientAccessKey, algorithm, key, keyEncoding } = form('account')
  const acme = account({
    endpoint: endpoint.value,
    clientAccessKey: clientAccessKey.value,
    keys: [{ algorithm: algorithm.value, key: key.value, keyEncoding: keyEncoding.value }],
  })
  try {
    return action(acme)
  } finally {
    acme.close()
  }
}

function show(rows) {
  const list = byId('opened')
  list.replaceChildren()
  for (const [name, value] of rows) {
    if (value === undefined || value === '') continue
    const [term, description] = [document.createElement('dt'), document.createElement('dd')]
    term.textContent = name
    description.textContent = String(value)
    list.append(term, description)
  }
}

byId('demo').addEventListener('click', () => {
  const { key, keyEncoding } = form('account')
  key.value = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  keyEncoding.value = 'base64'
})

byId('build').addEventListener('submit', (event) => {
  event.preventDefault()
  byId('built').value = ''
  act(byId('build-verdict'), () =>
    withAccount((acme) => {
      const { correlationId, redirect, air } = form('build')
      const built = acme.build({
        ...(correlationId.value !== '' && { correlationId: correlationId.value }),
        ...(redirect.value !== '' && { redirect: redirect.value }),
        ...(air.value !== '' && { air: air.value === 'true' }),
      })
      byId('built').value = built.evurl
      return `built, correlation id ${built.correlationId}`
    }),
  )
})

byId('open').addEventListener('submit', (event) => {
  event.preventDefault()
  show([])
  act(byId('open-verdict'), () =>
    withAccount((acme) => {
      const { evurl, anyAge } = form('open')
      const opened = acme.open(evurl.value.trim(), { anyAge: anyAge.checked })
      show([
        ['correlationId', opened.correlationId],
        ['timestamp', opened.timestamp.toISOString()],
        ['nonce', opened.nonce],
        ...opened.fields,
        ['redirect', opened.redirect],
        ['air', opened.air],
        ['freshness', opened.freshness],
      ])
      return opened.authenticated ? 'opened, authenticated' : 'opened, but unauthenticated: it may have been changed on its way'
    }),
  )
})

byId('inspect').addEventListener('click', () => {
  show([])
  act(byId('open-verdict'), () => {
    const { evurl, anyAge } = form('open')
    const keyed = form('account').key.value !== ''
    const look = (acme) => acme.inspect(evurl.value.trim(), { anyAge: anyAge.checked })
    const inspected = keyed ? withAccount(look) : inspect(evurl.value.trim())
    show([
      ['endpoint', inspected.endpoint],
      ['clientAccessKey', inspected.clientAccessKey],
      ['data', inspected.data && `${inspected.data.length} bytes`],
      ['cipherSalt', inspected.cipherSalt],
      ['redirect', inspected.redirect],
      ['air', inspected.air],
      ...inspected.lints.map((lint) => [lint.name, `${lint.where} at byte ${lint.offset}: ${lint.what}. ${lint.cure}.`]),
    ])
    const good = keyed ? 'nothing wrong, and it opens' : 'nothing wrong, as far as can be told without the key'
    if (inspected.lints.length > 0) throw new Error(`${inspected.lints.length} to mend`)
    return good
  })
})

try {
  const start = performance.now()
  await init(fetch('evurl.wasm'))
  byId('module').textContent = `The module is ready, after ${Math.round(performance.now() - start)} ms.`
  document.documentElement.dataset.ready = 'true'
} catch (error) {
  say(byId('module'), 'bad', `✗ ${error.message}`)
}
