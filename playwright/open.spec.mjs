import { built, demo, expect, go, open, settled, test, unfold, verdict } from './page.mjs'

test('every sample is what it says, and stops where it fails', async ({ playground: page }) => {
  await go(page, 'Open')
  const samples = page.locator('[data-sample]')
  await expect(samples).toHaveCount(18)
  const lints = {
    good: [],
    tampered: ['does-not-open'],
    expired: ['expired'],
    'wrong-key': ['does-not-open'],
    'salt-14': ['salt-length'],
    'salt-32': ['salt-length'],
    'raw-plus': ['raw-plus'],
    'plus-space': ['plus-became-space'],
    twice: ['escaped-twice'],
    base64url: ['base64url'],
    mapped: ['base64-mapped'],
    'redirect-raw': ['redirect-not-encoded', 'redirect-spill'],
    leading: ['leading-ampersand'],
    twelve: ['timestamp-12-hours'],
    zone: ['timestamp-zone'],
    old: ['old-payload'],
    masked: ['masked-secret'],
    vendor: ['other-endpoint', 'other-access-key', 'does-not-open'],
  }
  for (const [id, names] of Object.entries(lints)) {
    await page.locator(`[data-sample=${id}]`).click()
    await expect(page.locator('#open .lints .where code:first-child')).toHaveText(names)
    if (names.length === 0) {
      await expect(verdict(page, 'open')).toHaveText(/✓ It opens: authenticated, and within the ten minutes/)
      await expect(page.locator('#panel-open .step.done')).toHaveCount(5)
      continue
    }
    await expect(verdict(page, 'open')).toHaveText(/^✗ \w+: /)
    await expect(page.locator('#panel-open .step.failed')).toHaveCount(1)
    await expect(page.locator('#panel-open .step.failed .why')).not.toBeEmpty()
    for (const cure of await page.locator('#open .lints .cure').allTextContents()) expect(cure).toMatch(/^Cure: \S+/)
  }
})

test('says where, what and the cure, and marks the byte', async ({ playground: page }) => {
  await demo(page)
  await go(page, 'Open')
  await page.locator('[data-sample=leading]').click()
  const lint = page.locator('#open .lints li')
  await expect(lint).toContainText('an & directly after the ?')
  await expect(lint).toContainText('leading-ampersand in query, byte ')
  await expect(lint).toContainText('Cure: put & between parameters only')
  await expect(page.locator('#panel-open [data-step=url] .wrong')).toHaveText('&')
  await page.locator('[data-sample=twelve]').click()
  await expect(page.locator('#panel-open [data-step=payload] .wrong')).toHaveText('t')
})

test('without a key it goes as far as base64', async ({ playground: page }) => {
  await demo(page)
  await expect(built(page)).not.toHaveValue('')
  const evurl = await built(page).inputValue()
  await page.locator('#key').fill('')
  await open(page, evurl)
  await expect(verdict(page, 'open')).toHaveText('○ Nothing wrong, as far as can be told without the key.')
  await expect(page.locator('#panel-open [data-step=base64]')).toHaveClass(/done/)
  await expect(page.locator('#panel-open [data-step=cipher] .why')).toHaveText('It takes the key to go on.')
  await page.locator('#evurl').fill(evurl.replace('?', '?&'))
  await expect(verdict(page, 'open')).toHaveText('✗ 1 to mend, as far as can be told without the key.')
  await page.locator('#evurl').fill('hello')
  await expect(verdict(page, 'open')).toHaveText(/✗ url: url at byte 0: does not begin with https/)
})

test('each code of open shows, and a wrong key says no more than that', async ({ playground: page }) => {
  await demo(page)
  await expect(built(page)).not.toHaveValue('')
  const good = await built(page).inputValue()
  for (const [text, code] of [
    [good.replace('/sandbox1?', '/other?'), 'url'],
    [`${good}&state=1`, 'parameter'],
    [good.replace('?data=', '?data=+'), 'encoding'],
    [good.replace(/cipherSalt=\w+/, 'cipherSalt=short'), 'salt'],
    ['x'.repeat(19000), 'size'],
    [good.replace('redirect=https', 'redirect=http'), 'redirect'],
  ]) {
    await open(page, text)
    await expect(verdict(page, 'open')).toHaveText(new RegExp(`^✗ ${code}: `))
  }
  // A key that is none is not the EVURL's fault.
  await page.locator('#key').fill('AAAA')
  await open(page, good)
  await expect(verdict(page, 'open')).toHaveText(/^✗ key: /)
  await expect(page.locator('#panel-open .step.failed')).toHaveCount(0)
  await page.locator('#key').fill(btoa('another key of 16'.slice(0, 16)))
  await open(page, good)
  await expect(verdict(page, 'open')).toHaveText(
    '✗ decrypt: no key of the account opens this EVURL, or it was changed on its way',
  )
})

