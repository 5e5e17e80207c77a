// The present state as a program. The key is in none of them: they read it from
// the environment.
//
// A value may come from a link that somebody else made, and a snippet is pasted into
// a terminal. So a value is filled in only if no language and no terminal gives any
// of its characters a meaning; otherwise a placeholder takes its place.
import { algorithms } from './engine.js'
import { encodings } from './keysize.js'

/** Whether a text has nothing but characters that are filled in. */
const isHarmless = (text) => /^[A-Za-z0-9._~:/%?=&+-]*$/.test(text)

/** A value, or the placeholder that takes its place: YOUR_REDIRECT. */
const filled = (value, name) => (isHarmless(value) ? value : `YOUR_${name}`)

/** A value as a literal of JavaScript and of Go. */
const quoted = (value, name) => `"${filled(value, name)}"`
/** A value as one word of a shell. */
const word = (value, name) => `'${filled(value, name)}'`

/** The placeholders of a snippet, each once. */
export const placeholders = (snippet) => [...new Set(snippet.match(/\b(?:YOUR|ONE)_[A-Z0-9_]+/g))]

/** The environment variable that has the key. */
export const keyVariable = 'EVURL_KEY'
export const secretVariable = 'EVURL_API_SECRET'

const lines = (...list) => list.filter((line) => line !== undefined && line !== false).join('\n')

/** What is chosen from lists, or placeholders. */
function keyParts({ keys: [{ algorithm, keyEncoding }] }) {
  return {
    algorithm: algorithms.includes(algorithm) ? algorithm : 'YOUR_ALGORITHM',
    keyEncoding: encodings.includes(keyEncoding) ? keyEncoding : 'YOUR_KEY_ENCODING',
  }
}

const saltLengthOf = ({ saltLength }) => [12, 16].find((n) => n === saltLength)

/** The allowed redirects as literals. */
const redirectsOf = ({ redirects }) => redirects.map((r, i) => quoted(r, `REDIRECT_${i + 1}`)).join(', ')

function accountInJS(a) {
  const { algorithm, keyEncoding } = keyParts(a)
  return lines(
    'const acme = account({',
    a.endpoint !== undefined && `  endpoint: ${quoted(a.endpoint, 'ENDPOINT')},`,
    a.clientAccessKey !== undefined && `  clientAccessKey: ${quoted(a.clientAccessKey, 'CLIENT_ACCESS_KEY')},`,
    `  keys: [{ algorithm: "${algorithm}", key: process.env.${keyVariable}, keyEncoding: "${keyEncoding}" }],`,
    a.redirects && `  redirects: [${redirectsOf(a)}],`,
    saltLengthOf(a) && `  saltLength: ${saltLengthOf(a)},`,
    '})',
  )
}

const goAlgorithms = {
  'AES/GCM/NoPadding': 'cipher.GCM',
  'AES/CTR/NoPadding': 'cipher.CTR',
  'AES/CBC/PKCS5Padding': 'cipher.CBC',
}
const goEncodings = { base64: 'evurl.Base64', base64url: 'evurl.Base64URL', hex: 'evurl.Hex', 'utf-8': 'evurl.UTF8' }

