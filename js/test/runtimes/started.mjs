// A server as a process of its own.
import { spawn } from 'node:child_process'

/**
 * Starts a server and waits until it prints an address on loopback, and what
 * matches until, which may come in a later piece of its output. It is the
 * server's own script that is to be started: to end a package runner leaves what
 * it ran.
 * kill ends it as a failing machine does, stop as an operator.
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void>, kill: () => Promise<void>, said: () => string }>}
 */
export async function started(file, args, { until = /(?:)/, ...options } = {}) {
  const child = spawn(file, args, options)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let said = ''
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
        const found = /https?:\/\/127\.0\.0\.1:\d+(?=\D)/.exec(said)
        if (found && until.test(said)) resolve(found[0])
      })
    }
    child.once('error', reject)
    ended.then(() => reject(new Error(`the server ended: ${said}`)))
  })
  const end = async (signal) => {
    child.kill(signal)
    await ended
  }
  return { url, pid: child.pid, stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), said: () => said }
}
