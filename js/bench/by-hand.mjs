// The same job by hand, as far as every runtime has what it takes: payload, salt,
// nonce and timestamp, encryption by WebCrypto, base64, percent-encoding.

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Draws characters without favouring any. */
export function draw(characters, n, random) {
  const limit = 256 - (256 % characters.length)
  let s = ''
  while (s.length < n) {
    for (const b of random(2 * n)) if (b < limit && s.length < n) s += characters[b % characters.length]
  }
  return s
}

const escape = (s) => encodeURIComponent(s).replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase())

const timestamp = () => new Date().toISOString().replace(/\D/g, '').slice(0, 14)

export function payload(request, random) {
  return `correlationid=${escape(request.correlationId)}&timestamp=${timestamp()}&nonce=${draw('0123456789', 5, random)}`
}

export function evurl(config, data, salt, request) {
  return `${config.endpoint}${escape(config.clientAccessKey)}?data=${escape(data)}&cipherSalt=${escape(salt)}&redirect=${escape(request.redirect)}`
}

export const saltLength = (algorithm) => (algorithm.includes('GCM') ? 12 : 16)

export const webRandom = (n) => crypto.getRandomValues(new Uint8Array(n))

export async function webCrypto(config) {
  const mode = config.algorithm.split('/')[1]
  const key = await crypto.subtle.importKey('raw', config.key, `AES-${mode}`, false, ['encrypt'])
  const encoder = new TextEncoder()
  return async (request) => {
    const salt = draw(alphabet, saltLength(config.algorithm), webRandom)
    const iv = encoder.encode(salt)
    const parameters = mode === 'CTR' ? { name: 'AES-CTR', counter: iv, length: 128 } : { name: `AES-${mode}`, iv }
    const sealed = await crypto.subtle.encrypt(parameters, key, encoder.encode(payload(request, webRandom)))
    return evurl(config, btoa(String.fromCharCode(...new Uint8Array(sealed))), salt, request)
  }
}
