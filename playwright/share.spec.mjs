import { built, demo, expect, go, test, unfold, verdict } from './page.mjs'

const link = (page) => page.locator('#share-link').textContent()

test('a link has the settings, and the input only when it is ticked', async ({ playground: page, server }) => {
  await demo(page)
  await page.locator('#algorithm').selectOption('AES/CTR/NoPadding')
  await page.locator('#correlationId').fill('TOJOWJH60POK2QVZ')
  await page.locator('#fields').fill('consumerMdn=+14085040458')
  await unfold(page, 'Share')
  const key = await page.locator('#key').inputValue()
  expect(await link(page)).toBe(`${server.url}/#tab=build&algorithm=AES%2FCTR%2FNoPadding&keyEncoding=base64`)
  await page.getByLabel('with the input of this tab').check()
  const shared = await link(page)
  expect(shared).toContain('&correlationId=TOJOWJH60POK2QVZ&redirect=https%3A%2F%2Fmerchant.example%2Fdone')
  for (const never of [key, encodeURIComponent(key), '4085040458', 'consumerMdn', 'sandbox1', '127.0.0.1%3A'])
    expect(shared).not.toContain(never)
  // What would be shared is shown, and what is left out, too.
  await expect(page.locator('#share .rows')).toContainText('TOJOWJH60POK2QVZ')
  await expect(page.locator('#share')).toContainText('Left out: key; fields, which may have a phone number in it.')

  await page.goto('about:blank')
  await page.goto(shared)
  await page.waitForSelector('html[data-ready=true]')
  await expect(page.locator('#algorithm')).toHaveValue('AES/CTR/NoPadding')
  await expect(page.locator('#correlationId')).toHaveValue('TOJOWJH60POK2QVZ')
  await expect(page.locator('#key')).toHaveValue('')
  expect(page.url()).toBe(`${server.url}/`)
})

test('an EVURL is shared, and read again', async ({ playground: page }) => {
  await demo(page)
  await expect(built(page)).not.toHaveValue('')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(verdict(page, 'open')).toHaveText(/✓/)
  const evurl = await page.locator('#evurl').inputValue()
  await unfold(page, 'Share')
  await page.getByLabel('with the input of this tab').check()
  const shared = await link(page)
  await page.goto('about:blank')
  await page.goto(shared)
  await page.waitForSelector('html[data-ready=true]')
  await expect(page.getByRole('tabpanel', { name: 'Open' })).toBeVisible()
  await expect(page.locator('#evurl')).toHaveValue(evurl)
  await expect(verdict(page, 'open')).toHaveText(/as far as can be told without the key/)
})

test('a fragment fills in fields, and never the endpoint', async ({ playground: page }) => {
  const before = await page.locator('#endpoint').inputValue()
  await page.evaluate(() => {
    location.hash =
      '#endpoint=https%3A%2F%2Fevil.example%2Fid%2F&clientAccessKey=evil&key=AA&redirects=https%3A%2F%2Fevil.example&algorithm=AES%2FCBC%2FPKCS5Padding&correlationId=%3Cimg%20src%3Dx%3E'
  })
  await expect(page.locator('#algorithm')).toHaveValue('AES/CBC/PKCS5Padding')
  await expect(page.locator('#correlationId')).toHaveValue('<img src=x>')
  await expect(page.locator('#endpoint')).toHaveValue(before)
  await expect(page.locator('#clientAccessKey')).toHaveValue('t20AHVnl')
  await expect(page.locator('#key')).toHaveValue('')
  await expect(page.locator('#redirects')).toHaveValue('')
})
