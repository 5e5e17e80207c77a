// HTTP as bytes: what no client of a runtime would send.
import { once } from 'node:events'
import { connect } from 'node:net'

/**
 * Posts JSON with header lines as they are given, one byte for each character.
 * @param {string} url
 * @param {string[]} lines
 */
export async function post(url, body, ...lines) {
  const { hostname, port, pathname } = new URL(url)
  const text = JSON.stringify(body)
  const socket = connect(Number(port), hostname)
  socket.write([`POST ${pathname} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Connection: close', `Content-Length: ${Buffer.byteLength(text)}`, ...lines, '', text].join('\r\n'), 'latin1')
  let answer = ''
  socket.setEncoding('latin1').on('data', (chunk) => (answer += chunk))
  await once(socket, 'end')
  socket.destroy()
  const [head] = answer.split('\r\n\r\n', 1)
  const json = /\{.*\}/s.exec(answer.slice(head.length))
  return { status: Number(head.slice(9, 12)), cookie: /^set-cookie: (__Host-sna=[^;]*)/im.exec(head)?.[1], body: json && JSON.parse(json[0]), text: answer }
}

/** The bytes of a text in UTF-8, as the characters that post takes. */
export const utf8 = (text) => Buffer.from(text).toString('latin1')
