import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

test('the README’s snippet prints what it says', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const code = /```js\n([\s\S]*?)```/.exec(readme)[1]
  const wanted = /\/\/ (.*)\n$/.exec(code)[1]
  // Within the package, so that it finds itself by its name.
  const file = fileURLToPath(new URL(`readme-${process.pid}.mjs`, import.meta.url))
  writeFileSync(file, code)
  try {
    assert.equal(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim(), wanted)
  } finally {
    rmSync(file)
  }
})
