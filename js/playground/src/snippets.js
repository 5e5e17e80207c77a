// The present state as a program. The key stands in none of them: they take it
// from the environment.

/** As a text of JavaScript, and of Go: JSON's escapes are theirs, but for a lone surrogate, which no account takes. */
const quoted = (text) => JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
/** As one word of a shell. */
const word = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** The environment variable that has the key. */
export const keyVariable = 'EVURL_KEY'
export const secretVariable = 'EVURL_API_SECRET'

const lines = (...list) => list.filter((line) => line !== undefined && line !== false).join('\n')

function accountInJS(a) {
  return lines(
    'const acme = account({',
    a.endpoint !== undefined && `  endpoint: ${quoted(a.endpoint)},`,
    a.clientAccessKey !== undefined && `  clientAccessKey: ${quoted(a.clientAccessKey)},`,
    `  keys: [{ algorithm: ${quoted(a.keys[0].algorithm)}, key: process.env.${keyVariable}, keyEncoding: ${quoted(a.keys[0].keyEncoding)} }],`,
    a.redirects && `  redirects: [${a.redirects.map(quoted).join(', ')}],`,
    a.saltLength && `  saltLength: ${a.saltLength},`,
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
  return lines(
    'package main',
    '',
    'import (',
    ...['fmt', 'log', 'os', ...imports].sort().map((i) => `\t${quoted(i)}`),
    '',
    '\t"github.com/evurl/edge/cipher"',
    '\t"github.com/evurl/edge/evurl"',
    ')',
    '',
    'func main() {',
    `\tkey, err := evurl.ParseKey([]byte(os.Getenv("${keyVariable}")), ${goEncodings[a.keys[0].keyEncoding]})`,
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\taccount, err := evurl.New(evurl.Config{',
    a.endpoint !== undefined && `\t\tEndpoint:        ${quoted(a.endpoint)},`,
    a.clientAccessKey !== undefined && `\t\tClientAccessKey: ${quoted(a.clientAccessKey)},`,
    `\t\tKeys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: ${goAlgorithms[a.keys[0].algorithm]}, Key: key}},`,
    a.redirects && `\t\tRedirects:       []string{${a.redirects.map(quoted).join(', ')}},`,
    a.saltLength && `\t\tSaltLength:      ${a.saltLength},`,
    '\t})',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    ...body,
    '}',
  )
}

/** The account on the command line; in a file where the flags do not have it all. */
function accountInShell(a) {
  if (a.redirects !== undefined || a.saltLength !== undefined) return ['--account account.json']
  return [
    a.endpoint !== undefined && `--endpoint ${word(a.endpoint)}`,
    a.clientAccessKey !== undefined && `--client-access-key ${word(a.clientAccessKey)}`,
    `--algorithm ${a.keys[0].algorithm}`,
    `--key-env ${keyVariable} --key-encoding ${a.keys[0].keyEncoding}`,
  ].filter(Boolean)
}

/** What makes that file. */
function accountFile(a) {
  if (a.redirects === undefined && a.saltLength === undefined) return undefined
  const {
    keys: [{ algorithm, keyEncoding }],
    ...rest
  } = a
  return `cat > account.json <<'END'\n${JSON.stringify({ ...rest, keys: [{ algorithm, keyEnv: keyVariable, keyEncoding }] }, null, 2)}\nEND`
}

const command = (...words) => words.filter(Boolean).join(' \\\n  ')

/**
 * @param {object} a the account's options
 * @param {object} r the request's
 * @param {{ merchantId?: string }} platform
 */
export function buildSnippets(a, r, { origin, merchantId = 'YOUR_MERCHANT_ID' } = {}) {
  const air = { true: 'evurl.AirTrue', false: 'evurl.AirFalse' }[r.air]
  const options = Object.entries(r).map(
    ([name, value]) =>
      `${name}: ${name === 'fields' ? `[${value.map(([n, v]) => `[${quoted(n)}, ${quoted(v)}]`).join(', ')}]` : quoted(value)}`,
  )
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
        r.correlationId !== undefined && `\t\tCorrelationID: ${quoted(r.correlationId)},`,
        r.redirect !== undefined && `\t\tRedirect:      ${quoted(r.redirect)},`,
        air && `\t\tAir:           ${air},`,
        r.fields &&
          `\t\tFields:        []evurl.Field{${r.fields.map(([n, v]) => `{Name: ${quoted(n)}, Value: ${quoted(v)}}`).join(', ')}},`,
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
        r.correlationId !== undefined && `--correlation-id ${word(r.correlationId)}`,
        r.redirect !== undefined && `--redirect ${word(r.redirect)}`,
        r.air !== undefined && `--air=${r.air}`,
        ...(r.fields ?? []).map(([n, v]) => `--field ${word(`${n}=${v}`)}`),
      ),
    ),
    curl: lines(
      '# The platform makes it, by the API Secret, for the number that is to be proved.',
      command(
        `curl -sS ${word(`${origin}/cigateway/id/v1/phoneIdUrl`)}`,
        `-H "Authorization: $${secretVariable}"`,
        '-H "RequestTime: $(date -u +%Y-%m-%dT%H:%M:%SZ)"',
        "-H 'Content-Type: application/json' -H 'Accept: application/json'",
        `-d ${word(JSON.stringify({ merchantId, consentId: 'YOUR_CONSENT_ID', consentTimeStamp: '2026-08-20T12:00:57Z', consumerMdn: '+14444441001', correlationId: r.correlationId ?? 'ONE_FOR_EACH_CALL', ...(r.air !== undefined && { air: r.air }), ...(r.redirect !== undefined && { redirectUrl: r.redirect }) }))}`,
      ),
    ),
  }
}

/** @param {object} o the options of open that are not the defaults */
export function openSnippets(a, evurl, o) {
  const options = Object.entries(o).map(([name, value]) => `${name}: ${value}`)
  const flags = { anyAge: '--any-age', phpSalts: '--php-salts', oldPayloads: '--old-payloads' }
  const names = { anyAge: 'AnyAge', phpSalts: 'PHPSalts', oldPayloads: 'OldPayloads' }
  const go = Object.keys(o)
    .filter((n) => n in names)
    .map((n) => `${names[n]}: true`)
  if (o.tolerance !== undefined) go.push(o.tolerance === 0 ? 'Tolerance: -1' : `Tolerance: ${o.tolerance} * time.Second`)
  return {
    JavaScript: lines(
      "import { init, account } from '@evurl/edge'",
      '',
      'await init()',
      accountInJS(a),
      `const opened = acme.open(${quoted(evurl)}${options.length > 0 ? `, { ${options.join(', ')} }` : ''})`,
      'console.log(opened)',
    ),
    Go: goProgram(a, go.some((g) => g.includes('time.')) ? ['time'] : [], [
      `\topened, err := account.Open(${quoted(evurl)}, evurl.OpenOptions{${go.join(', ')}})`,
      '\tif err != nil {',
      '\t\tlog.Fatal(err)',
      '\t}',
      '\tfmt.Println(opened.CorrelationID, opened.Timestamp, opened.Authenticated)',
    ]),
    CLI: lines(
      accountFile(a),
      command(
        `printf '%s\\n' ${word(evurl)} | evurl open`,
        ...accountInShell(a),
        ...Object.keys(o)
          .filter((n) => n in flags)
          .map((n) => flags[n]),
        o.tolerance !== undefined && `--tolerance ${o.tolerance}s`,
      ),
    ),
    curl: lines('# As the phone opens it. It works once.', `curl -sSL ${word(evurl)}`),
  }
}
