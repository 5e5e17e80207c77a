import { demo, expect, go, serve, test, unfold, verdict, watch } from './page.mjs'

/** The tab, of a sandbox that has forgotten what others did. */
async function begin(page) {
  await go(page, 'Flow')
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(verdict(page, 'flow')).toHaveText(/Make an EVURL/)
}

const run = (page) => page.getByRole('button', { name: 'Run it all' }).click()
const chip = (page, name) => page.locator('#panel-flow').getByRole('button', { name, exact: true }).click()
const timeline = (page) => page.locator('.timeline li')

/** The log, as the server has it: what the timeline shows comes from there. */
async function logged(page) {
  const { requests } = await page.evaluate(async () => (await fetch('_sandbox/requests')).json())
  return requests.map((e) => [e.endpoint, e.status, e.code].filter((v) => v).join(' · '))
}

test('the whole flow, from the API to the match, on a timeline from the request log', async ({ playground: page, server }) => {
  await begin(page)
  await expect(page.locator('#account, #share')).toHaveCount(2)
  for (const id of ['account', 'share']) await expect(page.locator(`#${id}`)).toBeHidden()
  await run(page)
  await expect(verdict(page, 'flow')).toHaveText('✓ Match: the number belongs to the SIM.')
  await expect(timeline(page)).toHaveCount(4)
  await expect(timeline(page).locator('.came')).toHaveText(await logged(page))
  expect(await timeline(page).evaluateAll((list) => list.map((li) => li.dataset.endpoint))).toEqual([
    'phoneIdUrl',
    'evurl',
    'hop',
    'phoneIdResult',
  ])
  await expect(timeline(page).nth(2)).toContainText('the frame stops before merchant.example')
  // Numbers and ids are masked.
  await expect(timeline(page).nth(1)).toContainText('+1********01')
  // The frame runs nothing, and shows where the phone would have gone.
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', '')
  await expect(page.frameLocator('iframe').locator('body')).toContainText(
    'https://merchant.example/done?ErrorCode=0&ErrorDescription=Success&Carrier=Sandbox%20Mobile',
  )
  expect(page.frames().map((f) => new URL(f.url()).origin)).toEqual([server.url, server.url])
})

test('step by step, with 5016 until the phone has opened it', async ({ playground: page }) => {
  await begin(page)
  await page.getByRole('button', { name: '1. Make an EVURL' }).click()
  await expect(verdict(page, 'flow')).toHaveText(/There is an EVURL/)
  await page.getByRole('button', { name: '3. Ask for the result' }).click()
  await expect(verdict(page, 'flow')).toHaveText(/5016: the device is not done yet. Asked 2 times/)
  await page.getByRole('button', { name: '2. The phone opens it' }).click()
  await expect(page.frameLocator('iframe').locator('body')).toContainText('ErrorCode=0')
  await page.getByRole('button', { name: '3. Ask for the result' }).click()
  await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
  // It works once.
  await page.getByRole('button', { name: '2. The phone opens it' }).click()
  await expect(page.frameLocator('iframe').locator('body')).toContainText('ErrorCode=-20')
  await expect(timeline(page).last()).toContainText('used')
})

test('a match is a score of 10 in the answer to this very call', async ({ playground: page }) => {
  await begin(page)
  await run(page)
  await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
  const answered = async (change) => {
    await page.route('**/id/v1/phoneIdResult', async (route) => {
      const response = await route.fetch()
      const json = await response.json()
      change(json.results)
      await route.fulfill({ response, json })
    })
    await page.getByRole('button', { name: '3. Ask for the result' }).click()
  }
  await answered((results) => (results.correlationId = '984681AFDB698C67'))
  await expect(verdict(page, 'flow')).toHaveText(/✗ phoneIdResult: .* the answer is to another call/)
  await answered((results) => (results.phoneIdResult.associationKey = '9572041AFDB69VN45')) // as in the vendor's sample
  await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
  for (const score of ['0', '5', '100', ' 10', 10]) {
    await answered((results) => (results.phoneIdResult.matchScores.mdnMatchScore = score))
    await expect(verdict(page, 'flow')).toHaveText(`✗ No match: mdnMatchScore is ${JSON.stringify(score)}.`)
  }
})

test('the merchant builds it here', async ({ playground: page }) => {
  await begin(page)
  await page.locator('#by').selectOption('here')
  await run(page)
  await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
  expect(await timeline(page).evaluateAll((list) => list.map((li) => li.dataset.endpoint))).toEqual([
    'evurl',
    'hop',
    'phoneIdResult',
  ])
})

test('numbers pick the outcome, one click each', async ({ playground: page }) => {
  await begin(page)
  for (const [name, said] of [
    ['mismatch', /✗ No match: mdnMatchScore is "0"/],
    ['-10 failed', /✗ phoneIdResult: -10, failed. Fall back/],
    ['-11 condition', /-11/],
    ['-17 User-Agent', /-17/],
    ['-20 EVURL', /-20/],
    ['-30 carrier', /-30, carrier not supported. Fall back/],
    ['-31 wifi', /-31/],
    ['-32 dual SIM', /-32/],
    ['-33 no header', /-33/],
    ['-34 at the carrier', /-34/],
    ['-40 invalid number', /✗ phoneIdResult: -40, .* Another method would not help/],
    ['match', /✓ Match/],
  ]) {
    await chip(page, name)
    await run(page)
    await expect(verdict(page, 'flow')).toHaveText(said)
  }
  await chip(page, 'never done')
  await run(page)
  await expect(verdict(page, 'flow')).toHaveText(/5016: the device is not done yet. Asked 2 times/)
  await page.getByRole('button', { name: 'Stop' }).click()
})

