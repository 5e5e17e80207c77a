// The same job by hand: what a customer writes today, each with the fastest
// way that its library has. Payload, salt, nonce and timestamp, encryption,
// base64, percent-encoding.
import { createCipheriv, getRandomValues, randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Draws characters without favouring any. */
function draw(characters, n, random) {
  const limit = 256 - (256 % characters.length)
  let s = ''
  while (s.length < n) {
    for (const b of random(2 * n)) if (b < limit && s.length < n) s += characters[b % characters.length]
  }
  return s
}

const escape = (s) =>
  encodeURIComponent(s).replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase())

const timestamp = () => new Date().toISOString().replace(/\D/g, '').slice(0, 14)

function payload(request, random) {
  return `correlationid=${escape(request.correlationId)}&timestamp=${timestamp()}&nonce=${draw('0123456789', 5, random)}`
}

function evurl(config, data, salt, request) {
  return `${config.endpoint}${escape(config.clientAccessKey)}?data=${escape(data)}&cipherSalt=${escape(salt)}&redirect=${escape(request.redirect)}`
}

const saltLength = (algorithm) => (algorithm.includes('GCM') ? 12 : 16)

export function nodeCrypto(config) {
  const mode = config.algorithm.split('/')[1].toLowerCase()
  const name = `aes-${config.key.length * 8}-${mode}`
  return (request) => {
    const salt = draw(alphabet, saltLength(config.algorithm), randomBytes)
    const cipher = createCipheriv(name, config.key, Buffer.from(salt, 'latin1'))
    const parts = [cipher.update(payload(request, randomBytes), 'utf8'), cipher.final()]
    if (mode === 'gcm') parts.push(cipher.getAuthTag())
    return evurl(config, Buffer.concat(parts).toString('base64'), salt, request)
  }
}

const webRandom = (n) => getRandomValues(new Uint8Array(n))

export async function noble(config) {
  const { cbc, ctr, gcm } = await import('@noble/ciphers/aes.js')
  const make = { CTR: ctr, CBC: cbc, GCM: gcm }[config.algorithm.split('/')[1]]
  const encoder = new TextEncoder()
  return (request) => {
    const salt = draw(alphabet, saltLength(config.algorithm), webRandom)
    const sealed = make(config.key, encoder.encode(salt)).encrypt(encoder.encode(payload(request, webRandom)))
    return evurl(config, Buffer.from(sealed).toString('base64'), salt, request)
  }
}

export async function webCrypto(config) {
  const mode = config.algorithm.split('/')[1]
  const key = await crypto.subtle.importKey('raw', config.key, `AES-${mode}`, false, ['encrypt'])
  const encoder = new TextEncoder()
  return async (request) => {
    const salt = draw(alphabet, saltLength(config.algorithm), webRandom)
    const iv = encoder.encode(salt)
    const parameters = mode === 'CTR' ? { name: 'AES-CTR', counter: iv, length: 128 } : { name: `AES-${mode}`, iv }
    const sealed = await crypto.subtle.encrypt(parameters, key, encoder.encode(payload(request, webRandom)))
    return evurl(config, Buffer.from(sealed).toString('base64'), salt, request)
  }
}
