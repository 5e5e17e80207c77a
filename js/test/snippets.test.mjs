// The page's snippets, made from values that mean harm, and what a person copies.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { harmless } from '../playground/src/harmless.js'
import { buildSnippets, openSnippets, placeholders } from '../playground/src/snippets.js'
import { Missing } from './runtimes/find.mjs'
import { paste } from './runtimes/paste.mjs'

const key = 'SECRETSECRETSECRET=='
const evurl = 'https://mi.example.com/id/k?data=AA%3D%3D&cipherSalt=1234567890123456'

/** Every snippet that has a value in each place that a value can have. */
function made(value, { redirects, opened = evurl } = {}) {
  const account = {
    endpoint: value,
    clientAccessKey: value,
    keys: [{ algorithm: value, key, keyEncoding: value }],
    saltLength: value,
    ...(redirects && { redirects: [value, value] }),
  }
  const request = { correlationId: value, redirect: value, air: value, fields: [[value, value]] }
  const built = buildSnippets(account, request, { origin: value, merchantId: value })
  const open = openSnippets(account, opened, { tolerance: value, anyAge: value, [value]: true })
  return [...Object.values(built), ...Object.values(open ?? {})]
}
const everywhere = (value, opened) => [...made(value, { opened }), ...made(value, { opened, redirects: true })]

/** Texts that run a command, each in a way of its own, if a snippet lets it. */
const attacks = (command) => [
  `https://x/\x03\x1b[201~\n${command}\n`,
  `https://x/\x1b[201~\r${command}\r`,
  `\n${command}\n`,
  `\r\n${command}\r\n`,
  `';${command};'`,
  `";${command};"`,
  `\`${command}\``,
  `$(${command})`,
  `"$(${command})"`,
  `x' \\\n;${command} #`,
  `\\";${command};"\\`,
  `\`+\n${command}\n+\``,
  `\${${command}}`,
  `x\u2028${command}\u2029`,
  `\u202e${command}\u2066`,
  `\0\n${command}\n`,
  `x\nEND\n${command}\n`,
  `\x15${command}\r`,
  `\x9b201~\n${command}\n`,
  `|${command}`,
  `;${command}`,
  `&&${command}`,
  `>${command}`,
  `!${command}`,
  `-K ${command}`,
]

describe('snippets', () => {
  test('have no character of a value but those that no language gives a meaning', () => {
    const withNone = everywhere('\n')
    const ranges = [
      [0, 0x300],
      [0x600, 0x620],
      [0x2000, 0x2070],
    ]
    for (const c of ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i))) {
      const char = String.fromCharCode(c)
      if (/[A-Za-z0-9._~:/%?=&+-]/.test(char)) continue
      assert.deepEqual(everywhere(`https://x/${char}`), withNone, `U+${c.toString(16)}`)
    }
    for (const char of ['\ud800', '😀', '\ufeff', '\u{e0041}', '日']) assert.deepEqual(everywhere(`https://x/${char}`), withNone)
    for (const snippet of withNone) assert.match(snippet, /^[\n\t\x20-\x7e]+$/)
  })

  test('name what is to be replaced, and never have a key', () => {
    const [js] = made("it's")
    assert.deepEqual(placeholders(js), [
      'YOUR_ENDPOINT',
      'YOUR_CLIENT_ACCESS_KEY',
      'YOUR_ALGORITHM',
      'YOUR_KEY_ENCODING',
      'YOUR_CORRELATION_ID',
      'YOUR_REDIRECT',
      'YOUR_FIELD_1_NAME',
      'YOUR_FIELD_1_VALUE',
    ])
    for (const snippet of [...everywhere("it's"), ...everywhere('good')]) assert.ok(!snippet.includes(key))
  })

  test('have a value that is harmless as it is, and as the value of its option', () => {
    const value = 'AZaz09._~:/%?=&+-'
    for (const snippet of everywhere(value, `https://x/${value}`)) assert.ok(snippet.includes(value), snippet)
    const [, , cli, curl, , , openCLI, openCurl] = made('-Ka')
    for (const option of ["--endpoint='-Ka'", "--client-access-key='-Ka'", "--correlation-id='-Ka'", "--redirect='-Ka'", "--field='-Ka=-Ka'"])
      assert.ok(cli.includes(option), option)
    assert.ok(curl.includes("--url '-Ka/cigateway"))
    assert.ok(openCLI.endsWith(`-- '${evurl}'`))
    assert.ok(openCurl.endsWith(`--url '${evurl}'`))
  })

  test('open no text that is not a URL, or has another character', () => {
    for (const text of ['', '-Ka', '-Ka temporary path', 'ftp://x/', 'x https://y/', ` ${evurl}`, ...attacks('touch x')])
      assert.equal(openSnippets({ keys: [{}] }, text, {}), undefined, JSON.stringify(text))
  })
})

describe('pasted into a real bash', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evurl-paste-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  let n = 0
  /** Pastes texts that may touch a file, and tells which did. */
  const touched = async (t, textsOf) => {
    const home = mkdtempSync(join(folder, 'home-'))
    const canaries = []
    const canary = () => {
      canaries.push(`canary-${n++}`)
      return canaries.at(-1)
    }
    try {
      await paste(home, textsOf(canary))
    } catch (error) {
      if (!(error instanceof Missing) || process.env.CI) throw error
      t.skip(`NOT RUN: ${error.message}`)
      return undefined
    }
    return canaries.map((name) => existsSync(join(home, name)))
  }

  test('no snippet runs what its values say', async (t) => {
    const ran = await touched(t, (canary) => {
      const name = canary()
      // They are alike as long as no value gets through.
      return [...new Set(attacks(`touch ${name}`).flatMap((attack) => everywhere(attack)))]
    })
    if (ran) assert.deepEqual(ran, [false])
  })

  test('snippets that quote as a shell does would be caught', async (t) => {
    // How the page quoted once: right for the shell, and not for the terminal.
    const quoted = (text) => `curl -sSL '${text.replaceAll("'", `'\\''`)}'`
    const ran = await touched(t, (canary) => [
      // What the terminal does with Ctrl-C depends on what was read by then.
      ...Array.from({ length: 5 }, () => quoted(`https://x/\x03\x1b[201~\ntouch ${canary()}\n`)),
      `curl ${attacks(`touch ${canary()}`)[7]}`,
      `curl 'x'${attacks(`touch ${canary()}`)[2]}`,
      `cat > account.json <<'END'\n${attacks(`touch ${canary()}`)[16]}\nEND`,
    ])
    if (!ran) return
    assert.ok(ran.slice(0, 5).includes(true), 'a control character')
    assert.deepEqual(ran.slice(5), [true, true, true])
  })
})

test('what is copied of a step has no character that steers a terminal', () => {
  for (const [text, want] of [
    ['https://x/?a=b&c=%2B', 'https://x/?a=b&c=%2B'],
    ['a\x03\x1b[201~\nb', 'a%03%1B[201~%0Ab'],
    ['\x7f\x9b\u202e\u2028\u200b\ufeff', '%7F%C2%9B%E2%80%AE%E2%80%A8%E2%80%8B%EF%BB%BF'],
    ['\ud800', '%EF%BF%BD'],
    ['日本 é😀', '日本 é😀'],
  ])
    assert.equal(harmless(text), want)
})
