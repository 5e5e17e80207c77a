// What the page works out by itself: which cells are drawn, how long a key is, what
// a link has, and that its samples are what they say.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, test } from 'node:test'
import {
  base64Cells,
  base64Range,
  characters,
  cipherCells,
  isLit,
  payloadCells,
  payloadFields,
  urlCells,
} from '../playground/src/cells.js'
import { init, inspect, withAccount } from '../playground/src/engine.js'
import { forge } from '../playground/src/forge.js'
import { described, sizeOf } from '../playground/src/keysize.js'
import { isLoopback } from '../playground/src/loopback.js'
import { samples } from '../playground/src/samples.js'
import { fragmentOf, fromFragment, hasNumber, toShare } from '../playground/src/share.js'
import { buildTrace, openTrace } from '../playground/src/trace.js'

before(async () => init(await readFile(new URL('../../wasm/evurl.wasm', import.meta.url))))

const algorithms = ['AES/GCM/NoPadding', 'AES/CTR/NoPadding', 'AES/CBC/PKCS5Padding']
const fieldsOf = (algorithm, more) => ({
  endpoint: 'https://mi.example.com/msbox/id/',
  clientAccessKey: 'uCc91LdV',
  algorithm,
  key: 'AAECAwQFBgcICQoLDA0ODw==',
  keyEncoding: 'base64',
  saltLength: 12,
  redirects: '',
  ...more,
})
const joined = (cells) => cells.map((c) => c.text).join('')
const litIn = (cells, lit) => joined(cells.filter((c) => isLit(c, lit)))

describe('cells', () => {
  test('every character of base64 stands for its bytes', () => {
    for (let size = 1; size < 60; size++) {
      const bytes = Uint8Array.from({ length: size }, (_, i) => i * 7)
      const text = btoa(String.fromCharCode(...bytes))
      const cells = base64Cells(characters(text), size)
      assert.equal(joined(cells), text)
      for (let i = 0; i < text.length; i++) {
        // A bit that is flipped in it changes these bytes, and no others.
        const { from, to } = base64Range(i, size)
        if (text[i] === '=') {
          assert.equal(from, undefined)
          continue
        }
        const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
        const changed = new Set()
        for (let bit = 0; bit < 6; bit++) {
          const other = text.slice(0, i) + alphabet[alphabet.indexOf(text[i]) ^ (1 << bit)] + text.slice(i + 1)
          const decoded = atob(other)
          for (let b = 0; b < size; b++) if (decoded.charCodeAt(b) !== bytes[b]) changed.add(b)
        }
        assert.ok(
          [...changed].every((b) => b >= from && b < to),
          `character ${i} of ${size} bytes`,
        )
      }
    }
  })

  test('what is pointed at lights up in every step', () => {
    for (const algorithm of algorithms) {
      const fields = fieldsOf(algorithm)
      const { evurl } = withAccount(fields, (a) =>
        a.build({ correlationId: '244464DFCB537E56', redirect: 'https://merchant.example/done', air: false }),
      )
      const steps = Object.fromEntries(buildTrace(fields, evurl).map((s) => [s.id, s]))
      assert.deepEqual(Object.keys(steps), ['request', 'payload', 'cipher', 'base64', 'url'])
      assert.equal(joined(steps.url.cells), evurl)
      assert.match(
        joined(steps.payload.cells),
        algorithm.includes('CBC')
          ? /^correlationid=244464DFCB537E56&timestamp=\d{14}&nonce=\d{5}( 0d){13}$/
          : /^correlationid=244464DFCB537E56&timestamp=\d{14}&nonce=\d{5}$/,
      )
      assert.equal(decodeURIComponent(evurl).includes(joined(steps.base64.cells)), true)
      const row = steps.request.rows.find((r) => r.name === 'timestamp')
      const text = litIn(steps.payload.cells, row)
      assert.ok(
        text.includes(`timestamp=${row.value}`) &&
          (algorithm.includes('CBC') ? text.length % 16 === 0 || text.length < 64 : text === `timestamp=${row.value}`),
        text,
      )
      assert.equal(litIn(steps.cipher.cells, row).length, 2 * (row.to - row.from))
      // The characters of base64 that light up are those that the bytes are in.
      assert.equal(litIn(steps.base64.cells, row).length, Math.ceil((row.to * 8) / 6) - Math.floor((row.from * 8) / 6))
      assert.equal(decodeURIComponent(litIn(steps.url.cells, row)), litIn(steps.base64.cells, row))
      const salt = steps.request.rows.find((r) => r.name === 'cipherSalt')
      assert.equal(litIn(steps.url.cells, salt), salt.value)
      assert.equal(litIn(steps.url.cells, { part: 'redirect' }), 'https%3A%2F%2Fmerchant.example%2Fdone')
      // Of the tag nothing of the payload lights up.
      const tag = steps.cipher.cells.findIndex((c) => c.part === 'tag')
      assert.equal(tag, algorithm.includes('GCM') ? steps.cipher.cells.length - 16 : -1)
      if (tag > 0) assert.equal(litIn(steps.payload.cells, steps.cipher.cells[tag]), '')
    }
  })

  test('any text is cut into cells, and none of it lost', () => {
    for (const text of [
      '',
      '?',
      '&',
      'https://',
      'a?b',
      'a?data',
      'a?data=%',
      'a?data=%4',
      'a?=x&&data=é😀&cipherSalt=',
      'x'.repeat(100),
      'a#b?c=d',
      '\ud800?data=\udc00',
    ]) {
      const cells = urlCells(text, 3, [{ where: 'url', offset: 1e6 }])
      assert.equal(joined(cells), text)
      if (cells.length > 0) assert.equal(cells.at(-1).bad, true)
    }
    assert.equal(joined(payloadCells('AES/CTR/NoPadding', Uint8Array.of(0, 255, 65, 32), 4)), '··A·')
    assert.deepEqual(
      payloadFields(new TextEncoder().encode('a=1&b&=2')).map((f) => [f.name, f.value, f.at]),
      [
        ['a', '1', 0],
        ['', 'b', 4],
        ['', '2', 6],
      ],
    )
    assert.equal(cipherCells('AES/GCM/NoPadding', new Uint8Array(20)).filter((c) => c.part === 'tag').length, 16)
  })
})

