// POST /start under load, by wrk.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { debian } from '../runtimes/find.mjs'
import { consent } from './app.mjs'

export const connections = 16

export const wrk = () => debian(['wrk'], 'wrk')

/** A start for one of so many numbers. */
export const body = (digits) => JSON.stringify({ number: `+1415555${digits}`, consent: consent() })

const script = () => `
local n = 0
request = function()
  n = n + 1
  return wrk.format('POST', '/start', { ['content-type'] = 'application/json' }, (string.gsub('${body('DDDD')}', 'DDDD', string.format('%04d', n % 1000))))
end`

/**
 * Requests, those of a second, and the latencies in milliseconds. It leaves this process
 * free: somebody has to read what the worker logs.
 */
export async function load(url, seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'evurl-wrk-'))
  try {
    writeFileSync(join(folder, 'start.lua'), script())
    const { stdout } = await promisify(execFile)(wrk(), ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', join(folder, 'start.lua'), url])
    if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
    const milliseconds = (percent) => {
      const [, value, unit] = new RegExp(`${percent}% +([\\d.]+)(us|ms|s)`).exec(stdout)
      return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit]
    }
    return { rate: Number(/Requests\/sec: +([\d.]+)/.exec(stdout)[1]), middle: milliseconds(50), late: milliseconds(99), requests: Number(/(\d+) requests in/.exec(stdout)[1]) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
