// Makes what the package carries and git does not: the licence, and of the module
// in wasm/ a copy for the runtimes that compile nothing, its SHA-256 for those
// whose caller brings it, and itself as base64 of gzip, which survives every
// runtime and bundler.
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const module = readFileSync(new URL('../../wasm/evurl.wasm', import.meta.url))
const write = (path, content) => writeFileSync(new URL(path, import.meta.url), content)
const made = '// Made by scripts/inline.mjs from wasm/evurl.wasm.\n'

write('../evurl.wasm', module)
copyFileSync(new URL('../../LICENSE', import.meta.url), new URL('../LICENSE', import.meta.url))
write(
  '../src/sha256.js',
  `${made}/** The SHA-256 of the module. */
export const sha256 = '${createHash('sha256').update(module).digest('hex')}'
`,
)
write(
  '../src/module.js',
  `${made}/** How many bytes the module has. */
export const size = ${module.length}
/** The module, as base64 of gzip. */
export const gzip =
  '${gzipSync(module, { level: 9 }).toString('base64')}'
`,
)
