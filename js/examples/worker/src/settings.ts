// What the worker is told: variables, and secrets, by their names. All are looked at
// with the first request, so that what is missing is one error that names it.
import { type Account, type Algorithm, EvurlError, account, init } from '@evurl/edge'
import { isNetwork } from './address.ts'
import { trimOws } from './ows.ts'
import { Seals, sealKey } from './seal.ts'

/** Texts by their names, as the runtime hands them over, and in Cloudflare what is bound besides. */
export type Env = Readonly<Record<string, unknown>>

export interface Settings {
  account: Account
  /** Where the platform sends the phone afterwards. */
  redirect: string
  /** Where a browser goes from there. */
  page: string | undefined
  /** The field of the EVURL that tells a sandbox the SIM's number. The platform needs none. */
  numberField: string | undefined
  api: { baseUrl: string; merchantId: string; subMerchantId: string | undefined; secret: string; timeout: number }
  seals: Seals
  origins: ReadonlySet<string>
  /** Requests of an address within ten seconds, and starts for a number within ten minutes. */
  perAddress: number
  perNumber: number
  /** How long one POST /result asks, and how long an id counts, in milliseconds. */
  patience: number
  life: number
  trustedProxies: readonly string[]
}

/** Nothing works until somebody sets it right. Its text has names, and no value. */
export class Misconfigured extends Error {}

const algorithms: readonly string[] = ['AES/GCM/NoPadding', 'AES/CTR/NoPadding', 'AES/CBC/PKCS5Padding'] satisfies Algorithm[]

/** https, or http to this machine: the sandbox, while developing. */
function isSafe(text: string): boolean {
  const url = URL.parse?.(text) ?? (URL.canParse(text) ? new URL(text) : undefined)
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(url.hostname))
}
const isOrigin = (text: string) => isSafe(text) && new URL(text).origin === text

class Reader {
  readonly wrong: string[] = []
  readonly #env: Env

  constructor(env: Env) {
    this.#env = env
  }

  optional(name: string, what: string, fits: (text: string) => boolean): string | undefined {
    const value = this.#env[name]
    if (value === undefined || value === '') return undefined
    if (typeof value === 'string' && fits(value)) return value
    this.wrong.push(`${name} is not ${what}`)
    return undefined
  }

  required(name: string, what: string, fits: (text: string) => boolean): string {
    const before = this.wrong.length
    const value = this.optional(name, what, fits)
    if (value === undefined && this.wrong.length === before) this.wrong.push(`${name} is missing: ${what}`)
    return value ?? ''
  }

  list(name: string, what: string, fits: (text: string) => boolean): string[] {
    const parts = (text: string) => text.split(',').map(trimOws)
    const value = this.optional(name, `a list, with commas, of ${what}`, (text) => parts(text).every(fits))
    return value === undefined ? [] : parts(value)
  }

  number(name: string, what: string, standard: number, most: number): number {
    return Number(this.optional(name, what, (text) => /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most) ?? standard)
  }

  /** Throws where anything was wrong, all of it in one text. */
  end(): void {
    if (this.wrong.length > 0) throw new Misconfigured(this.wrong.join('; '))
  }
}

async function read(env: Env): Promise<Settings> {
  const from = new Reader(env)
  const publicUrl = from.required('PUBLIC_URL', 'where this worker is: https://sna.merchant.example, without a path', isOrigin)
  const endpoint = from.required('EVURL_ENDPOINT', 'the EVURL host and path up to /id/', (text) => isSafe(text) && text.endsWith('/'))
  const clientAccessKey = from.required('CLIENT_ACCESS_KEY', 'the ClientAccessKey, of at most 256 characters', (text) => text.length <= 256)
  const algorithm = from.optional('EVURL_ALGORITHM', `one of ${algorithms.join(', ')}`, (text) => algorithms.includes(text)) ?? 'AES/GCM/NoPadding'
  const key = from.required('EVURL_KEY', 'the EVURL Encryption Key, base64', (text) => text.length <= 256)
  const api = {
    baseUrl: from.required('API_URL', 'the origin of the API, https://api-sbox.dnlsrv.com', isOrigin),
    merchantId: from.required('MERCHANT_ID', 'the Merchant ID, of at most 30 characters', (text) => /^[!-~]{1,30}$/.test(text)),
    subMerchantId: from.optional('SUB_MERCHANT_ID', 'a sub-merchant ID of at most 30 characters', (text) => /^[!-~]{1,30}$/.test(text)),
    // A documentation tool's masked secret, sha512-…, is none of these. One line end is
    // not part of a secret, as of a key.
    secret: from.required('API_SECRET', 'the API Secret, at most 128 letters and digits', (text) => /^[A-Za-z0-9]{1,128}(\r?\n)?$/.test(text)),
    timeout: from.number('API_TIMEOUT_MS', 'milliseconds, at most 30000', 3000, 30_000),
  }
  const sealKeys = [
    from.required('SEAL_KEY', 'an id of your choice, a colon, and 32 random bytes in base64', (text) => sealKey(text) !== undefined),
    from.optional('SEAL_KEY_BEFORE', 'the SEAL_KEY before this one', (text) => sealKey(text) !== undefined),
  ]
  const origins = from.list('APP_ORIGINS', 'origins, https://app.merchant.example', isOrigin)
  const page = from.optional('PAGE_URL', 'an https URL', isSafe)
  const numberField = from.optional('SANDBOX_NUMBER_FIELD', "the name of an EVURL's field", (text) => /^[A-Za-z]\w{0,63}$/.test(text))
  const perAddress = from.number('REQUESTS_PER_ADDRESS', 'a number of requests within ten seconds', 60, 1e8)
  const perNumber = from.number('STARTS_PER_NUMBER', 'a number of starts within ten minutes', 5, 1e8)
  const patience = from.number('PATIENCE_MS', 'milliseconds, at most 25000', 8000, 25_000)
  const life = from.number('ID_SECONDS', 'seconds, at most 3600', 720, 3600) * 1000
  const trustedProxies = from.list('TRUSTED_PROXIES', 'networks, 10.0.0.0/8', isNetwork)
  const seals = from.wrong.length === 0 ? await Seals.of(sealKeys.map((text) => text && sealKey(text))) : undefined
  if (seals === null) from.wrong.push('SEAL_KEY and SEAL_KEY_BEFORE have one id, or the same bytes')
  from.end()
  await init()
  const redirect = `${publicUrl}/return`
  try {
    return {
      account: account({ endpoint, clientAccessKey, keys: [{ algorithm: algorithm as Algorithm, key }], redirects: [redirect] }),
      redirect, page, numberField, api, seals: seals as Seals, origins: new Set(origins), perAddress, perNumber, patience, life, trustedProxies,
    }
  } catch (error) {
    if (!(error instanceof EvurlError)) throw error
    throw new Misconfigured(`${error.code === 'key' ? 'EVURL_KEY' : 'EVURL_ENDPOINT or CLIENT_ACCESS_KEY'} cannot be: ${error.detail}`)
  }
}

const known = new WeakMap<Env, Settings>()

/**
 * Reads the settings of an environment, once. It is not the promise that is kept: in
 * workerd one request must not wait for another's.
 */
export async function settingsOf(env: Env): Promise<Settings> {
  const settings = known.get(env) ?? (await read(env))
  if (!known.has(env)) known.set(env, settings)
  return known.get(env) as Settings
}
