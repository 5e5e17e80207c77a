// Starts `evurl serve` on a free port, as a user would, and ends it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export default async function setup() {
  const server = spawn(fileURLToPath(new URL('../build/evurl', import.meta.url)), ['serve', '--port', '0'])
  process.env.EVURL_PAGE = await address(server)
  return () => new Promise((ended) => server.once('exit', ended) && server.kill('SIGTERM'))
}

function address(server) {
  return new Promise((resolve, reject) => {
    let out = ''
    server.stdout.on('data', (chunk) => {
      out += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)
      if (found) resolve(found[0])
    })
    server.stderr.on('data', (chunk) => (out += chunk))
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`the server ended: ${out}`)))
  })
}
