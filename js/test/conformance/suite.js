// The conformance suite: it reads the text of a vectors file and runs each line
// through the bridge, by either door. It needs no runtime in particular; every runtime runs this
// very file, by an entry of its own beside it.

// A salt of a wrong length: refused, but where phpSalts are taken.
const phpQuirk = 'php-quirk'

/**
 * @param {string[]} texts vectors files of either form of evurl/testdata
 * @param {object} bridge the package, or the promise door
 * @param {object} testing its subpath ./testing
 * @returns {Promise<{ lines: number, held: number, of192: number, unsupported: number, fallen: { id: string, what: string }[], ms: number }>}
 */
export async function run(texts, bridge, testing) {
  const checks = texts.flatMap(parse)
  if (checks.length === 0) throw new Error('no vectors in the file')
  const fallen = []
  const sizes = []
  // The promise door takes each line twice: its key as it stands, and held by WebCrypto.
  const passes = bridge.importKey === undefined ? [given] : [given, imported(bridge.importKey, sizes)]
  let unsupported = 0
  const start = performance.now()
  for (const keyOf of passes) {
    for (const [check, vector] of checks) {
      try {
        await check(vector, bridge, testing, keyOf)
      } catch (error) {
        if (sizes.at(-1) === 24 && error.code === 'unsupported') unsupported++
        else fallen.push({ id: String(vector?.id), what: String(error.message) })
      }
    }
  }
  const ms = performance.now() - start
  const lines = passes.length * checks.length
  return { lines, held: lines - unsupported - fallen.length, of192: sizes.filter((size) => size === 24).length, unsupported, fallen, ms }
}

/** The key of a line, as it stands there. */
const given = (key) => key

