// What the page gives to take along is run, each kind of it, in states that would
// break a careless one.
import { execFile } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { at, built, demo, expect, go, open, settled, test, unfold, verdict } from './page.mjs'

const run = promisify(execFile)
const text = async (page, of, kind) => {
  const snippets = page.locator(`.snippets[data-of=${of}]`)
  if (!(await snippets.evaluate((d) => d.open))) await snippets.locator('summary').click()
  await snippets.getByRole('button', { name: kind, exact: true }).click()
  return snippets.locator('pre').textContent()
}

/** Runs a snippet as its kind is run, with the key where it says that it looks for it. */
async function execute(kind, snippet, folder, env) {
  mkdirSync(folder, { recursive: true })
  const options = {
    cwd: folder,
    env: { ...process.env, PATH: `${at('../build')}:${process.env.PATH}`, ...env },
    timeout: 120_000,
  }
  if (kind === 'JavaScript') {
    mkdirSync(join(folder, 'node_modules/@evurl'), { recursive: true })
    symlinkSync(at('../js'), join(folder, 'node_modules/@evurl/edge'))
    writeFileSync(join(folder, 'snippet.mjs'), snippet)
    return (await run('node', ['snippet.mjs'], options)).stdout
  }
  if (kind === 'Go') {
    // Within the module, whose packages it imports.
    const file = at(`../build/snippets/${process.pid}-${Math.random().toString(36).slice(2)}/main.go`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, snippet)
    return (await run('go', ['run', file], { ...options, cwd: at('..') })).stdout
  }
  return (await run('sh', ['-eu', '-c', snippet], options)).stdout
}

const states = {
  plain: { fill: {} },
  full: {
    fill: {
      correlationId: 'TOJOWJH60POK2QVZ',
      redirect: 'https://merchant.example/done?a=b&c=d',
      fields: 'consumerMdn=+14444441001\nnote=a%20b',
    },
    air: 'true',
  },
  // All characters that are filled in, some of them as options begin.
  dashes: { fill: { correlationId: '-Ka=~:/%?=&+._9zZ', fields: '-o=-Ka\n--key=-\n%s=%d' }, air: 'false' },
  listed: { fill: { redirects: 'https://merchant.example/done\nhttps://merchant.example/its' }, saltLength: '16' },
}

for (const [name, state] of Object.entries(states)) {
  test(`what builds, ${name}`, async ({ playground: page, server }, info) => {
    await demo(page)
    await unfold(page, 'Endpoint, ClientAccessKey')
    for (const [id, value] of Object.entries(state.fill)) await page.locator(`#${id}`).fill(value)
    if (state.air) await page.locator('#air').selectOption(state.air)
    if (state.saltLength) await page.locator('#saltLength').selectOption(state.saltLength)
    await settled(page, 'build')
    await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
    const key = await page.locator('#key').inputValue()
    const outside = (evurl) =>
      evurl.replace(/data=[^&]*&cipherSalt=[^&]*/, (t) => `cipherSalt=${/cipherSalt=(.*)/.exec(t)[1].length}`)
    const wanted = outside(await built(page).inputValue())
    for (const kind of ['JavaScript', 'Go', 'CLI']) {
      const snippet = await text(page, 'build', kind)
      expect(snippet).not.toContain(key)
      const [evurl] = (await execute(kind, snippet, info.outputPath(kind), { EVURL_KEY: key })).trim().split(/\s+/)
      expect(outside(evurl), kind).toBe(wanted)
      await open(page, evurl)
      await expect(verdict(page, 'open'), kind).toHaveText(/✓ It opens/)
      for (const [id, value] of Object.entries(state.fill))
        if (id === 'correlationId') await expect(page.locator('#opened'), kind).toContainText(value)
      if (name === 'dashes') await expect(page.locator('#opened'), kind).toContainText('--key')
      await go(page, 'Build')
    }
    // The platform makes one: of this state, but for what its API does not have.
    if (name === 'dashes') return
    const curl = await text(page, 'build', 'curl')
    expect(curl).not.toContain(server.secret)
    await go(page, 'Flow') // which asks for the merchant
    await expect(page.locator('#run')).toBeEnabled()
    await go(page, 'Build')
    const answered = JSON.parse(
      await execute('curl', await text(page, 'build', 'curl'), info.outputPath('curl'), { EVURL_API_SECRET: server.secret }),
    )
    await open(page, answered.results.evurl)
    await expect(verdict(page, 'open')).toHaveText(/✓ It opens/)
  })
}

