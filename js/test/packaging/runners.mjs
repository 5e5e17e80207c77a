// Jest and Vitest, whose environments lack what Node has.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fixture, root, run, take } from './fixtures.mjs'

const tool = (path) => fileURLToPath(new URL(`runners/node_modules/${path}`, import.meta.url))
const esm = { 'package.json': '{ "type": "module" }', 'jest.config.js': 'export default { transform: {} }' }
const cjs = {
  'package.json': '{}',
  'babel.config.js': `module.exports = { presets: [[${JSON.stringify(tool('@babel/preset-env'))}, { targets: { node: 'current' } }]] }`,
  'jest.config.js': `module.exports = { transformIgnorePatterns: ['/node_modules/(?!@evurl/edge/)'] }`,
}
const jest = (folder) => [root, process.execPath, '--experimental-vm-modules', '--no-warnings', tool('jest/bin/jest.js'), '--testTimeout', '60000', '--config', `${folder}/jest.config.js`]
const jestOfCommonJS = (folder) => [root, process.execPath, tool('jest/bin/jest.js'), '--testTimeout', '60000', '--config', `${folder}/jest.config.js`]
const vitest = (folder, ...more) => [root, process.execPath, tool('vitest/vitest.mjs'), 'run', '--testTimeout', '60000', '--root', folder, ...more]

/** What the entries say in an environment, as a test that prints it. */
const asking = `import * as edge from '@evurl/edge'
import * as promise from '@evurl/edge/promise'
const options = { endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/', clientAccessKey: 'uCc91LdV', keys: [{ algorithm: 'AES/GCM/NoPadding', key: process.env.EVURL_KEY }] }
test('asking', async () => {
  for (const call of [() => edge.buildAsync(options), () => promise.account(options)]) console.log('SAID', await call().then(() => 'it works', (error) => error.message))
})`
const said = (text) => [...text.matchAll(/SAID (.*)/g)].map(([, line]) => line)
const works = ['it works', 'it works']
const noStream = (said) => said.length === 2 && said.every((line) => line.startsWith('unsupported: DecompressionStream is missing in this environment'))

export function runnerTests() {
  test('Jest, as ES modules', async () => {
    const folder = await fixture('jest', { ...esm, 'recipe.test.js': take('Jest'), 'node.test.js': asking, 'jsdom.test.js': `/** @jest-environment ${tool('jest-environment-jsdom')} */\n${asking}` })
    await run(...jest(folder), 'recipe')
    assert.deepEqual(said(await run(...jest(folder), 'node')), works)
    const named = said(await run(...jest(folder), 'jsdom'))
    assert.equal(named.length, 2)
    for (const line of named) assert.match(line, /^unsupported: TextEncoder is missing in this environment, as in Jest with jsdom/)
  })

  test('Jest, as CommonJS by Babel', async () => {
    const folder = await fixture('jest-cjs', { ...cjs, 'recipe.test.js': take('Jest'), 'node.test.js': asking })
    await run(...jestOfCommonJS(folder), 'recipe')
    assert.deepEqual(said(await run(...jestOfCommonJS(folder), 'node')), works)
    const without = await fixture('jest-cjs-dynamic', { ...cjs, 'babel.config.js': cjs['babel.config.js'].replace("{ node: 'current' }", "{ node: 'current' }, exclude: ['transform-dynamic-import']"), 'node.test.js': asking })
    const named = said(await run(...jestOfCommonJS(without), 'node'))
    assert.equal(named.length, 2)
    for (const line of named) assert.match(line, /^unsupported: Jest has no import\(\) by itself: start Node with --experimental-vm-modules/)
  })

  test('Vitest, in each environment and pool', async () => {
    const bytes = take('Jest').replace(/^\/\*\*.*\n/, '').replace(/\n {2}Object.assign.*/, '')
    const folder = await fixture('vitest', {
      'package.json': '{ "type": "module" }', 'recipe.test.js': take('Vitest'), 'asking.test.js': asking, 'bytes.test.js': bytes,
    })
    await run(...vitest(folder, 'recipe'))
    for (const environment of ['node', 'jsdom', 'happy-dom', 'edge-runtime']) {
      const asked = async (...more) => said(await run(...vitest(folder, '--globals', '--environment', environment, ...more)))
      assert.deepEqual(await asked('asking', '--pool', 'forks'), works, environment)
      const inThreads = await asked('asking', 'bytes', '--pool', 'vmThreads')
      if (environment === 'node') assert.deepEqual(inThreads, works)
      else assert.ok(noStream(inThreads), `${environment}: ${inThreads}`)
    }
  })
}