/** The key of a line, imported; its size is noted. */
const imported = (importKey, sizes) => async (key) => {
  const bytes = key.keyEncoding === 'hex' ? Uint8Array.from(key.key.match(/../g), (pair) => parseInt(pair, 16)) : decoded(key.key)
  sizes.push(bytes.length)
  return { algorithm: key.algorithm, key: await importKey(key.algorithm, bytes) }
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

async function checkEvurl(v, bridge, testing, keyOf) {
  const account = await bridge.account({
    endpoint: v.endpoint,
    clientAccessKey: v.clientAccessKey,
    keys: [await keyOf({ algorithm: v.algorithm, key: v.key })],
  })
  try {
    const request = {}
    for (const name of ['correlationId', 'redirect', 'air', 'fields']) if (name in v) request[name] = v[name]
    const built = await testing.build(account, request, v)
    for (const name of ['payload', 'data', 'evurl', 'correlationId']) same(built[name], v[name], `build: ${name}`)

    const opened = await account.open(v.evurl, { anyAge: true })
    for (const name of ['correlationId', 'nonce', 'redirect', 'air', 'algorithm']) same(opened[name], v[name], `open: ${name}`)
    same(opened.timestamp.toISOString().replace(/\D/g, '').slice(0, 14), v.timestamp, 'open: timestamp')
    same(JSON.stringify(opened.fields), JSON.stringify(v.fields ?? []), 'open: fields')
    same(opened.authenticated, v.algorithm === 'AES/GCM/NoPadding', 'open: authenticated')

    const inspected = await bridge.inspect(v.evurl)
    for (const name of ['endpoint', 'clientAccessKey', 'cipherSalt', 'redirect', 'air']) same(inspected[name], v[name], `inspect: ${name}`)
    same(base64(inspected.data), v.data, 'inspect: data')
    same(inspected.lints.length, 0, 'inspect: the number of lints')
  } finally {
    account.close()
  }
}

async function checkRejected(v, bridge, _, keyOf) {
  if (!bridge.codes.includes(v.error)) throw new Error('the line names no code')
  const account = await bridge.account({ keys: [await keyOf({ algorithm: v.algorithm, key: v.key })] })
  try {
    same(await code(() => account.open(v.evurl, { anyAge: true })), v.error, 'the code')
  } finally {
    account.close()
  }
}

async function checkLinted(v, bridge, _, keyOf) {
  const told = async (inspect, evurl) => {
    try {
      const { data, lints } = await inspect(evurl)
      const decodes = !lints.some((l) => l.name === 'missing-data' || (l.where === 'data' && l.code !== 'decrypt' && l.name !== 'repeated-parameter'))
      same(data !== undefined, decodes, 'whether there are data')
      return list(lints)
    } catch (error) {
      return `${error.code} ${error.detail.slice(0, error.detail.indexOf(':'))}`
    }
  }
  const [first] = v.lints
  const failed = `${first.code} ${first.where} at byte ${first.offset}`
  same(await told(bridge.inspect, v.evurl), v.error ? failed : list(v.lintsWithoutKey ?? v.lints), 'inspect')
  same(await told(bridge.inspect, v.mended), '', 'inspect, mended')
  if (v.key === undefined) return
  const primary = await keyOf({ algorithm: v.algorithm, key: v.key })
  const account = await bridge.account({
    endpoint: 'https://mi.example.com/msbox/id/',
    clientAccessKey: 'uCc91LdV',
    keys: [{ id: 'primary', status: 'primary', ...primary }, ...(v.others ?? [])],
    ...(v.redirects !== undefined && { redirects: v.redirects }),
  })
  try {
    const now = new Date(v.now)
    const inspect = (evurl) => account.inspect(evurl, { now })
    same(await told(inspect, v.evurl), list(v.lints), 'inspect with the key')
    same(await told(inspect, v.mended), '', 'inspect with the key, mended')
    const order = ({ code }) => bridge.codes.indexOf(code)
    const worst = v.openCode ?? v.lints.toSorted((a, b) => order(a) - order(b))[0].code
    same(await code(() => account.open(v.evurl, { now })), worst, 'open: the code')
    await account.open(v.mended, { now })
  } finally {
    account.close()
  }
}

/** Lints without their words, in any order. */
function list(lints) {
  return lints.map((l) => `${l.name} ${l.code} ${l.where} ${l.offset}`).sort().join('\n')
}

async function checkCipher(v, bridge, testing, keyOf) {
  const key = await keyOf({ algorithm: v.algorithm, key: v.keyHex, keyEncoding: 'hex' })
  const data = decoded(v.data)
  const plaintext = new TextEncoder().encode(v.plaintext)
  if (v.note === phpQuirk) {
    same(await code(() => testing.seal(key, v.cipherSalt, plaintext)), 'salt', 'seal: the code')
    same(await code(() => testing.open(key, v.cipherSalt, data)), 'salt', 'open: the code')
    await checkQuirk(v, key, bridge)
    return
  }
  same(base64(await testing.seal(key, v.cipherSalt, plaintext)), v.data, 'seal: data')
  same(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await testing.open(key, v.cipherSalt, data)), v.plaintext, 'open: plaintext')
}

/** Opens it as an EVURL, as PHP would have built it. */
async function checkQuirk(v, key, bridge) {
  const account = await bridge.account({ keys: [key] })
  try {
    const evurl = `https://mi.example.com/msbox/id/k?data=${encodeURIComponent(v.data)}&cipherSalt=${v.cipherSalt}`
    same(await code(() => account.open(evurl, { anyAge: true })), 'salt', 'open, strictly: the code')
    const { correlationId, timestamp, nonce } = await account.open(evurl, { anyAge: true, phpSalts: true })
    const made = timestamp.toISOString().replace(/\D/g, '').slice(0, 14)
    same(`correlationid=${correlationId}&timestamp=${made}&nonce=${nonce}`, v.plaintext, 'open, phpSalts: plaintext')
  } finally {
    account.close()
  }
}

/** What a call throws, or what it is when it does not. */
async function code(call) {
  try {
    await call()
    return 'accepted'
  } catch (error) {
    return error.code
  }
}

function decoded(text) {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
}

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes))
}

function same(got, want, what) {
  if (got !== want) throw new Error(`${what} differs`)
}
