import { expect, serveTests, test } from './page.mjs'

test('builds an EVURL and opens it', async ({ playground }, info) => {
  await playground.getByRole('button', { name: 'Use a new demo key' }).click()
  await playground.locator('#build [name=correlationId]').fill('TOJOWJH60POK2QVZ')
  await playground.locator('#build [name=redirect]').fill('https://merchant.example/done?a=b')
  await playground.locator('#build [name=air]').selectOption('false')
  for (const [algorithm, verdict] of [
    ['AES/CTR/NoPadding', /opened, but unauthenticated/],
    ['AES/CBC/PKCS5Padding', /opened, but unauthenticated/],
    ['AES/GCM/NoPadding', /opened, authenticated/],
  ]) {
    await playground.locator('#account [name=algorithm]').selectOption(algorithm)
    await playground.getByRole('button', { name: 'Build' }).click()
    await expect(playground.locator('#build-verdict')).toHaveText('✓ built, correlation id TOJOWJH60POK2QVZ')
    const evurl = await playground.locator('#built').inputValue()
    expect(evurl).toMatch(/^https:\/\/mi-sbox\.dnlsrv\.com\/msbox\/id\/t20AHVnl\?data=[\w%-]+&cipherSalt=\w+&redirect=https%3A%2F%2Fmerchant\.example%2Fdone%3Fa%3Db&air=false$/)
    await playground.locator('#open [name=evurl]').fill(evurl)
    await playground.getByRole('button', { name: 'Open' }).click()
    await expect(playground.locator('#open-verdict')).toHaveText(verdict)
    await expect(playground.locator('#opened')).toContainText('TOJOWJH60POK2QVZ')
    await expect(playground.locator('#opened')).toContainText('https://merchant.example/done?a=b')
  }
  await playground.screenshot({ path: info.outputPath('page.png'), fullPage: true })
})

test('says what is wrong', async ({ playground }) => {
  const verdict = playground.locator('#open-verdict')
  const evurl = playground.locator('#open [name=evurl]')
  await playground.getByRole('button', { name: 'Build' }).click()
  await expect(playground.locator('#account [name=key]')).toHaveValue('')
  await expect(playground.locator('#build-verdict')).toContainText('key:')

  await playground.getByRole('button', { name: 'Use a new demo key' }).click()
  await playground.getByRole('button', { name: 'Build' }).click()
  const good = await playground.locator('#built').inputValue()
  await playground.getByRole('button', { name: 'Use a new demo key' }).click()
  for (const [text, code] of [
    [good, 'decrypt'],
    [`${good}&state=1`, 'parameter'],
    [good.replace('mi-sbox', 'mi-other'), 'url'],
    [good.replace('?data=', '?data=+'), 'encoding'],
    [good.slice(0, -1), 'salt'],
    ['x'.repeat(20000), 'size'],
  ]) {
    await evurl.fill(text)
    await playground.getByRole('button', { name: 'Open' }).click()
    await expect(verdict).toHaveText(new RegExp(`^✗ ${code}:`))
  }
  await evurl.fill(`${good}&state=1`)
  await playground.getByRole('button', { name: 'Inspect' }).click()
  await expect(verdict).toHaveText('✗ 2 to mend')
  await expect(playground.locator('#opened')).toContainText('unknown-parameter')
  await evurl.fill(good)
  await playground.getByRole('button', { name: 'Inspect' }).click()
  await expect(verdict).toHaveText('✗ 1 to mend')
  await expect(playground.locator('#opened')).toContainText('does-not-open')
  await playground.locator('#account [name=key]').fill('')
  await playground.getByRole('button', { name: 'Inspect' }).click()
  await expect(verdict).toHaveText('✓ nothing wrong, as far as can be told without the key')
})

test('every vector holds in the page', async ({ playground, browser }) => {
  await serveTests(playground)
  const report = await playground.evaluate(async () => {
    const bridge = await import('/test/js/src/index.js')
    const testing = await import('/test/js/src/testing.js')
    const { run } = await import('/test/js/test/conformance/suite.js')
    await bridge.init(new URL('/evurl.wasm', location.href))
    const names = ['evurls.json', 'interop.jsonl', 'lints.json']
    const texts = await Promise.all(names.map(async (name) => (await fetch(`/test/evurl/testdata/${name}`)).text()))
    const { ms, ...report } = await run(texts, bridge, testing)
    return report
  })
  console.log(`chromium ${browser.version()}: ${report.held} of ${report.lines} lines held`)
  expect(report).toEqual({ lines: 486, held: 486, of192: 0, unsupported: 0, fallen: [] })
})

test('the policy is strict', async ({ page }) => {
  const violations = []
  page.on('console', (message) => violations.push(message.text()))
  const response = await page.goto(process.env.EVURL_PAGE)
  const policy = response.headers()['content-security-policy']
  for (const directive of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'", "object-src 'none'", "require-trusted-types-for 'script'"]) {
    expect(policy.split('; ')).toContain(directive)
  }
  // The page itself tries what an injected script would try.
  const tried = await page.evaluate(() => {
    const inline = document.createElement('script')
    let assigned = 'refused'
    try {
      inline.textContent = 'globalThis.injected = true'
      assigned = 'taken'
      document.body.append(inline)
    } catch {
      // Trusted Types refuse the text already.
    }
    const style = document.createElement('div')
    style.setAttribute('style', 'color: red')
    return { assigned, ran: globalThis.injected === true }
  })
  expect(tried.ran).toBe(false)
  const image = await page.evaluate(() =>
    new Promise((resolve) => {
      const img = new Image()
      img.onload = () => resolve('loaded')
      img.onerror = () => resolve('refused')
      img.src = 'https://outside.invalid/x.png'
    }),
  )
  expect(image).toBe('refused')
  expect(violations.join('\n')).toMatch(/Content Security Policy|Trusted/)
})

test('a policy without wasm-unsafe-eval gets the cure', async ({ page }) => {
  await page.route(`${process.env.EVURL_PAGE}/`, async (route) => {
    const response = await route.fetch()
    const headers = response.headers()
    headers['content-security-policy'] = headers['content-security-policy'].replace(" 'wasm-unsafe-eval'", '')
    await route.fulfill({ response, headers })
  })
  await page.goto(process.env.EVURL_PAGE)
  await expect(page.locator('#module')).toHaveText(/unsupported: .*add 'wasm-unsafe-eval' to script-src/)
})

test('fits a narrow screen', async ({ playground }, info) => {
  await playground.setViewportSize({ width: 360, height: 740 })
  const width = await playground.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await playground.emulateMedia({ colorScheme: 'dark' })
  await playground.screenshot({ path: info.outputPath('narrow-dark.png'), fullPage: true })
})

test('keeps nothing', async ({ playground }) => {
  await playground.getByRole('button', { name: 'Use a new demo key' }).click()
  await playground.getByRole('button', { name: 'Build' }).click()
  await playground.reload()
  await playground.waitForSelector('html[data-ready=true]')
  expect(await playground.locator('#account [name=key]').inputValue()).toBe('')
  expect(await playground.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  expect(playground.url()).toBe(`${process.env.EVURL_PAGE}/`)
})
