import { built, demo, expect, go, settled, test, unfold, verdict } from './page.mjs'

test('builds as one types, and says what it is', async ({ playground: page, server }) => {
  await expect(verdict(page, 'build')).toHaveText(/Enter a key, or take the demo account/)
  await demo(page)
  await page.locator('#correlationId').fill('TOJOWJH60POK2QVZ')
  await page.locator('#redirect').fill('https://merchant.example/done?a=b')
  await page.locator('#air').selectOption('false')
  for (const [algorithm, said] of [
    ['AES/CTR/NoPadding', /! Built: \d+ characters, unauthenticated/],
    ['AES/CBC/PKCS5Padding', /! Built: \d+ characters, unauthenticated/],
    ['AES/GCM/NoPadding', /✓ Built: \d+ characters, authenticated/],
  ]) {
    await page.locator('#algorithm').selectOption(algorithm)
    await expect(verdict(page, 'build')).toHaveText(said)
    await expect(built(page)).toHaveValue(
      new RegExp(
        `^${server.url}/msbox/id/sandbox1\\?data=[\\w%-]+&cipherSalt=\\w+&redirect=https%3A%2F%2Fmerchant\\.example%2Fdone%3Fa%3Db&air=false$`,
      ),
    )
    await expect(page.locator('[data-step=payload] .cells').first()).toHaveText(
      /^correlationid=TOJOWJH60POK2QVZ&timestamp=\d{14}&nonce=\d{5}( [0-9a-f]{2})*$/,
    )
  }
  await page.locator('#fields').fill('consumerMdn=+14444441002\nnote=a b')
  await expect(page.locator('[data-step=payload] .cells').first()).toHaveText(/&consumerMdn=%2B14444441002&note=a%20b$/)
})

test('says what is wrong, beside the input', async ({ playground: page }) => {
  await demo(page)
  for (const [id, value, said] of [
    ['correlationId', 'short', /✗ parameter: correlationId has 5 characters/],
    ['redirect', 'http://merchant.example/done', /✗ redirect: /],
    ['fields', 'Nonce=1', /✗ parameter: /],
    ['key', 'AAAA', /✗ key: /],
  ]) {
    const before = await page.locator(`#${id}`).inputValue()
    await page.locator(`#${id}`).fill(value)
    await expect(verdict(page, 'build')).toHaveText(said)
    await expect(built(page)).toHaveValue('')
    await page.locator(`#${id}`).fill(before)
    await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
  }
  expect(await verdict(page, 'build').getAttribute('aria-live')).toBe('polite')
})

test('the key: its size, its encoding, masked, and nowhere else', async ({ playground: page }) => {
  const key = page.locator('#key')
  await expect(page.locator('#key-size')).toHaveText('no key yet')
  await key.fill('000102030405060708090a0b0c0d0e0f')
  await expect(page.locator('#key-size')).toHaveText('24 bytes: AES-192 (as hex it has 16)')
  await page.locator('#keyEncoding').selectOption('hex')
  await expect(page.locator('#key-size')).toHaveText('16 bytes: AES-128')
  await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
  await expect(key).toHaveAttribute('type', 'password')
  await expect(key).toHaveAttribute('autocomplete', 'off')
  await page.getByRole('button', { name: 'Show the key' }).click()
  await expect(key).toHaveAttribute('type', 'text')
  await page.getByRole('button', { name: 'Show the key' }).click()
  await expect(key).toHaveAttribute('type', 'password')
  // It stands in its input, and in nothing else of the document.
  for (const name of ['Build', 'Open', 'Flow', 'Engines']) {
    await go(page, name)
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('000102030405060708090a0b0c0d0e0f')
  }
})

test('what is pointed at lights up in every step, by mouse and by keys', async ({ playground: page }) => {
  await demo(page)
  await page.locator('#correlationId').fill('TOJOWJH60POK2QVZ')
  const step = (id) => page.locator(`#panel-build [data-step=${id}]`)
  await expect(step('payload').locator('.cells')).toContainText('TOJOWJH60POK2QVZ')
  const lit = async (id) => (await step(id).locator('.cells .lit').allTextContents()).join('')
  // From the payload outwards…
  await step('payload').locator('.cells span').nth(14).hover()
  expect(await lit('payload')).toBe('T')
  await expect(step('cipher').locator('.lit')).toHaveCount(1)
  const base64 = await lit('base64')
  expect(base64.length).toBeGreaterThanOrEqual(2)
  expect(decodeURIComponent(await lit('url'))).toBe(base64)
  await expect(step('request').locator('.rows .lit')).toHaveText(/^correlationid/)
  await expect(step('payload').locator('.cell')).toHaveText('T: character 14, byte 14 of the ciphertext')
  // …and from the URL inwards, by the keyboard.
  await page.mouse.move(0, 0)
  await step('url').locator('.cells').focus()
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight')
  expect(await lit('cipher')).not.toBe('')
  expect(await lit('payload')).not.toBe('')
  await page.keyboard.press('End')
  expect(await lit('url')).toBe(
    await page
      .locator('#built')
      .inputValue()
      .then((v) => v.slice(v.indexOf('redirect=') + 9)),
  )
  await page.keyboard.press('Home')
  await expect(step('url').locator('.cell')).toContainText('of endpoint')
  // A row of the request lights up what it became.
  await step('request').locator('.rows > div', { hasText: 'cipherSalt' }).hover()
  expect(await lit('url')).toBe(
    await step('request').locator('.rows > div', { hasText: 'cipherSalt' }).locator('dd').textContent(),
  )
  await expect(step('cipher').locator('.is-tag')).toHaveCount(16)
})

