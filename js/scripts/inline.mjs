// Writes src/module.js: the module as base64 of gzip, which init imports when
// it is called without a module. It is the one form that survives every
// runtime and bundler.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const module = readFileSync(new URL('../../wasm/evurl.wasm', import.meta.url))
const sha256 = createHash('sha256').update(module).digest('hex')
writeFileSync(
  new URL('../src/module.js', import.meta.url),
  `// Made by scripts/inline.mjs from wasm/evurl.wasm.
/** The SHA-256 of the module. */
export const sha256 = '${sha256}'
/** The module, as base64 of gzip. */
export const gzip =
  '${gzipSync(module, { level: 9 }).toString('base64')}'
`,
)