test('clock skew, tolerance, and what may be overlooked', async ({ playground: page }) => {
  await demo(page)
  await expect(built(page)).not.toHaveValue('')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(verdict(page, 'open')).toHaveText(/✓/)
  await unfold(page, 'Clock, and what to overlook')
  await page.locator('#skew').fill('700')
  await expect(verdict(page, 'open')).toHaveText(/✗ expired/)
  await expect(page.locator('#panel-open')).toContainText(/Expired 1:\d\d ago/)
  await page.locator('#tolerance').fill('600')
  await expect(verdict(page, 'open')).toHaveText(/✓/)
  await page.locator('#skew').fill('-43200')
  await expect(verdict(page, 'open')).toHaveText(/✗ not_yet/)
  await expect(page.locator('#open .lints')).toContainText('timestamp-12-hours')
  await page.getByLabel('of any age').check()
  await expect(verdict(page, 'open')).toHaveText(/✓ It opens: authenticated/)
  await page.locator('#algorithm').selectOption('AES/CTR/NoPadding')
  await page.locator('[data-sample=salt-32]').click()
  await expect(verdict(page, 'open')).toHaveText(/✗ salt/)
  await page.getByLabel('salts as PHP').check()
  await expect(verdict(page, 'open')).toHaveText(/! It opens, unauthenticated.* 1 to mend all the same/)
  await page.locator('[data-sample=old]').click()
  await expect(verdict(page, 'open')).toHaveText(/✗ decrypt/)
  await page.getByLabel('TimeStamp and Nonce').check()
  await expect(verdict(page, 'open')).toHaveText(/! It opens/)
})

test('a verdict turns when the ten minutes are over, by itself', async ({ page, server }) => {
  await page.clock.install()
  await page.goto(server.url)
  await page.waitForSelector('html[data-ready=true]')
  await demo(page)
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.clock.runFor(1000)
  await expect(verdict(page, 'open')).toHaveText(/✓ It opens: authenticated, and within the ten minutes/)
  await page.clock.runFor(9 * 60_000)
  await expect(verdict(page, 'open')).toHaveText(/✓/)
  await page.clock.runFor(2 * 60_000)
  await expect(verdict(page, 'open')).toHaveText(/✗ expired/)
  await expect(page.locator('#open .lints')).toContainText('made more than ten minutes ago')
  // And the other way: what is not valid yet becomes so.
  await go(page, 'Build')
  await page.getByRole('button', { name: 'Build another' }).click()
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: 'Open it' }).click()
  await unfold(page, 'Clock, and what to overlook')
  await page.locator('#skew').fill('-90')
  await page.clock.runFor(1000)
  await expect(verdict(page, 'open')).toHaveText(/✗ not_yet/)
  await page.clock.runFor(65_000)
  await expect(verdict(page, 'open')).toHaveText(/✓ It opens/)
})

test('a tampered EVURL opens under CTR, and says that it may have been', async ({ playground: page }) => {
  await demo(page)
  await page.locator('#algorithm').selectOption('AES/CTR/NoPadding')
  await go(page, 'Open')
  await page.locator('[data-sample=tampered]').click()
  await expect(verdict(page, 'open')).toHaveText(/! It opens, unauthenticated: it may have been changed on its way/)
  await expect(page.locator('#opened')).toContainText('344464DFCB537E56')
  await expect(page.locator('#opened')).toContainText('advisory')
})

test('a text of somebody else is text, whatever it looks like', async ({ playground: page }) => {
  await demo(page)
  const nasty = '"><img src=x onerror=alert(1)><script>alert(1)</script>\u202e\u0000é😀'
  await open(page, `https://mi.example.com/id/k?data=${nasty}&cipherSalt=${nasty}`)
  await expect(verdict(page, 'open')).toHaveText(/^✗/)
  await expect(page.locator('#panel-open img, #panel-open script')).toHaveCount(0)
})

