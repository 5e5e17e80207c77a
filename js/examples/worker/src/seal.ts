// The id between start and result. It carries what the result is asked for with,
// number included, so it is sealed: nobody reads or changes it. No database has it.

/** What an id holds. */
export interface Sealed {
  number: string
  correlationId: string
  /** The digest of the session that started, which alone may ask. */
  session: string
  /** When it counts no more, in milliseconds. */
  expires: number
}

const purpose = 'sna-result-1'

export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** Bytes of base64url as toBase64url writes it, and of no other text. */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
  return toBase64url(bytes) === text ? bytes : undefined
}

export const random = (n: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(n))

const encoder = new TextEncoder()

export const digest = async (text: string): Promise<string> => toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))))

/** `<id>:<base64 of 32 bytes>`, read. */
export function sealKey(text: string): { id: string; bytes: Uint8Array<ArrayBuffer> } | undefined {
  const [, id, base64] = /^([\w-]{1,16}):([A-Za-z0-9+/]{43}=)$/.exec(text) ?? []
  return id === undefined || base64 === undefined ? undefined : { id, bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) }
}

interface Key {
  id: string
  aes: CryptoKey
  /** Makes the state's names. */
  name: CryptoKey
  /** Makes and verifies the tokens of sessions. */
  token: CryptoKey
}

const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }

const mac = async (key: CryptoKey, text: string): Promise<string> => toBase64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text))))

async function derive({ id, bytes }: { id: string; bytes: Uint8Array<ArrayBuffer> }): Promise<Key> {
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const hkdf = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: encoder.encode(info) })
  return {
    id,
    aes: await crypto.subtle.deriveKey(hkdf(`${purpose} seal`), base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    name: await crypto.subtle.deriveKey(hkdf(`${purpose} name`), base, hmac, false, ['sign']),
    token: await crypto.subtle.deriveKey(hkdf('sna-session-1 token'), base, hmac, false, ['sign', 'verify']),
  }
}

/** Seals and signs under the first key. What the one before it sealed or signed still counts. */
export class Seals {
  readonly #keys: readonly [Key, ...Key[]]

  private constructor(keys: readonly [Key, ...Key[]]) {
    this.#keys = keys
  }

  /** null where two keys cannot be told apart, or are one. */
  static async of(given: (ReturnType<typeof sealKey> | '')[]): Promise<Seals | null> {
    const [first, ...rest] = given.filter((key) => key !== undefined && key !== '')
    if (first === undefined) return null
    if (rest.some((key) => key.id === first.id || key.bytes.every((byte, i) => byte === first.bytes[i]))) return null
    return new Seals([await derive(first), ...(await Promise.all(rest.map(derive)))])
  }

  /** `<key id>.<nonce, ciphertext and tag>`. */
  async seal(content: Sealed): Promise<string> {
    const [key] = this.#keys
    const iv = random(12)
    const text = encoder.encode(JSON.stringify({ purpose, ...content }))
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encoder.encode(key.id) }, key.aes, text))
    return `${key.id}.${toBase64url(Uint8Array.of(...iv, ...sealed))}`
  }

  /** undefined for whatever was not sealed here. Whether it is still good is for the caller to see. */
  async open(id: string): Promise<Sealed | undefined> {
    const [keyId, text, ...more] = id.split('.')
    const key = this.#keys.find((key) => key.id === keyId)
    const bytes = more.length === 0 ? fromBase64url(text ?? '') : undefined
    if (!key || !bytes || bytes.length < 12 + 16) return undefined
    try {
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData: encoder.encode(key.id) }, key.aes, bytes.subarray(12))
      const content = JSON.parse(new TextDecoder().decode(opened))
      return content.purpose === purpose ? content : undefined
    } catch {
      return undefined
    }
  }

  /** A name for the state, of which nobody guesses the address or number that it stands for. */
  async name(kind: string, value: string): Promise<string> {
    return `${kind}-${await mac(this.#keys[0].name, `${kind} ${value}`)}`
  }

  /** Returns `<session>.<MAC>`, which the cookie carries. */
  async token(session: string): Promise<string> {
    return `${session}.${await mac(this.#keys[0].token, session)}`
  }

  /** Returns the session of a token, or undefined if its MAC is not by a key of ours. WebCrypto compares it. */
  async sessionOf(token: string): Promise<string | undefined> {
    const [, session, text] = /^([\w-]{43})\.([\w-]{43})$/.exec(token) ?? []
    const given = fromBase64url(text ?? '')
    if (session === undefined || !given) return undefined
    for (const { token } of this.#keys) if (await crypto.subtle.verify('HMAC', token, given, encoder.encode(session))) return session
    return undefined
  }
}
