// Nitro, which sets the export conditions of all edge runtimes at once.
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { serve as workerd } from '../runtimes/workerd.mjs'
import { started } from '../runtimes/started.mjs'
import { assertEvurls, env, fixture, run, take } from './fixtures.mjs'

const nitro = fileURLToPath(new URL('nitro/node_modules/nitropack/dist/cli/index.mjs', import.meta.url))
const route = `import { buildAsync } from '@evurl/edge'
export default defineEventHandler(async () => {
  const { evurl } = await buildAsync({ endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/', clientAccessKey: 'uCc91LdV', keys: [{ algorithm: 'AES/GCM/NoPadding', key: ${JSON.stringify(env.EVURL_KEY)} }] })
  return evurl
})`

/** Builds with a preset and returns the folder. */
async function built(preset, config) {
  const folder = await fixture(`nitro-${preset}`, { 'package.json': '{ "type": "module" }', 'nitro.config.mjs': config, 'routes/index.js': route })
  await run(folder, process.execPath, nitro, 'build', '--preset', preset, '--compatibilityDate', '2026-10-01')
  return folder
}

const answers = async (url) => assertEvurls(await (await fetch(url)).text())

export function nitroTests() {
  test('Nitro needs its setting for WebAssembly at the edge, and only there', async () => {
    await assert.rejects(built('netlify-edge', 'export default {}'), /evurl\.wasm\?module/)
    const folder = await built('node-server', 'export default {}')
    const { url, stop } = await started(process.execPath, ['.output/server/index.mjs'], { cwd: folder, env: { ...env, NITRO_HOST: '127.0.0.1', NITRO_PORT: '0' } })
    try {
      await answers(url)
    } finally {
      await stop()
    }
  })

  test('Nitro builds for the edge with its setting, and what it builds runs in workerd', async () => {
    const config = take('Nuxt and Nitro')
    for (const preset of ['vercel-edge', 'netlify-edge', 'deno-deploy']) await built(preset, config)
    const server = join(await built('cloudflare-module', config), '.output/server')
    const names = (await readdir(server, { recursive: true })).filter((name) => /\.(mjs|wasm)$/.test(name)).toSorted((a) => (a === 'index.mjs' ? -1 : 0))
    const modules = names.map((name) => [name, name.endsWith('.wasm') ? 'wasm' : 'esModule', join(server, name)])
    assert.equal(modules.filter(([, kind]) => kind === 'wasm').length, 1)
    await workerd({ modules, flags: ['nodejs_compat'] }, answers)
  })
}
