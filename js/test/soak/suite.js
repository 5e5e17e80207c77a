// Builds so many EVURLs, alone and among many, and returns their salts in one
// text, with the size of the module's memory. Every runtime runs this very file.
import { serving } from '../../src/engine.js'

export const saltLength = 12

const options = {
  endpoint: 'https://mi.example.com/msbox/id/',
  clientAccessKey: 'uCc91LdV',
  keys: [{ algorithm: 'AES/GCM/NoPadding', key: new Uint8Array(16) }],
}
const request = { redirect: 'https://merchant.example/done', fields: [['note', 'é']] }

/** The salt's place in the URL is before the redirect. */
const salt = (evurl) => {
  const at = evurl.indexOf('&cipherSalt=') + 12
  return evurl.slice(at, at + saltLength)
}

export function build({ account }, n) {
  const acme = account(options)
  const salts = []
  try {
    for (let i = 0; i < n / 2; i++) salts.push(salt(acme.build(request).evurl))
    for (const { evurl } of acme.buildMany(Array(n - salts.length).fill(request))) salts.push(salt(evurl))
  } finally {
    acme.close()
  }
  return { salts: salts.join(''), memory: serving().size }
}
