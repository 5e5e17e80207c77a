// The conformance suite: it reads the text of a vectors file and runs each line
// through the bridge. It needs no runtime in particular; every runtime runs this
// very file, by an entry of its own beside it.

// A salt of a wrong length: refused, but where phpSalts are taken.
const phpQuirk = 'php-quirk'

/**
 * @param {string[]} texts vectors files of either form of evurl/testdata
 * @param {object} bridge the package
 * @param {object} testing its subpath ./testing
 * @returns {{ lines: number, held: number, fallen: { id: string, what: string }[], ms: number }}
 */
export function run(texts, bridge, testing) {
  const checks = texts.flatMap(parse)
  if (checks.length === 0) throw new Error('no vectors in the file')
  const fallen = []
  const start = performance.now()
  for (const [check, vector] of checks) {
    try {
      check(vector, bridge, testing)
    } catch (error) {
      fallen.push({ id: String(vector?.id), what: String(error.message) })
    }
  }
  const ms = performance.now() - start
  return { lines: checks.length, held: checks.length - fallen.length, fallen, ms }
}

function parse(text) {
  try {
    const { evurls, rejected, lints } = JSON.parse(text)
    if (evurls !== undefined || rejected !== undefined || lints !== undefined) {
      return [
        ...(evurls ?? []).map((v) => [checkEvurl, v]),
        ...(rejected ?? []).map((v) => [checkRejected, v]),
        ...(lints ?? []).map((v) => [checkLinted, v]),
      ]
    }
  } catch {
    // Not one object: a line each, then.
  }
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => [checkCipher, JSON.parse(line)])
}

function checkEvurl(v, bridge, testing) {
  const account = bridge.account({
    endpoint: v.endpoint,
    clientAccessKey: v.clientAccessKey,
    keys: [{ algorithm: v.algorithm, key: v.key }],
  })
  try {
    const request = {}
    for (const name of ['correlationId', 'redirect', 'air', 'fields']) if (name in v) request[name] = v[name]
    const built = testing.build(account, request, v)
    for (const name of ['payload', 'data', 'evurl', 'correlationId']) same(built[name], v[name], `build: ${name}`)

    const opened = account.open(v.evurl, { anyAge: true })
    for (const name of ['correlationId', 'nonce', 'redirect', 'air', 'algorithm']) same(opened[name], v[name], `open: ${name}`)
    same(opened.timestamp.toISOString().replace(/\D/g, '').slice(0, 14), v.timestamp, 'open: timestamp')
    same(JSON.stringify(opened.fields), JSON.stringify(v.fields ?? []), 'open: fields')
    same(opened.authenticated, v.algorithm === 'AES/GCM/NoPadding', 'open: authenticated')

    const inspected = bridge.inspect(v.evurl)
    for (const name of ['endpoint', 'clientAccessKey', 'cipherSalt', 'redirect', 'air']) same(inspected[name], v[name], `inspect: ${name}`)
    same(base64(inspected.data), v.data, 'inspect: data')
    same(inspected.lints.length, 0, 'inspect: the number of lints')
  } finally {
    account.close()
  }
}

function checkRejected(v, bridge) {
  if (!bridge.codes.includes(v.error)) throw new Error('the line names no code')
  const account = bridge.account({ keys: [{ algorithm: v.algorithm, key: v.key }] })
  try {
    same(code(() => account.open(v.evurl, { anyAge: true })), v.error, 'the code')
  } finally {
    account.close()
  }
}

function checkLinted(v, bridge) {
  const told = (inspect, evurl) => {
    try {
      const { data, lints } = inspect(evurl)
      const decodes = !lints.some((l) => l.where === 'data' && l.code !== 'decrypt' && l.name !== 'repeated-parameter')
      same(data !== undefined, decodes, 'whether there are data')
      return list(lints)
    } catch (error) {
      return `${error.code} ${error.detail.slice(0, error.detail.indexOf(':'))}`
    }
  }
  const [first] = v.lints
  const failed = `${first.code} ${first.where} at byte ${first.offset}`
  same(told(bridge.inspect, v.evurl), v.error ? failed : list(v.lintsWithoutKey ?? v.lints), 'inspect')
  same(told(bridge.inspect, v.mended), '', 'inspect, mended')
  if (v.key === undefined) return
  const account = bridge.account({
    endpoint: 'https://mi.example.com/msbox/id/',
    clientAccessKey: 'uCc91LdV',
    keys: [{ id: 'primary', status: 'primary', algorithm: v.algorithm, key: v.key }, ...(v.others ?? [])],
    ...(v.redirects !== undefined && { redirects: v.redirects }),
  })
  try {
    const now = new Date(v.now)
    const inspect = (evurl) => account.inspect(evurl, { now })
    same(told(inspect, v.evurl), list(v.lints), 'inspect with the key')
    same(told(inspect, v.mended), '', 'inspect with the key, mended')
    const order = ({ code }) => bridge.codes.indexOf(code)
    const worst = v.openCode ?? v.lints.toSorted((a, b) => order(a) - order(b))[0].code
    same(code(() => account.open(v.evurl, { now })), worst, 'open: the code')
    account.open(v.mended, { now })
  } finally {
    account.close()
  }
}

/** Lints without their words, in any order. */
function list(lints) {
  return lints.map((l) => `${l.name} ${l.code} ${l.where} ${l.offset}`).sort().join('\n')
}

function checkCipher(v, bridge, testing) {
  const key = { algorithm: v.algorithm, key: v.keyHex, keyEncoding: 'hex' }
  const data = Uint8Array.from(atob(v.data), (c) => c.charCodeAt(0))
  const plaintext = new TextEncoder().encode(v.plaintext)
  if (v.note === phpQuirk) {
    same(code(() => testing.seal(key, v.cipherSalt, plaintext)), 'salt', 'seal: the code')
    same(code(() => testing.open(key, v.cipherSalt, data)), 'salt', 'open: the code')
    checkQuirk(v, key, bridge)
    return
  }
  same(base64(testing.seal(key, v.cipherSalt, plaintext)), v.data, 'seal: data')
  same(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(testing.open(key, v.cipherSalt, data)), v.plaintext, 'open: plaintext')
}

/** Opens it as an EVURL, as PHP would have built it. */
function checkQuirk(v, key, bridge) {
  const account = bridge.account({ keys: [key] })
  try {
    const evurl = `https://mi.example.com/msbox/id/k?data=${encodeURIComponent(v.data)}&cipherSalt=${v.cipherSalt}`
    same(code(() => account.open(evurl, { anyAge: true })), 'salt', 'open, strictly: the code')
    const { correlationId, timestamp, nonce } = account.open(evurl, { anyAge: true, phpSalts: true })
    const made = timestamp.toISOString().replace(/\D/g, '').slice(0, 14)
    same(`correlationid=${correlationId}&timestamp=${made}&nonce=${nonce}`, v.plaintext, 'open, phpSalts: plaintext')
  } finally {
    account.close()
  }
}

/** What a call throws, or what it is when it does not. */
function code(call) {
  try {
    call()
    return 'accepted'
  } catch (error) {
    return error.code
  }
}

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes))
}

function same(got, want, what) {
  if (got !== want) throw new Error(`${what} differs`)
}