function goProgram(a, imports, body) {
  const { algorithm, keyEncoding } = keyParts(a)
  return lines(
    'package main',
    '',
    'import (',
    ...['fmt', 'log', 'os', ...imports].sort().map((i) => `\t"${i}"`),
    '',
    '\t"github.com/evurl/edge/cipher"',
    '\t"github.com/evurl/edge/evurl"',
    ')',
    '',
    'func main() {',
    `\tkey, err := evurl.ParseKey([]byte(os.Getenv("${keyVariable}")), ${goEncodings[keyEncoding] ?? keyEncoding})`,
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\taccount, err := evurl.New(evurl.Config{',
    a.endpoint !== undefined && `\t\tEndpoint:        ${quoted(a.endpoint, 'ENDPOINT')},`,
    a.clientAccessKey !== undefined && `\t\tClientAccessKey: ${quoted(a.clientAccessKey, 'CLIENT_ACCESS_KEY')},`,
    `\t\tKeys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: ${goAlgorithms[algorithm] ?? algorithm}, Key: key}},`,
    a.redirects && `\t\tRedirects:       []string{${redirectsOf(a)}},`,
    saltLengthOf(a) && `\t\tSaltLength:      ${saltLengthOf(a)},`,
    '\t})',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    ...body,
    '}',
  )
}

/** Whether flags can say all of the account; otherwise a file does. */
const fitsFlags = (a) => a.redirects === undefined && saltLengthOf(a) === undefined

/** The account on the command line. */
function accountInShell(a) {
  if (!fitsFlags(a)) return ['--account account.json']
  const { algorithm, keyEncoding } = keyParts(a)
  return [
    a.endpoint !== undefined && `--endpoint=${word(a.endpoint, 'ENDPOINT')}`,
    a.clientAccessKey !== undefined && `--client-access-key=${word(a.clientAccessKey, 'CLIENT_ACCESS_KEY')}`,
    `--algorithm=${algorithm}`,
    `--key-env=${keyVariable} --key-encoding=${keyEncoding}`,
  ]
}

/** The commands that make that file. */
function accountFile(a) {
  if (fitsFlags(a)) return undefined
  const file = {
    ...(a.endpoint !== undefined && { endpoint: filled(a.endpoint, 'ENDPOINT') }),
    ...(a.clientAccessKey !== undefined && { clientAccessKey: filled(a.clientAccessKey, 'CLIENT_ACCESS_KEY') }),
    ...(a.redirects && { redirects: a.redirects.map((r, i) => filled(r, `REDIRECT_${i + 1}`)) }),
    ...(saltLengthOf(a) && { saltLength: saltLengthOf(a) }),
    keys: [{ keyEnv: keyVariable, ...keyParts(a) }],
  }
  return `cat > account.json <<'END'\n${JSON.stringify(file, null, 2)}\nEND`
}

const command = (...words) => words.filter(Boolean).join(' \\\n  ')

/** The pairs of further fields, filled in. */
const pairsOf = ({ fields = [] }) =>
  fields.map(([name, value], i) => [filled(name, `FIELD_${i + 1}_NAME`), filled(value, `FIELD_${i + 1}_VALUE`)])

/** The options of a request in JavaScript. */
const optionsInJS = (r) =>
  [
    r.correlationId !== undefined && `correlationId: ${quoted(r.correlationId, 'CORRELATION_ID')}`,
    r.redirect !== undefined && `redirect: ${quoted(r.redirect, 'REDIRECT')}`,
    typeof r.air === 'boolean' && `air: ${r.air}`,
    r.fields && `fields: [${pairsOf(r).map(([n, v]) => `["${n}", "${v}"]`).join(', ')}]`,
  ].filter(Boolean)

/** The body of phoneIdUrl. */
const createBody = (r, merchantId) => ({
  merchantId: filled(merchantId, 'MERCHANT_ID'),
  consentId: 'YOUR_CONSENT_ID',
  consentTimeStamp: '2026-08-20T12:00:57Z',
  consumerMdn: '+14444441001',
  correlationId: filled(r.correlationId ?? 'ONE_FOR_EACH_CALL', 'CORRELATION_ID'),
  ...(typeof r.air === 'boolean' && { air: r.air }),
  ...(r.redirect !== undefined && { redirectUrl: filled(r.redirect, 'REDIRECT') }),
})

/**
 * @param {object} a the account's options
 * @param {object} r the request's
 * @param {{ origin: string, merchantId?: string }} platform
 */
export function buildSnippets(a, r, { origin, merchantId = 'YOUR_MERCHANT_ID' }) {
  const options = optionsInJS(r)
  return {
    JavaScript: lines(
      "import { init, account } from '@evurl/edge'",
      '',
      'await init()',
      accountInJS(a),
      `const { evurl, correlationId } = acme.build({${options.length > 0 ? ` ${options.join(', ')} ` : ''}})`,
      'console.log(evurl, correlationId)',
    ),
    Go: goProgram(
      a,
      [],
      [
        '\tbuilt, err := account.Build(evurl.Request{',
        r.correlationId !== undefined && `\t\tCorrelationID: ${quoted(r.correlationId, 'CORRELATION_ID')},`,
        r.redirect !== undefined && `\t\tRedirect:      ${quoted(r.redirect, 'REDIRECT')},`,
        typeof r.air === 'boolean' && `\t\tAir:           ${r.air ? 'evurl.AirTrue' : 'evurl.AirFalse'},`,
        r.fields &&
          `\t\tFields:        []evurl.Field{${pairsOf(r).map(([n, v]) => `{Name: "${n}", Value: "${v}"}`).join(', ')}},`,
        '\t})',
        '\tif err != nil {',
        '\t\tlog.Fatal(err)',
        '\t}',
        '\tfmt.Println(built.EVURL, built.CorrelationID)',
      ],
    ),
    CLI: lines(
      accountFile(a),
      command(
        'evurl build',
        ...accountInShell(a),
        r.correlationId !== undefined && `--correlation-id=${word(r.correlationId, 'CORRELATION_ID')}`,
        r.redirect !== undefined && `--redirect=${word(r.redirect, 'REDIRECT')}`,
        typeof r.air === 'boolean' && `--air=${r.air}`,
        ...pairsOf(r).map(([n, v]) => `--field='${n}=${v}'`),
      ),
    ),
    curl: lines(
      '# The platform makes it, by the API Secret, for the number that is to be proved.',
      command(
        `curl -sS --url ${word(`${origin}/cigateway/id/v1/phoneIdUrl`, 'API_URL')}`,
        `-H "Authorization: $${secretVariable}"`,
        '-H "RequestTime: $(date -u +%Y-%m-%dT%H:%M:%SZ)"',
        "-H 'Content-Type: application/json' -H 'Accept: application/json'",
        `-d '${JSON.stringify(createBody(r, merchantId))}'`,
      ),
    ),
  }
}

const overlooking = {
  anyAge: { flag: '--any-age', field: 'AnyAge' },
  phpSalts: { flag: '--php-salts', field: 'PHPSalts' },
  oldPayloads: { flag: '--old-payloads', field: 'OldPayloads' },
}

/**
 * Returns undefined for what is no URL, and for one with a character that is not
 * filled in: a program that opens a placeholder is of no use.
 * @param {object} a the account's options
 * @param {string} evurl one that inspect takes
 * @param {object} o the options of open that are not the defaults
 */
export function openSnippets(a, evurl, o) {
  if (!isHarmless(evurl) || !/^https?:\/\//.test(evurl)) return undefined
  const overlooked = Object.keys(overlooking).filter((name) => o[name] === true)
  const tolerance = Number.isSafeInteger(o.tolerance) ? o.tolerance : undefined
  const options = overlooked.map((name) => `${name}: true`)
  if (tolerance !== undefined) options.unshift(`tolerance: ${tolerance}`)
  const go = overlooked.map((name) => `${overlooking[name].field}: true`)
  if (tolerance !== undefined) go.push(tolerance === 0 ? 'Tolerance: -1' : `Tolerance: ${tolerance} * time.Second`)
  return {
    JavaScript: lines(
      "import { init, account } from '@evurl/edge'",
      '',
      'await init()',
      accountInJS(a),
      `const opened = acme.open("${evurl}"${options.length > 0 ? `, { ${options.join(', ')} }` : ''})`,
      'console.log(opened)',
    ),
    Go: goProgram(a, go.some((g) => g.includes('time.')) ? ['time'] : [], [
      `\topened, err := account.Open("${evurl}", evurl.OpenOptions{${go.join(', ')}})`,
      '\tif err != nil {',
      '\t\tlog.Fatal(err)',
      '\t}',
      '\tfmt.Println(opened.CorrelationID, opened.Timestamp, opened.Authenticated)',
    ]),
    CLI: lines(
      accountFile(a),
      command(
        'evurl open',
        ...accountInShell(a),
        ...overlooked.map((name) => overlooking[name].flag),
        tolerance !== undefined && `--tolerance=${tolerance}s`,
        `-- '${evurl}'`,
      ),
    ),
    curl: lines('# As the phone opens it. It works once.', `curl -sSL --url '${evurl}'`),
  }
}
