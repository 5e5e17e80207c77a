// A real workerd, with whatever modules a test gives it.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromNpm } from './find.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

export const workerdBinary = () => fromNpm('@cloudflare/workerd-linux-64/bin/workerd', 'workerd')

/**
 * @typedef {object} Worker
 * @property {[name: string, kind: string, path: string][]} modules the first is the main one
 * @property {Record<string, string>} [bindings] texts
 * @property {string[]} [network] what it may reach where that is not the public one: ['private']
 * @property {string[]} [flags] of compatibility
 * @property {Record<string, string>} [objects] the class of each Durable Object's binding
 * @property {string} [disk] the folder of what they store; where left out it is in memory
 */

/**
 * Starts a worker. kill ends it as a failing machine does, stop as an operator.
 * @param {Worker} worker
 * @param {number} [port]
 */
export async function start(worker, port = 0) {
  const binary = workerdBinary()
  const folder = await mkdtemp(join(tmpdir(), 'evurl-workerd-'))
  const config = join(folder, 'config.capnp')
  await writeFile(config, configuration(worker))
  const child = spawn(binary, ['serve', config, '--import-path=/', `--socket-addr=http=127.0.0.1:${port}`, '--control-fd=3'], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const end = async (signal) => {
    child.kill(signal)
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const at = await Promise.race([listening(child), ended.then(() => Promise.reject(new Error(`workerd ended: ${said}`)))])
    return { url: `http://127.0.0.1:${at}/`, pid: child.pid, said: () => said, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  } catch (error) {
    await end('SIGTERM')
    throw error
  }
}

/**
 * Runs a worker until use is done with its address and process.
 * @param {Worker} worker
 */
export async function serve(worker, use) {
  const { url, pid, stop } = await start(worker)
  try {
    return await use(url, pid)
  } finally {
    await stop()
  }
}

/** workerd tells on its control stream where it listens. */
function listening(child) {
  return new Promise((resolve) => {
    let text = ''
    child.stdio[3].on('data', (chunk) => {
      text += chunk
      const line = text.split('\n').find((l) => l.includes('"listen"') && l.endsWith('}'))
      if (line) resolve(JSON.parse(line).port)
    })
  })
}

function configuration({ modules, bindings = {}, network, flags = [], objects = {}, disk }) {
  const list = modules.map(([name, kind, path]) => `(name = "${name}", ${kind} = embed "${path}")`)
  const texts = Object.entries(bindings).map(([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)})`)
  const classes = Object.values(objects).map((name) => `(className = "${name}", uniqueKey = "${name}", enableSql = true)`)
  const kept = Object.entries(objects).map(([name, value]) => `(name = "${name}", durableObjectNamespace = "${value}")`)
  const storage = disk ? '(localDisk = "disk")' : '(inMemory = void)'
  const folder = disk ? `(name = "disk", disk = (path = ${JSON.stringify(disk)}, writable = true)),` : ''
  const internet = network ? `(name = "internet", network = (allow = ${JSON.stringify(network)})),` : ''
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${internet} ${folder} (name = "main", worker = (
    modules = [${list.join(', ')}],
    bindings = [${[...texts, ...kept].join(', ')}],
    durableObjectNamespaces = [${classes.join(', ')}],
    durableObjectStorage = ${classes.length > 0 ? storage : '(none = void)'},
    compatibilityDate = "2026-09-01",
    compatibilityFlags = ${JSON.stringify(flags)},
  ))],
  sockets = [(name = "http", service = "main")],
);
`
}

/** A worker of js/test/ and what it needs there, with the package's own files as they are. */
export async function own(...files) {
  const code = (await readdir(at('../../src'), { recursive: true })).filter((name) => name.endsWith('.js') && !name.endsWith('edge-light.js')).map((name) => `src/${name}`)
  return {
    modules: [
      ...[...files.map((name) => `test/${name}`), ...code].map((name) => [name, 'esModule', at(`../../${name}`)]),
      ['evurl.wasm', 'wasm', at('../../evurl.wasm')],
      ['promise.wasm', 'wasm', at('../../promise.wasm')],
      ['evurl.bin', 'data', at('../../evurl.wasm')],
    ],
  }
}
