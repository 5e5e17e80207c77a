// OpenSSL, as Node links it, asked line by line: node openssl.mjs < questions.
// Questions and answers are those of Provider.java.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { createInterface } from 'node:readline'

const modes = { 'AES/CTR/NoPadding': 'ctr', 'AES/CBC/PKCS5Padding': 'cbc', 'AES/GCM/NoPadding': 'gcm' }
const bytes = (text) => Buffer.from(text === '-' ? '' : text, 'base64')
const text = (base64) => bytes(base64).toString()
const escape = (s) => encodeURIComponent(s).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

function crypt(what, transformation, key, iv, input) {
  const mode = modes[transformation]
  const name = `aes-${key.length * 8}-${mode}`
  const options = mode === 'gcm' ? { authTagLength: 16 } : {}
  if (what === 'seal') {
    const cipher = createCipheriv(name, key, iv, options)
    return Buffer.concat([cipher.update(input), cipher.final(), mode === 'gcm' ? cipher.getAuthTag() : Buffer.alloc(0)])
  }
  const decipher = createDecipheriv(name, key, iv, options)
  if (mode !== 'gcm') return Buffer.concat([decipher.update(input), decipher.final()])
  if (input.length < 16) throw new Error('no tag')
  decipher.setAuthTag(input.subarray(-16))
  return Buffer.concat([decipher.update(input.subarray(0, -16)), decipher.final()])
}

function build([, transformation, key, salt, endpoint, accessKey, id, timestamp, nonce, redirect, air]) {
  const payload = `correlationid=${escape(text(id))}&timestamp=${text(timestamp)}&nonce=${text(nonce)}`
  const data = crypt('seal', transformation, bytes(key), bytes(salt), Buffer.from(payload))
  let evurl = `${text(endpoint)}${escape(text(accessKey))}?data=${escape(data.toString('base64'))}&cipherSalt=${escape(text(salt))}`
  if (redirect !== '-') evurl += `&redirect=${escape(text(redirect))}`
  if (air !== '-') evurl += `&air=${text(air)}`
  return Buffer.from(evurl)
}

const answers = [`OpenSSL ${process.versions.openssl} of Node ${process.versions.node}`]
for await (const line of createInterface({ input: process.stdin })) {
  const q = line.split(' ')
  try {
    const answer = q[0] === 'build' ? build(q) : crypt(q[0], q[1], ...q.slice(2).map(bytes))
    answers.push(answer.toString('base64') || '-')
  } catch (error) {
    answers.push(`!${error.code ?? error.name}`)
  }
}
process.stdout.write(`${answers.join('\n')}\n`)