test('what opens', async ({ playground: page }, info) => {
  await demo(page)
  await page.locator('#correlationId').fill('TOJOWJH60POK2QVZ')
  await page.locator('#redirect').fill('') // so that curl ends here
  await settled(page, 'build')
  await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
  const key = await page.locator('#key').inputValue()
  await page.getByRole('button', { name: 'Open it' }).click()
  await unfold(page, 'Clock, and what to overlook')
  await page.locator('#tolerance').fill('0')
  await page.getByLabel('of any age').check()
  await page.getByLabel('salts as PHP').check()
  await page.getByLabel('TimeStamp and Nonce').check()
  for (const kind of ['JavaScript', 'Go', 'CLI', 'curl']) {
    const snippet = await text(page, 'open', kind)
    expect(snippet).not.toContain(key)
    const said = await execute(kind, snippet, info.outputPath(kind), { EVURL_KEY: key })
    expect(said, kind).toContain(kind === 'curl' ? 'ErrorCode=' : 'TOJOWJH60POK2QVZ')
  }
})

test('what opens what does not', async ({ playground: page }, info) => {
  await demo(page)
  await open(page, 'https://mi.example.com/id/k?data=AAAA&cipherSalt=x')
  await expect(verdict(page, 'open')).toHaveText(/✗/)
  const key = await page.locator('#key').inputValue()
  for (const kind of ['JavaScript', 'Go', 'CLI']) {
    const failed = await execute(kind, await text(page, 'open', kind), info.outputPath(kind), { EVURL_KEY: key }).catch(
      (error) => error,
    )
    expect(String(failed.stderr), kind).toMatch(/url: the endpoint|parameter|encoding|account/)
  }
})

const refused = [
  'https://x/\x03\x1b[201~\ntouch x\n',
  '-Ka temporary path',
  '-Ka',
  'hello',
  `https://mi.example.com/id/k?data='"$(touch x)\`&cipherSalt=x`,
  'https://mi.example.com/id/k?data=AAAA\u2028&cipherSalt=x',
]

test('no code is offered for what is no EVURL, or may be misread', async ({ page, server }) => {
  for (const evurl of refused) {
    await page.goto('about:blank')
    await page.goto(`${server.url}/#tab=open&evurl=${encodeURIComponent(evurl)}`)
    await page.waitForSelector('html[data-ready=true]')
    await page.getByRole('button', { name: 'Take the demo account' }).click()
    await expect(verdict(page, 'open')).toHaveText(/✗/)
    await expect(page.locator('#panel-open .snippets pre')).toHaveCount(0)
  }
})

test('what is not filled in is named', async ({ playground: page }) => {
  await demo(page)
  await page.locator('#correlationId').fill(`it's"$(touch x)\`\\n`)
  await page.locator('#fields').fill('note=a b\u2028\nother=good')
  await settled(page, 'build')
  await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
  for (const kind of ['JavaScript', 'Go', 'CLI']) {
    const snippet = await text(page, 'build', kind)
    expect(snippet).toMatch(/^[\n\t\x20-\x7e]+$/)
    expect(snippet).not.toMatch(/touch|a b/)
    expect(snippet).toContain('good')
    await expect(page.locator('.snippets[data-of=build]')).toContainText('Replace YOUR_CORRELATION_ID, YOUR_FIELD_1_VALUE.')
  }
})

test('no button copies a character that steers a terminal', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  const hostile = '\x03\x1b[201~\ntouch x\n\x7f\x9b\u202e\u2028'
  const line = hostile.replaceAll('\n', '')
  const evurl = `https://mi.example.com/id/k?data=AAAA&cipherSalt=123456789012&redirect=https://x/${hostile}`
  for (const fragment of [
    `tab=open&evurl=${encodeURIComponent(evurl)}`,
    `tab=build&redirect=https%3A%2F%2Fmerchant.example%2F&correlationId=${encodeURIComponent(`12345678${line}`)}&fields=${encodeURIComponent(`a${line}=b${line}`)}`,
  ]) {
    await page.goto('about:blank')
    await page.goto(`${server.url}/#${fragment}`)
    await page.waitForSelector('html[data-ready=true]')
    await page.getByRole('button', { name: 'Take the demo account' }).click()
    const of = fragment.startsWith('tab=open') ? 'open' : 'build'
    await expect(verdict(page, of)).toHaveText(of === 'open' ? /✗/ : /✓ Built/)
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
    await page.getByLabel('with the input of this tab').check()
    const buttons = await page.locator('button:visible', { hasText: /^Copy/ }).all()
    expect(buttons.length).toBeGreaterThan(0)
    for (const button of buttons) {
      await button.click()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).not.toBe('')
      expect(copied).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/u)
      // Lines are for code alone.
      if (!/import|evurl build/.test(copied)) expect(copied).not.toContain('\n')
    }
  }
})
