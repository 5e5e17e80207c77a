// Errors, as application/problem+json (RFC 9457). `code` is for programs; no text has
// anything of what was sent.

const statuses = {
  body: 400, number: 400, consent: 400, origin: 403, address: 403, id: 403, path: 404, method: 405,
  expired: 410, spent: 410, size: 413, type: 415, rate: 429, settings: 500, internal: 500, platform: 502, state: 503,
} as const

export type Code = keyof typeof statuses

export class Problem extends Error {
  readonly code: Code
  readonly headers: Record<string, string>

  constructor(code: Code, detail: string, headers: Record<string, string> = {}) {
    super(detail)
    this.code = code
    this.headers = headers
  }

  response(): Response {
    const status = statuses[this.code]
    const body = { type: 'about:blank', status, code: this.code, detail: this.message }
    return new Response(JSON.stringify(body), { status, headers: { ...this.headers, 'content-type': 'application/problem+json' } })
  }
}