describe('samples', () => {
  for (const algorithm of algorithms) {
    for (const sample of samples) {
      test(`${sample.id} under ${algorithm}`, () => {
        const fields = fieldsOf(algorithm)
        for (let i = 0; i < 20; i++) {
          const { lints, error, opened, steps } = openTrace(fields, sample.make(fields), { now: Date.now() })
          const forged = sample.id === 'tampered' && algorithm === 'AES/CTR/NoPadding'
          if (sample.lint === '' || forged) {
            assert.deepEqual([lints, error], [[], undefined])
            assert.equal(opened.authenticated, algorithm.includes('GCM'))
            assert.equal(opened.correlationId === '244464DFCB537E56', !forged)
            assert.ok(steps.every((s) => s.state === 'done'))
            continue
          }
          assert.ok(
            lints.some((l) => l.name === sample.lint),
            `${lints.map((l) => l.name)}`,
          )
          assert.ok(error !== undefined)
          // It stops at the one step that failed, and goes no further.
          const states = steps.map((s) => s.state)
          assert.match(states.join(' '), /^(done )*failed( not-reached)*$/)
        }
      })
    }
  }

  test('of each defect that the platform’s clients are known for there is one', () => {
    const known = [
      'salt-length',
      'raw-plus',
      'plus-became-space',
      'escaped-twice',
      'base64url',
      'base64-mapped',
      'redirect-not-encoded',
      'leading-ampersand',
      'timestamp-12-hours',
      'timestamp-zone',
      'old-payload',
      'masked-secret',
    ]
    assert.deepEqual(
      known.filter((name) => !samples.some((s) => s.lint === name)),
      [],
    )
  })
})

