// Imports the entries named as arguments, each in a context that has ECMAScript and
// nothing else, and prints which other globals that touched. Needs --experimental-vm-modules.
import { readFile } from 'node:fs/promises'
import { SourceTextModule, SyntheticModule, createContext, runInContext } from 'node:vm'

/** What V8 gives a context beyond ECMAScript. */
const beyond = ['WebAssembly', 'console', 'SharedArrayBuffer', 'Atomics']
const ecmascript = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', createContext({})).filter((name) => !beyond.includes(name)))
const others = [...beyond, ...Object.getOwnPropertyNames(globalThis), 'window', 'self', 'document', 'location', 'WorkerGlobalScope'].filter((name) => !ecmascript.has(name))

/** A context in which a look at any other global is noted. */
function bare(touched) {
  const context = createContext({ touched })
  runInContext(
    `{ const note = touched
    delete globalThis.touched
    for (const name of ${JSON.stringify(others)}) Object.defineProperty(globalThis, name, { configurable: true, get: () => void note.push(name) }) }`,
    context,
  )
  return context
}

async function imported(url) {
  const touched = []
  const context = bare(touched)
  const modules = new Map()
  const load = async (url) => {
    if (url.pathname.endsWith('.wasm')) return new SyntheticModule(['default'], () => {}, { context })
    return new SourceTextModule(await readFile(url, 'utf8'), { context, identifier: url.href })
  }
  const link = (specifier, { identifier }) => {
    const url = new URL(specifier, identifier)
    if (!modules.has(url.href)) modules.set(url.href, load(url))
    return modules.get(url.href)
  }
  const module = await load(url)
  await module.link(link)
  await module.evaluate()
  return touched
}

for (const entry of process.argv.slice(2)) console.log(entry, JSON.stringify(await imported(new URL(entry, new URL('../../src/', import.meta.url)))))
