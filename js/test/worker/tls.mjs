// https for several hosts at one port: TLS ends here, and the bytes go on as they are.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { debian, output } from '../runtimes/find.mjs'

export const openssl = () => debian(['openssl'], 'openssl')

/** A key and certificate for these hosts. Who shows it is not to be trusted. */
async function certificate(hosts) {
  const folder = await mkdtemp(join(tmpdir(), 'evurl-tls-'))
  const [key, cert] = ['key', 'cert'].map((name) => join(folder, name))
  try {
    await output(openssl(), ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=test', '-addext', `subjectAltName=${hosts.map((host) => `DNS:${host}`).join()}`, '-keyout', key, '-out', cert])
    return { key: await readFile(key), cert: await readFile(cert) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * Passes what comes for each host to a port of the loopback.
 * @param {Record<string, number>} ports by host
 * @param {(host: string, bytes: Buffer) => void} see what goes to a host
 */
export async function terminate(port, ports, see) {
  const sockets = new Set()
  const server = createServer({ ...(await certificate(Object.keys(ports))), ALPNProtocols: ['http/1.1'] }, (socket) => {
    const behind = connect(ports[socket.servername], '127.0.0.1')
    socket.on('data', (bytes) => see(socket.servername, bytes))
    socket.pipe(behind).pipe(socket)
    for (const [one, other] of [[socket, behind], [behind, socket]]) {
      sockets.add(one)
      one.on('error', () => other.destroy()).on('close', () => (other.destroy(), sockets.delete(one)))
    }
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