describe('open', () => {
  const fields = fieldsOf('AES/GCM/NoPadding')
  const good = () => withAccount(fields, (a) => a.build({ correlationId: '244464DFCB537E56' })).evurl
  const stoppedAt = (evurl, options = {}, more = {}) =>
    openTrace({ ...fields, ...more }, evurl, options).steps.find((s) => s.state !== 'done')?.id

  test('stops where it fails', () => {
    for (const [evurl, id] of [
      ['hello', 'url'],
      ['x'.repeat(20000), 'url'],
      [`${good()}&state=1`, 'url'],
      [good().replace('?data=', '?data=-'), 'base64'],
      [good().slice(0, -1), 'cipher'],
      [good().replace('cipherSalt=', 'cipherSalt=%00'), 'cipher'],
    ])
      assert.equal(stoppedAt(evurl), id, evurl.slice(0, 80))
    assert.equal(stoppedAt(good(), { now: Date.now() + 3600_000 }), 'says')
    assert.equal(stoppedAt(good(), {}, { key: '' }), 'cipher')
    assert.equal(stoppedAt(good()), undefined)
  })

  test('a key that is none is the account’s fault, and not the EVURL’s', () => {
    const { error, lints, steps } = openTrace({ ...fields, key: 'AAAA' }, good(), {})
    assert.deepEqual([error.code, lints], ['key', []])
    assert.deepEqual(
      steps.map((s) => s.state),
      ['done', 'done', 'not-reached', 'not-reached', 'not-reached'],
    )
  })

  test('whatever is pasted, it is traced to where it stops', () => {
    // The same every time: what falls once can be found.
    let state = 20261126
    const random = (n) => {
      for (const by of [13, -17, 5]) state = (state ^ (by > 0 ? state << by : state >>> -by)) >>> 0
      return state % n
    }
    const pieces = [
      '?',
      '&',
      '=',
      '%',
      '%2',
      '%2B',
      '+',
      ' ',
      '#',
      '\u0000',
      'é',
      '😀',
      '\ud800',
      'data=',
      'cipherSalt=',
      'redirect=',
      'air=true',
      'https://',
      '/',
      '|',
      '-',
    ]
    const errors = new Set()
    for (let i = 0; i < 3000; i++) {
      const algorithm = algorithms[random(3)]
      let evurl = withAccount(fieldsOf(algorithm), (a) => a.build({ redirect: 'https://merchant.example/done' })).evurl
      for (let n = random(4); n > 0; n--) {
        const at = random(evurl.length + 1)
        evurl = evurl.slice(0, at) + pieces[random(pieces.length)] + evurl.slice(at + random(3))
      }
      const { steps, error } = openTrace(fieldsOf(algorithms[random(3)], random(4) === 0 ? { key: '' } : {}), evurl, {})
      errors.add(error?.code)
      assert.match(steps.map((s) => s.state).join(' '), /^(done ?)*(failed)?( ?not-reached)*$/, evurl)
      assert.equal(steps.filter((s) => s.state === 'failed').length, error === undefined ? 0 : 1, evurl)
    }
    for (const code of ['url', 'parameter', 'encoding', 'salt', 'decrypt', 'redirect']) assert.ok(errors.has(code), code)
  })

  test('goes as far as base64 without a key', () => {
    const { keyed, error, steps } = openTrace({ ...fields, key: '' }, good(), {})
    assert.deepEqual(
      [keyed, error, steps.map((s) => s.state)],
      [false, undefined, ['done', 'done', 'not-reached', 'not-reached', 'not-reached']],
    )
  })

  test('what is copied of a step is printable, whoever wrote the EVURL', () => {
    const hostile = '\x03\x1b[201~\n\x7f\x9b\u202e\u2028'
    let copies = 0
    for (const evurl of [hostile, `https://x/${hostile}`, `${good()}&redirect=https://x/${hostile}`, good().replace('data=', 'data=AAAA')])
      for (const algorithm of algorithms)
        for (const { copy = '' } of openTrace({ ...fields, algorithm }, evurl, {}).steps) {
          copies += copy === '' ? 0 : 1
          assert.doesNotMatch(copy, /[\p{C}\p{Zl}\p{Zp}]/u)
        }
    assert.ok(copies > 20, `${copies}`)
  })

  test('one flipped bit opens under CTR and CBC, and is refused under GCM', () => {
    for (let i = 0; i < 50; i++) {
      assert.deepEqual(
        forge().map(({ algorithm, kind }) => [algorithm, kind]),
        [
          ['AES/GCM/NoPadding', 'good'],
          ['AES/CTR/NoPadding', 'warn'],
          ['AES/CBC/PKCS5Padding', 'warn'],
        ],
      )
    }
    assert.match(forge()[1].said, /says 344464DFCB537E56 where 244464DFCB537E56 was built/)
  })
})

