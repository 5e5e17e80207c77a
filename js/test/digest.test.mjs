import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { sha256 } from '../src/digest.js'

const reference = (bytes) => createHash('sha256').update(bytes).digest('hex')

test('SHA-256 is that of OpenSSL, for every length to 300 and for both modules', async () => {
  const modules = await Promise.all(['evurl.wasm', 'promise.wasm'].map((name) => readFile(new URL(`../${name}`, import.meta.url))))
  const texts = Array.from({ length: 301 }, (_, n) => Uint8Array.from({ length: n }, (_, i) => (i * 151 + n) & 0xff))
  for (const bytes of [...texts, ...modules]) assert.equal(Buffer.from(sha256(bytes)).toString('hex'), reference(bytes), `${bytes.length} bytes`)
})
