import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const interop = at('../../evurl/testdata/interop.jsonl')

/** Runs the table over some engines, and returns its exit status and what it prints. */
function table(args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('conformance/run.mjs'), ...args], { encoding: 'utf8', env: { ...process.env, ...env } })
  return { status, out: stdout + stderr }
}

test('a table with all lines held', () => {
  const { status, out } = table(['--engine', 'native', '--engine', 'node', interop, interop])
  assert.equal(status, 0, out)
  assert.match(out, /^engine +version +lines held +time\nnative +1\.\d+\.\d+ +48 of 48 +\d+\.\d\d s\nnode +\d+\.\d+\.\d+ +48 of 48 +\d+\.\d\d s\n$/)
})

test('a line that falls is named, in every engine, and is the exit status', () => {
  const { status, out } = table(['--engine', 'native', '--engine', 'interpreter', '--engine', 'node', at('conformance/fallen.json')])
  assert.equal(status, 1)
  assert.equal(out.match(/ 1 of 2 /g)?.length, 3, out)
  assert.equal(out.match(/^  gcm-flip-0: .*code/gm)?.length, 3, out)
})

test('a file that is none is refused, and wrong usage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evurl-'))
  try {
    for (const [name, text, wanted] of [
      ['empty', '', /no vectors in the file/],
      ['hollow.json', '{"evurls":[]}', /no vectors in the file/],
      ['twice.json', '{"rejected":[{"id":"a","id":"b"}]}', /a name given twice/],
    ]) {
      const file = join(folder, name)
      writeFileSync(file, text)
      const { status, out } = table(['--engine', 'node', file])
      assert.equal(status, 1, name)
      assert.match(out, wanted)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  assert.equal(table(['/nowhere']).status, 1)
  for (const args of [[], ['--engine', 'none', interop]]) assert.equal(table(args).status, 2)
})

test('a runtime that cannot be had is named, and fails in CI alone', () => {
  // Without a PATH there is no browser, and nothing to install one with.
  const args = ['--engine', 'firefox', '--engine', 'native', interop]
  for (const [CI, wanted] of [['', 0], ['true', 1]]) {
    const { status, out } = table(args, { PATH: '', CI })
    assert.equal(status, wanted)
    assert.match(out, /^firefox +NOT RUN\n  no firefox-esr or firefox on the PATH\nnative /m)
  }
})