test('the longest EVURL, and one that is wrong all over, hold nobody up', async ({ playground: page }) => {
  await demo(page)
  await expect(built(page)).not.toHaveValue('')
  const good = await built(page).inputValue()
  for (const [text, said] of [
    [good.replace('data=', `data=${'A'.repeat(16000)}`), /✗ \w+: /],
    [`${good}${'&x=%'.repeat(3000)}`, /✗ parameter/],
    ['x'.repeat(1_000_000), /✗ size: .*longer than 16384 bytes/],
  ]) {
    await open(page, text)
    await expect(verdict(page, 'open')).toHaveText(said)
    // It answers to who goes on typing, and draws so much and no more.
    await page.locator('#evurl').press('End')
    await page.locator('#evurl').press('a')
    await expect(page.locator('#open')).toHaveAttribute('aria-busy', 'false')
    expect(await page.locator('#panel-open .cells span').count()).toBeLessThan(5000)
  }
})

test('an EVURL of another endpoint is opened under the account at one click', async ({ playground: page }) => {
  await page.locator('#key').fill('AAECAwQFBgcICQoLDA0ODw==')
  await expect(built(page)).not.toHaveValue('')
  const evurl = await built(page).inputValue()
  await unfold(page, 'Endpoint, ClientAccessKey')
  await page.locator('#endpoint').fill('https://mi.example.com/m/id/')
  await page.locator('#clientAccessKey').fill('other')
  await open(page, evurl)
  await expect(page.locator('#open .lints .where code:first-child')).toHaveText(['other-endpoint', 'other-access-key'])
  await page.getByRole('button', { name: 'Take its endpoint and ClientAccessKey' }).click()
  await expect(verdict(page, 'open')).toHaveText(/✓ It opens/)
  await expect(page.locator('#clientAccessKey')).toHaveValue('t20AHVnl')
  await expect(page.locator('#cures')).toHaveCount(0)
})

test('what is no number of seconds is said', async ({ playground: page }) => {
  await go(page, 'Open')
  await unfold(page, 'Clock, and what to overlook')
  for (const [id, said] of [
    ['skew', 'Not a number of seconds: none are added.'],
    ['tolerance', 'Not a number of seconds: it is 30.'],
  ]) {
    const before = await page.locator(`#${id}`).inputValue()
    await page.locator(`#${id}`).fill('ten')
    await expect(page.locator(`#${id}-help`)).toHaveText(said)
    await expect(page.locator(`#${id}`)).toHaveAttribute('aria-invalid', 'true')
    await page.locator(`#${id}`).fill(before)
    await expect(page.locator(`#${id}`)).not.toHaveAttribute('aria-invalid')
  }
})

test('another algorithm, or another encoding of the key, is found and taken at one click', async ({ playground: page }) => {
  const key = '000102030405060708090a0b0c0d0e0f'
  await page.locator('#key').fill(key)
  await page.locator('#keyEncoding').selectOption('hex')
  await page.locator('#algorithm').selectOption('AES/CBC/PKCS5Padding')
  await settled(page, 'build')
  const evurl = await built(page).inputValue()
  await open(page, evurl)
  await expect(verdict(page, 'open')).toHaveText(/! It opens/)
  await expect(page.locator('#cures')).toHaveCount(0)
  for (const [algorithm, keyEncoding] of [
    ['AES/GCM/NoPadding', 'hex'],
    ['AES/CBC/PKCS5Padding', 'base64'],
    ['AES/CTR/NoPadding', 'utf-8'],
  ]) {
    await page.locator('#algorithm').selectOption(algorithm)
    await page.locator('#keyEncoding').selectOption(keyEncoding)
    await expect(verdict(page, 'open')).toHaveText(/✗/)
    await expect(page.locator('#cures')).toContainText('It opens under AES/CBC/PKCS5Padding, with the key read as hex.')
    await page.getByRole('button', { name: 'Take these' }).click()
    await expect(verdict(page, 'open')).toHaveText(/! It opens/)
  }
  // A key that is another one, none of these helps.
  await page.locator('#key').fill('ff0102030405060708090a0b0c0d0e0f')
  await expect(verdict(page, 'open')).toHaveText(/✗ decrypt/)
  await expect(page.locator('#cures')).toHaveCount(0)
})
