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
 * Runs a worker until use is done with its address and process.
 * @param {{ modules: [name: string, kind: string, path: string][], bindings?: Record<string, string>, network?: string[] }} worker
 *   the first module is the main one; network is what it may reach where that is not the public one: ['private']
 */
export async function serve(worker, use) {
  const binary = workerdBinary()
  const folder = await mkdtemp(join(tmpdir(), 'evurl-workerd-'))
  const config = join(folder, 'config.capnp')
  await writeFile(config, configuration(worker))
  const child = spawn(binary, ['serve', config, '--import-path=/', '--socket-addr=http=127.0.0.1:0', '--control-fd=3'], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const port = await Promise.race([listening(child), ended.then(() => Promise.reject(new Error(`workerd ended: ${said}`)))])
    return await use(`http://127.0.0.1:${port}/`, child.pid)
  } finally {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true })
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

function configuration({ modules, bindings = {}, network }) {
  const list = modules.map(([name, kind, path]) => `(name = "${name}", ${kind} = embed "${path}")`)
  const texts = Object.entries(bindings).map(([name, value]) => `(name = "${name}", text = "${value}")`)
  const internet = network ? `(name = "internet", network = (allow = ${JSON.stringify(network)})),` : ''
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${internet} (name = "main", worker = (
    modules = [${list.join(', ')}],
    bindings = [${texts.join(', ')}],
    compatibilityDate = "2026-09-01",
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
