// Makes what the package carries and git does not: the licences, and of each module
// a copy for the runtimes that compile nothing, its SHA-256 for those whose caller
// brings it, and itself as base64 of gzip, which survives every runtime and bundler.
// The promise door's module is built here, and Go's wasm_exec.js of the same
// toolchain comes with it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = new URL('../../', import.meta.url)
const from = (path) => readFileSync(new URL(path, root))

/** Writes what is new, so that nobody takes for changed what is not. */
function write(path, content) {
  const file = new URL(path, import.meta.url)
  if (!existsSync(file) || !readFileSync(file).equals(Buffer.from(content))) writeFileSync(file, content)
}

function carry(module, name, folder) {
  const made = `// Made by scripts/inline.mjs from ${name}.\n`
  const digest = createHash('sha256').update(module).digest('hex')
  const chunk = new URL(`${folder}/module.js`, import.meta.url)
  const sums = new URL(`${folder}/sha256.js`, import.meta.url)
  write(`../${name}`, module)
  // To compress takes a second.
  if (existsSync(chunk) && existsSync(sums) && readFileSync(sums, 'utf8').includes(digest)) return
  write(
    `${folder}/module.js`,
    `${made}/** How many bytes the module has. */
export const size = ${module.length}
/** The module, as base64 of gzip. */
export const gzip =
  '${gzipSync(module, { level: 9 }).toString('base64')}'
`,
  )
  write(
    `${folder}/sha256.js`,
    `${made}/** The SHA-256 of the module. */
export const sha256 = '${digest}'
`,
  )
}

mkdirSync(new URL('build/', root), { recursive: true })
execFileSync('sh', ['wasm/build.sh', '--promise', 'build/promise.wasm'], { cwd: fileURLToPath(root), stdio: 'inherit' })
carry(from('wasm/evurl.wasm'), 'evurl.wasm', '../src')
carry(from('build/promise.wasm'), 'promise.wasm', '../src/promise')
write('../LICENSE', from('LICENSE'))
write('../LICENSE-go', from('build/LICENSE-go'))

// Go's own text, in a function whose parameters are the globalThis that it sees,
// where it puts names and which it hands to the program, its setTimeout, and the fs
// by which Go's runtime writes.
write(
  '../src/promise/wasm_exec.js',
  `// @ts-nocheck
// Made by scripts/inline.mjs from Go's lib/wasm/wasm_exec.js, which LICENSE-go covers.
/** @type {(globalThis: any, setTimeout: any, fs: any) => any} */
export default function (globalThis, setTimeout, fs) {
${from('build/wasm_exec.js')}
return globalThis.Go
}
`,
)