test('faults, one click each', async ({ playground: page, expected }) => {
  await begin(page)
  expected.push(/status of 50[03]/, /ERR_EMPTY_RESPONSE/)
  for (const [name, said] of [
    ['phoneIdUrl answers 503', /✗ phoneIdUrl: status 503/],
    ['the EVURL ends in -33', /✗ phoneIdResult: -33/],
    ['phoneIdResult answers 500', /✗ phoneIdResult: status 500/],
    ['phoneIdResult hangs up', /✗ No answer: the connection ended/],
    ['nothing', /✓ Match/],
  ]) {
    await chip(page, name)
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true')
    await run(page)
    await expect(verdict(page, 'flow')).toHaveText(said)
  }
  await chip(page, 'every answer takes 2 s')
  await run(page)
  await expect(verdict(page, 'flow')).toHaveText(/✓ Match/, { timeout: 15_000 })
})

test('the clock: ten minutes later it has expired, an hour later its result is gone', async ({ playground: page }) => {
  await begin(page)
  await page.getByRole('button', { name: '1. Make an EVURL' }).click()
  await expect(verdict(page, 'flow')).toHaveText(/There is an EVURL/)
  await chip(page, '+10 min')
  await expect(page.getByText('clock: 10m0s ahead')).toBeVisible()
  await page.getByRole('button', { name: '2. The phone opens it' }).click()
  await expect(page.frameLocator('iframe').locator('body')).toContainText('ErrorCode=-20')
  await expect(timeline(page).last()).toContainText('expired')
  await chip(page, 'back to now')
  await run(page)
  await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
  await chip(page, '+1 h')
  await page.getByRole('button', { name: '3. Ask for the result' }).click()
  await expect(verdict(page, 'flow')).toHaveText(/✗ phoneIdResult: -11/)
})

test('without a redirect the outcome is in the body', async ({ playground: page }) => {
  await begin(page)
  await page.locator('#flow-redirect').fill('')
  await run(page)
  await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
  await expect(page.frameLocator('iframe').locator('body')).toHaveText(
    'ErrorCode=0&ErrorDescription=Success&Carrier=Sandbox%20Mobile',
  )
})

test('a redirect of any kind leads the frame nowhere else', async ({ playground: page }) => {
  await begin(page)
  for (const redirect of ['https://outside.invalid/done', 'https://127.0.0.1/done', 'https://outside.invalid/?a=b#c']) {
    await page.locator('#flow-redirect').fill(redirect)
    await run(page)
    await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
    await expect(page.frameLocator('iframe').locator('body')).toContainText('The frame stops here')
  }
})

test('a sandbox that keeps its key tells none, and its API is played all the same', async ({ page }, info) => {
  const server = await serve('--credentials', info.outputPath('demo'))
  try {
    const wrong = watch(page, server.url)
    await page.goto(server.url)
    await page.waitForSelector('html[data-ready=true]')
    await page.getByRole('button', { name: 'Take the demo account' }).click()
    await expect(page.locator('#notice')).toContainText('keeps its key in a file')
    await expect(page.locator('#key')).toHaveValue('')
    await go(page, 'Flow')
    await run(page)
    await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
    await page.locator('#by').selectOption('here')
    await expect(page.locator('#run')).toBeDisabled()
    await expect(page.locator('#panel-flow')).toContainText('Paste it into the account, beside Build')
    expect(wrong).toEqual([])
  } finally {
    await server.stop()
  }
})

test('of a sandbox with a door for a phone, the QR code leads there', async ({ browser }) => {
  const { networkInterfaces } = await import('node:os')
  const own = Object.values(networkInterfaces())
    .flat()
    .find((a) => a.family === 'IPv4' && !a.internal)?.address
  // A machine without a network has loopback alone, which a base URL stands for.
  const args = own ? ['--tls', '--phone-listen', `${own}:0`] : ['--base-url', 'https://192.0.2.1:8443/msbox/id/']
  const server = await serve(...args)
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  try {
    const page = await context.newPage()
    const wrong = watch(page, server.url)
    await page.goto(server.url)
    await page.waitForSelector('html[data-ready=true]')
    await demo(page)
    await unfold(page, 'Hand it to a phone')
    await expect(page.locator('#qr svg')).toBeVisible()
    await expect(page.locator('#built')).toHaveValue(new RegExp(`^https://${(own ?? '192.0.2.1').replaceAll('.', '\\.')}:`))
    // The page's own phone opens it at this server.
    await go(page, 'Flow')
    await run(page)
    await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
    expect(wrong).toEqual([])
  } finally {
    await context.close()
    await server.stop()
  }
})

test('a sandbox that goes and comes again is another one', async ({ page }) => {
  let server = await serve()
  const port = new URL(server.url).port
  try {
    await page.goto(server.url)
    await page.waitForSelector('html[data-ready=true]')
    await go(page, 'Flow')
    await run(page)
    await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
    await server.stop()
    await run(page)
    await expect(verdict(page, 'flow')).toHaveText('✗ No answer: the connection ended. Is the sandbox still running?')
    server = await serve('--port', port)
    await run(page)
    await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
    // The browser follows the new log by itself.
    await expect(timeline(page)).toHaveCount(4, { timeout: 15_000 })
    expect(await timeline(page).evaluateAll((list) => list.map((li) => li.dataset.endpoint))).toEqual([
      'phoneIdUrl',
      'evurl',
      'hop',
      'phoneIdResult',
    ])
  } finally {
    await server.stop()
  }
})