test('a key is described by the encoding that is told', () => {
  for (const [text, encoding, said] of [
    ['', 'base64', 'no key yet'],
    ['AAECAwQFBgcICQoLDA0ODw==', 'base64', '16 bytes: AES-128'],
    ['AAECAwQFBgcICQoLDA0ODw', 'base64', 'not base64; as base64url it has 16'],
    ['000102030405060708090a0b0c0d0e0f', 'base64', '24 bytes: AES-192 (as hex it has 16)'],
    ['000102030405060708090a0b0c0d0e0f', 'hex', '16 bytes: AES-128'],
    ['0123456789abcdef', 'utf-8', '16 bytes: AES-128'],
    ['short', 'utf-8', '5 bytes; AES takes 16, 24 or 32'],
    ['x', 'utf-8', '1 byte; AES takes 16, 24 or 32'],
  ])
    assert.equal(described(text, encoding), said)
  assert.equal(sizeOf(' AAECAwQFBgcICQoLDA0ODw==\n', 'base64'), 16)
})

describe('share', () => {
  const state = (more) => ({
    tab: 'build',
    account: { ...fieldsOf('AES/CTR/NoPadding'), keyEncoding: 'hex' },
    request: {
      correlationId: 'TOJOWJH60POK2QVZ',
      redirect: 'https://merchant.example/done?a=b',
      air: 'true',
      fields: 'a=b&c\nd=é',
    },
    opening: { evurl: 'https://mi.example.com/msbox/id/k?data=AA%3D%3D&cipherSalt=1234567890123456' },
    ...more,
  })

  test('what is shared comes back, and neither key nor endpoint do', () => {
    for (const tab of ['build', 'open']) {
      for (const withInput of [false, true]) {
        const { shared } = toShare(state({ tab }), withInput)
        const fragment = fragmentOf(shared)
        for (const never of ['AAECAwQ', 'uCc91LdV', ...(withInput ? [] : ['TOJOWJ', 'merchant', '1234567890123456'])])
          assert.ok(!fragment.includes(never), never)
        assert.deepEqual(fromFragment(fragment), Object.fromEntries(shared))
      }
    }
  })

  test('a phone number is left out, however it is written', () => {
    for (const number of [
      '+14085040458',
      '14085040458',
      '408-504-0458',
      '(408) 504 0458',
      '%2B14085040458',
      '%252B1408%2520504%25200458',
      '+1.408.504.0458',
    ]) {
      assert.ok(hasNumber(`consumerMdn=${number}`), number)
      const { shared, left } = toShare(
        state({
          request: {
            correlationId: '',
            redirect: `https://merchant.example/?n=${number}`,
            air: '',
            fields: `consumerMdn=${number}`,
          },
        }),
        true,
      )
      assert.deepEqual([shared.map(([name]) => name), left.length], [['tab', 'algorithm', 'keyEncoding'], 3], number)
      const evurl = `https://mi.example.com/msbox/id/k?data=AA%3D%3D&cipherSalt=123456789012&redirect=https%3A%2F%2Fm.example%2F${number}`
      assert.equal(toShare(state({ tab: 'open', opening: { evurl } }), true).left.length, 2, number)
    }
    for (const number of [
      '+1/408/504/0458',
      '１４０８５０４０４５８',
      '١٤٠٨٥٠٤٠٤٥٨',
      '1 - 408 - 504 - 0458',
      '4%205%206%207%208%209%200%201',
      '+1 (415)  -  555 0123',
      '+1.415....555....0123',
      '1415/…/555/0123',
      `1415${' \u200b\n'.repeat(1000)}5550123`,
      '①④⓪⑧5040458',
      '१४१५५५५०१२३',
      '𝟏𝟒𝟏𝟓𝟓𝟓𝟓𝟎𝟏𝟐𝟑',
      '1️⃣4️⃣1️⃣5️⃣5️⃣5️⃣5️⃣0️⃣1️⃣2️⃣3️⃣',
      '100% of %2B1%20415%20555%200123',
      '%E9%34%31%35%35%35%35%30%31%32%33',
    ])
      assert.ok(hasNumber(number), number)
    // It is a guess: letters separate, and numbers that are no phone numbers look like some.
    for (const text of ['1415/ext555/0123', 'one four one five', '244464DFCB537E56', 'https://m.example/?a=12345&b=67890'])
      assert.ok(!hasNumber(text), text)
    for (const text of ['20261005010413', '2026-11-28', '550e8400-e29b-41d4-a716-446655440000']) assert.ok(hasNumber(text), text)
    assert.ok(!hasNumber('https://merchant.example/done?order=1234567'))
    // The digits of a host are an address, and those of data a ciphertext.
    const evurl = 'https://192.168.100.200:8443/msbox/id/k?data=12345678901234567890&cipherSalt=1234567890123456'
    assert.equal(toShare(state({ tab: 'open', opening: { evurl } }), true).left.length, 1)
  })

  test('a link breaks out of no quotes, and has no character that steers a terminal', () => {
    for (const text of ["it's", '"`$(x)!*', 'a\x03\x1b[201~\nb', '\x7f\x9b\u202e\u2028\ufeff', 'é日😀', 'half \ud800 a pair'])
      for (const tab of ['build', 'open']) {
        const request = { correlationId: text, redirect: text, air: text, fields: text }
        const { shared } = toShare(state({ tab, request, opening: { evurl: text } }), true)
        const fragment = fragmentOf(shared)
        assert.match(fragment, /^#[\w.~%&=-]+$/)
        if (text.includes('\ud800')) continue
        const back = fromFragment(fragment)
        assert.equal(tab === 'open' ? back.evurl : back.redirect, tab === 'open' ? text.trim() : text)
      }
  })

  test('a fragment of somebody else fills in what may be filled in, and nothing else', () => {
    for (const [fragment, read] of [
      ['', {}],
      ['#', {}],
      ['#tab=flow', { tab: 'flow' }],
      ['#tab=other&algorithm=AES&keyEncoding=x&saltLength=13&air=1', {}],
      ['#endpoint=https%3A%2F%2Fevil.example%2Fid%2F&clientAccessKey=evil&key=AA&redirects=x', {}],
      ['#__proto__=x&constructor=y&toString=z', {}],
      ['#redirect=%', {}],
      [`#evurl=${'x'.repeat(20001)}`, {}],
      [`#${'x'.repeat(40000)}&tab=flow`, {}],
      ['#redirect=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', { redirect: '<img src=x onerror=alert(1)>' }],
    ])
      assert.deepEqual(fromFragment(fragment), read)
  })
})

test('loopback is told by the host', () => {
  for (const [url, is] of [
    ['http://127.0.0.1:8080/id/x', true],
    ['https://localhost/id/', true],
    ['http://[::1]:1/', true],
    ['https://127.0.0.1.evil.example/', false],
    ['https://192.168.1.5:8443/', false],
    ['', false],
  ]) {
    assert.equal(isLoopback(url), is, url)
  }
})

test('the documented EVURL is inspected, and opened by nobody', () => {
  const { make } = samples.find((s) => s.id === 'vendor')
  const inspected = inspect(make())
  assert.deepEqual(
    [
      inspected.clientAccessKey,
      inspected.data.length,
      inspected.cipherSalt,
      inspected.redirect,
      inspected.air,
      inspected.lints.length,
    ],
    ['t20AHVnl', 245, '6tKfsd76F7j3hvbK', 'https://MerchantSite/Redirect', false, 0],
  )
})
