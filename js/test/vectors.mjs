// node js/test/vectors.mjs FILE: runs a vectors file through the bridge in
// Node. It exits 0 only if every line held, and there was one.
import { readFile } from 'node:fs/promises'
import * as bridge from '../src/index.js'
import * as testing from '../src/testing.js'
import { run } from './conformance.js'

const [file, ...more] = process.argv.slice(2)
if (file === undefined || more.length > 0) {
  console.error('usage: node js/test/vectors.mjs FILE')
  process.exit(2)
}
try {
  const text = await readFile(file, 'utf8')
  await bridge.init(await readFile(new URL('../../wasm/evurl.wasm', import.meta.url)))
  const { lines, held, fallen } = run(text, bridge, testing)
  for (const { id, what } of fallen) console.log(`node: ${/^[\w .-]*$/.test(id) ? id : JSON.stringify(id)}: ${what}`)
  console.log(`node: ${held} of ${lines} lines held`)
  process.exitCode = fallen.length === 0 ? 0 : 1
} catch (error) {
  console.error(error.code === 'ENOENT' ? 'the file is not there' : error.message)
  process.exitCode = 1
}
