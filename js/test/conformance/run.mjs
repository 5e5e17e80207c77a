// node run.mjs FILE…: runs vectors files through every engine of the project and
// prints one table. It exits 1 if a line fell, or, in CI, if an engine is missing.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Missing } from '../runtimes/find.mjs'
import { engines, without192 } from './engines.mjs'

const { values, positionals: files } = parseArgs({ allowPositionals: true, options: { engine: { type: 'string', multiple: true } } })
const unknown = values.engine?.find((name) => !(name in engines))
if (files.length === 0 || unknown !== undefined) {
  console.error(`usage: node run.mjs [--engine NAME]… FILE…\nengines: ${Object.keys(engines).join(', ')}`)
  process.exit(2)
}

// Go's loader is the strict one: what readers could understand differently is
// refused before an engine sees it.
const evurl = fileURLToPath(new URL('../../../build/evurl', import.meta.url))
for (const file of files) {
  const { stdout, stderr, error } = spawnSync(evurl, ['vectors', '--engine', 'native', '--json', file], { encoding: 'utf8' })
  if (!stdout) {
    console.error(`${file}: ${(stderr || String(error)).trim()}`)
    process.exit(1)
  }
}

const row = (...cells) => console.log([cells[0].padEnd(24), cells[1].padEnd(14), cells[2].padStart(12), cells[3].padStart(9)].join('  ').trimEnd())
row('engine', 'version', 'lines held', 'time')
let whole = true
for (const name of values.engine ?? Object.keys(engines)) {
  try {
    const { version, lines, held, of192 = 0, unsupported = 0, fallen, ms } = await engines[name](files)
    row(name, version, `${held} of ${lines}`, `${(ms / 1000).toFixed(2)} s`)
    if (unsupported > 0) console.log(`  unsupported: ${unsupported}, the lines whose CryptoKey would have 192 bits`)
    const expected = without192.includes(name) ? of192 : 0
    if (unsupported !== expected) fallen.push({ id: 'unsupported', what: `${unsupported} lines, where ${expected} are` })
    for (const { id, what } of fallen) console.log(`  ${/^[\w .-]*$/.test(id) ? id : JSON.stringify(id)}: ${what}`)
    whole &&= lines > 0 && held + unsupported === lines && fallen.length === 0
  } catch (error) {
    row(name, '', error instanceof Missing ? 'NOT RUN' : 'FAILED', '')
    console.log(`  ${error.message}`)
    whole &&= error instanceof Missing && !process.env.CI
  }
}
process.exitCode = whole ? 0 : 1
