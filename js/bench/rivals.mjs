// The same job by hand: what a customer writes today, each with the fastest
// way that its library has.
import { createCipheriv, randomBytes } from 'node:crypto'
import { alphabet, draw, evurl, payload, saltLength, webRandom } from './by-hand.mjs'

export { webCrypto } from './by-hand.mjs'

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
