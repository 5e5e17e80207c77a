// An app with its own cookies, and a phone: what a worker's users do.
import { randomBytes } from 'node:crypto'

export const sealKey = (id) => `${id}:${randomBytes(32).toString('base64')}`

/** What every worker of the tests is told, beside what it is told of the sandbox. */
export const standard = {
  SEAL_KEY: sealKey('2026-11'),
  APP_ORIGINS: 'http://127.0.0.1:5173,https://app.merchant.example',
  API_TIMEOUT_MS: '2000',
  PATIENCE_MS: '1500',
  REQUESTS_PER_ADDRESS: '100000',
  STARTS_PER_NUMBER: '100000',
}

export const consent = () => ({ id: '9783471AFDB69NH34', at: new Date().toISOString() })

/** An app, as a session of its own. */
export class App {
  cookie

  constructor(url, headers = {}) {
    this.url = url
    this.headers = headers
  }

  async send(path, body, headers = {}) {
    const response = await fetch(new URL(path, this.url), {
      method: 'POST',
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }), ...this.headers, ...headers },
    })
    const set = response.headers.get('set-cookie')
    if (set) this.cookie = set.split(';')[0]
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: JSON.parse(text), text }
  }

  start = (number, headers) => this.send('start', { number, consent: consent() }, headers)
  result = (id, headers) => this.send('result', { id }, headers)

  /** Asks until the answer is final: a busy machine may take longer than one call asks. */
  async settled(id) {
    for (let i = 0; ; i++) {
      const result = await this.result(id)
      if (result.body.answer !== 'try-again' || i > 20) return result
    }
  }
}

/** A phone's HTTP client: follows the EVURL to its end, and tells the outcome, and where it came to. */
export async function phone(evurl, headers = {}) {
  let url = evurl
  for (let hop = 0; hop < 10; hop++) {
    const response = await fetch(url, { redirect: 'manual', headers: { 'user-agent': 'Phone/1', ...headers } })
    const location = response.headers.get('location')
    if (location === null) return { outcome: new URL(url).searchParams.get('ErrorCode') ?? new URLSearchParams(await response.text()).get('ErrorCode'), url, status: response.status }
    url = new URL(location, url).href
  }
  throw new Error('too many redirects')
}
