// The page, alive: what build.mjs wrote into the document gets its listeners, and
// the module is had behind that.
import { module as source } from 'evurl:source'
import { hydrate } from 'preact'
import { init } from './engine.js'
import { count } from './requests.js'
import { fromFragment } from './share.js'
import { account, built, change, module, opened, opening, request, start, tab } from './state.js'
import { App } from './view/app.jsx'

hydrate(<App />, document.getElementById('app'))
document.documentElement.dataset.interactive = 'true'
performance.mark('interactive')
count()
takeFragment()
globalThis.addEventListener('hashchange', takeFragment)
start()
load()

/** Fills in what a link brought, and takes it out of the address. */
function takeFragment() {
  if (location.hash === '') return
  const { tab: wanted, algorithm, keyEncoding, saltLength, evurl, ...input } = fromFragment(location.hash)
  change(account, {
    ...(algorithm && { algorithm }),
    ...(keyEncoding && { keyEncoding }),
    ...(saltLength && { saltLength: Number(saltLength) }),
  })
  if (evurl !== undefined) change(opening, { evurl })
  change(request, input)
  if (wanted !== undefined) tab.value = wanted
  history.replaceState(null, '', location.pathname + location.search)
}

async function load() {
  const began = performance.now()
  try {
    await init(source())
    module.value = { state: 'ready', said: `The module is ready, after ${Math.round(performance.now() - began)} ms.` }
    document.documentElement.dataset.ready = 'true'
    performance.mark('ready')
  } catch (error) {
    module.value = { state: 'failed', said: `✗ ${error.message}` }
    for (const result of [built, opened]) result.value = { verdict: { kind: 'bad', text: error.message } }
  }
}
