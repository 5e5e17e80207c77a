// The platform's sandbox as a process of its own, with credentials that a restart keeps.
import { createServer } from 'node:net'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { started } from '../runtimes/started.mjs'

const evurl = fileURLToPath(new URL('../../../build/evurl', import.meta.url))

/** A port of the loopback that nobody has. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/**
 * Starts a sandbox whose merchant's phones may be sent to redirect. restart ends it, and
 * starts it again on its port, with its store.
 * @param {string} redirect
 */
export async function startSandbox(redirect) {
  const folder = await mkdtemp(join(tmpdir(), 'evurl-sandbox-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = (...more) => started(evurl, ['serve', '--port', String(port), '--credentials', folder, '--store', `sqlite:${join(folder, 'state.db')}`, ...more])
  let server = await start('--redirect', redirect) // which the folder keeps
  const read = async (name) => (await readFile(join(folder, name), 'utf8')).trim()
  const admin = async (method, path, body) => {
    const response = await fetch(`${url}/_sandbox/${path}`, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json().catch(() => undefined)
  }
  return {
    url,
    admin,
    /** What the worker is told of it. */
    env: {
      EVURL_ENDPOINT: `${url}/msbox/id/`,
      CLIENT_ACCESS_KEY: 'sandbox1',
      EVURL_KEY: await read('evurl.key'),
      API_URL: url,
      MERCHANT_ID: 'SANDBOX0000001',
      API_SECRET: await read('api-secret'),
      SANDBOX_NUMBER_FIELD: 'consumerMdn',
    },
    /** Faults, until the next ones. */
    faults: (...rules) => admin('PUT', 'faults', { seed: 1, rules }),
    kill: () => server.kill(),
    restart: async () => void (server = await start()),
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