test('one flipped bit opens under CTR, and is refused under GCM', async ({ playground: page }) => {
  await expect(page.locator('#algorithm option')).toHaveText([
    'AES/GCM/NoPadding',
    'AES/CTR/NoPadding (unauthenticated)',
    'AES/CBC/PKCS5Padding (unauthenticated)',
  ])
  await page.getByRole('button', { name: 'Flip one bit' }).click()
  const of = (algorithm) => page.locator(`#forge [data-algorithm="${algorithm}"]`)
  await expect(of('AES/CTR/NoPadding')).toContainText(
    'It opens, and says 344464DFCB537E56 where 244464DFCB537E56 was built: forged.',
  )
  await expect(of('AES/CBC/PKCS5Padding')).toContainText('It opens, and says')
  await expect(of('AES/GCM/NoPadding')).toContainText('Refused (decrypt).')
})

test('the ten minutes run out', async ({ page, server }) => {
  await page.clock.install()
  await page.goto(server.url)
  await page.waitForSelector('html[data-ready=true]')
  await demo(page)
  await page.clock.runFor(1000)
  await expect(page.getByText(/^Valid for (10:00|9:5\d) more$/)).toBeVisible()
  await page.clock.runFor(5 * 60_000)
  await expect(page.getByText(/^Valid for [45]:\d\d more$/)).toBeVisible()
  await page.clock.runFor(5 * 60_000 + 10_000)
  await expect(page.getByText(/^Expired 0:\d\d ago$/)).toBeVisible()
})

test('a QR code, of what a phone can reach alone', async ({ playground: page }) => {
  await demo(page)
  await unfold(page, 'Hand it to a phone')
  await expect(page.locator('#qr')).toContainText('evurl serve --tls --phone-listen')
  await expect(page.locator('#qr svg')).toHaveCount(0)
  for (const warning of ['link scanners', 'turns http into https', 'Turn wifi off'])
    await expect(page.locator('#qr .warnings')).toContainText(warning)
  await unfold(page, 'Endpoint, ClientAccessKey')
  await page.locator('#endpoint').fill('https://192.168.1.5:8443/msbox/id/')
  await expect(page.locator('#qr svg')).toBeVisible()
  // Another program reads it, off the screen.
  const { default: jsQR } = await import('jsqr')
  const { PNG } = await import('pngjs')
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme })
    const { data, width, height } = PNG.sync.read(await page.locator('#qr svg').screenshot())
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(await built(page).inputValue())
  }
})

test('editing one never rewrites the other', async ({ playground: page }) => {
  await demo(page)
  await expect(verdict(page, 'build')).toHaveText(/✓/)
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(verdict(page, 'open')).toHaveText(/✓ It opens: authenticated/)
  const pasted = await page.locator('#evurl').inputValue()
  await go(page, 'Build')
  await page.locator('#correlationId').fill('TOJOWJH60POK2QVZ')
  await page.getByRole('button', { name: 'Build another' }).click()
  await settled(page, 'build')
  await expect(built(page)).not.toHaveValue(pasted)
  const made = await built(page).inputValue()
  await go(page, 'Open')
  await expect(page.locator('#evurl')).toHaveValue(pasted)
  await page.locator('#evurl').fill(`${pasted}&state=1`)
  await expect(verdict(page, 'open')).toHaveText(/✗ parameter/)
  await go(page, 'Build')
  await expect(built(page)).toHaveValue(made)
  await expect(page.locator('#correlationId')).toHaveValue('TOJOWJH60POK2QVZ')
})

test('each step is taken along at one click', async ({ playground: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await demo(page)
  await page.locator('#correlationId').fill('TOJOWJH60POK2QVZ')
  await settled(page, 'build')
  const copied = async (name) => {
    await page.locator('#panel-build').getByRole('button', { name, exact: true }).click()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const evurl = await built(page).inputValue()
  expect(await copied('Copy Payload')).toMatch(/^correlationid=TOJOWJH60POK2QVZ&timestamp=\d{14}&nonce=\d{5}$/)
  const base64 = await copied('Copy Base64')
  expect(decodeURIComponent(evurl)).toContain(`?data=${base64}&`)
  expect(await copied('Copy Ciphertext')).toBe(Buffer.from(base64, 'base64').toString('hex'))
  expect(await copied('Copy URL')).toBe(evurl)
})
