// Prints how large the module, the bridge and the inline chunk are, against their
// budgets, and fails above one. First it looks for the cause that makes modules
// large: a Go package that must never be linked in.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const KB = 1024

/** The packages whose functions are linked: their names stand in the table that Go's tracebacks use. */
function linked(module) {
  const text = module.toString('latin1')
  const packages = new Set()
  for (const [, name] of text.matchAll(/\0((?:[a-z][\w.-]*\/)*[a-z]\w*)\.(?:\(\*?[A-Za-z]|[A-Za-z])[\w.)*[\]-]*(?=\0)/g)) packages.add(name)
  return packages
}

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [at(`../src/${entry}.js`)],
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, legalComments: 'none',
    external: ['./module.js', './wasm_exec.js', '*.wasm', '*.wasm?module'],
  })
  return Buffer.from(outputFiles[0].contents)
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })

const module = readFileSync(at('../../wasm/evurl.wasm'))
const packages = linked(module)
if (!packages.has('github.com/evurl/edge/evurl') || !packages.has('runtime')) throw new Error("the module's table of functions was not found")
const never = readFileSync(at('../../wasm/never-linked.txt'), 'utf8').trim().split('\n')
const found = never.filter((name) => packages.has(name))
console.log(found.length > 0 ? `LINKED INTO THE MODULE: ${found.join(', ')}` : `never linked: ${never.join(', ')}`)

const rows = [
  ['evurl.wasm', module, 560],
  ['bridge', await bundle('index'), 10],
  ['bridge, slim', await bundle('slim'), 10],
  ['bridge, workerd', await bundle('workerd'), 10],
  ['inline chunk', readFileSync(at('../src/module.js')), undefined],
  ['promise.wasm', readFileSync(at('../promise.wasm')), 1200],
  ['promise bridge', await bundle('promise/index'), 10],
  ['wasm_exec.js', readFileSync(at('../src/promise/wasm_exec.js')), undefined],
]

const readme = readFileSync(at('../README.md'), 'utf8')
/** What the README says of a row, in KB; a hundredth more or less is the same. */
const said = {
  'evurl.wasm': /\| the module, `evurl.wasm` \| (\d+) KB/,
  bridge: /\| the bridge, bundled and minified \| (\d+) KB/,
  'promise.wasm': /\| the module of the promise door, `promise.wasm` \| (\d+) KB/,
  'promise bridge': /\| its bridge, without Go's 4 KB \| (\d+) KB/,
  'inline chunk': /\| the module as text, in a chunk of its own \| (\d+) KB/,
}

let failed = found.length > 0
const row = (...cells) => console.log(cells[0].padEnd(18) + cells.slice(1).map((c) => c.padStart(14)).join(''))
const kb = (n) => `${(n / KB).toFixed(1)} KB`
row('', 'raw', 'gzip', 'brotli', 'budget')
for (const [name, bytes, budget] of rows) {
  const small = brotli(bytes).length
  const over = budget !== undefined && small > budget * KB
  row(name, kb(bytes.length), kb(gzipSync(bytes, { level: 9 }).length), kb(small), budget === undefined ? '' : `${budget} KB${over ? ' ABOVE' : ''}`)
  failed ||= over
  const [, claim] = said[name]?.exec(readme) ?? []
  if (name in said && !(Math.abs(Number(claim) - small / KB) <= Math.max(0.5, small / KB / 100))) {
    console.log(`js/README.md says ${claim} KB of ${name}`)
    failed = true
  }
}
process.exitCode = failed ? 1 : 0
