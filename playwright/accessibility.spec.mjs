// For everybody: by axe under the page's own policy, by the keyboard alone, on a
// narrow screen, in light and dark, and without anything that jumps.
import axe from 'axe-core'
import { demo, expect, go, test, unfold, verdict } from './page.mjs'

/** Each tab with something in it. */
const scenes = {
  Build: async (page) => {
    await demo(page)
    await expect(verdict(page, 'build')).toHaveText(/✓/)
    for (const name of ['Endpoint, ClientAccessKey', 'Share', 'Hand it to a phone', 'As code']) await unfold(page, name)
    await page.getByRole('button', { name: 'Flip one bit' }).click()
    await page.locator('#panel-build [data-step=payload] .cells span').nth(20).hover()
    await expect(page.locator('.cells .lit').first()).toBeVisible()
  },
  Open: async (page) => {
    await go(page, 'Open')
    await page.locator('[data-sample=redirect-raw]').click()
    await expect(page.locator('#open .lints li')).toHaveCount(2)
    await unfold(page, 'Clock, and what to overlook')
    await page.locator('[data-sample=twelve]').click()
    await expect(page.locator('#open .lints li')).toHaveCount(1)
  },
  Flow: async (page) => {
    await go(page, 'Flow')
    await page.getByRole('button', { name: 'Run it all' }).click()
    await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
    await expect(page.locator('.timeline li')).toHaveCount(4)
  },
  Engines: async (page) => {
    await go(page, 'Engines')
    await page.getByRole('button', { name: 'Run all vectors' }).click()
    await expect(verdict(page, 'engines')).toHaveText(/✓/, { timeout: 30_000 })
    await page.getByRole('button', { name: 'Measure' }).click()
    await expect(page.locator('#measured tbody tr')).toHaveCount(3, { timeout: 30_000 })
  },
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds. Not in the phone's frame, which runs no script, axe neither, and has a line of text. */
async function looked(page) {
  await page.evaluate(axe.source)
  return page.evaluate((values) => globalThis.axe.run(document, { iframes: false, runOnly: { type: 'tag', values } }), tags)
}

for (const [name, scene] of Object.entries(scenes)) {
  test(`axe finds nothing: ${name}, wide and narrow, light and dark`, async ({ playground: page, server }, info) => {
    await page.evaluate(() =>
      fetch('_sandbox/reset', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }),
    )
    await scene(page)
    for (const [width, height, size] of [
      [1280, 900, 'wide'],
      [360, 740, 'narrow'],
    ]) {
      await page.setViewportSize({ width, height })
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const where = `${name}, ${size}, ${colorScheme}`
        expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width)
        const { violations, passes } = await looked(page)
        expect(
          violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`),
          where,
        ).toEqual([])
        expect(passes.length, where).toBeGreaterThan(20)
        // Kept, to be looked at.
        await page.screenshot({ path: `screenshots/${name.toLowerCase()}-${size}-${colorScheme}.png`, fullPage: true })
      }
    }
  })
}

test('by the keyboard alone', async ({ playground: page }) => {
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent)
  const tabTo = async (id) => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      if ((await focused()) === id) return
    }
    throw new Error(`${id} is not reached`)
  }
  await tabTo('demo')
  await page.keyboard.press('Enter')
  await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
  await tabTo('correlationId')
  await page.keyboard.type('TOJOWJH60POK2QVZ')
  await expect(page.locator('#panel-build [data-step=payload] .cells')).toContainText('TOJOWJH60POK2QVZ')
  await tabTo('Open it')
  await page.keyboard.press('Enter')
  await expect(verdict(page, 'open')).toHaveText(/✓ It opens/)
  // The focus is visible, wherever it is.
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)).not.toBe('none')
  // Tabs by the arrows, as a tab list is.
  await page.getByRole('tab', { name: 'Open' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tabpanel', { name: 'Flow' })).toBeVisible()
  expect(await focused()).toBe('tab-flow')
  await tabTo('run')
  await page.keyboard.press('Enter')
  await expect(verdict(page, 'flow')).toHaveText(/✓ Match/)
  await page.getByRole('tab', { name: 'Flow' }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('tabpanel', { name: 'Engines' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tabpanel', { name: 'Build' })).toBeVisible()
  // What is folded, too.
  await page.locator('#share > summary').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#share-link')).toBeVisible()
})

test('nothing jumps: while it loads, and while one types', async ({ page, server }) => {
  await page.addInitScript(() => {
    globalThis.shifts = []
    new PerformanceObserver((list) => {
      for (const e of list.getEntries())
        globalThis.shifts.push([e.value, e.hadRecentInput, e.sources.map((s) => s.node?.id || s.node?.className)])
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(server.url)
    await page.waitForSelector('html[data-ready=true]')
    await demo(page)
    await expect(verdict(page, 'build')).toHaveText(/✓ Built/)
    await page.waitForTimeout(1500) // the countdown ticks
    const shifts = await page.evaluate(() => globalThis.shifts.filter(([, input]) => !input))
    expect(shifts, `${width}`).toEqual([])
  }
})

test('a screen reader hears what came of it', async ({ playground: page }) => {
  for (const id of ['build-verdict', 'open-verdict', 'flow-verdict', 'engines-verdict']) {
    await expect(page.locator(`#${id}`)).toHaveAttribute('aria-live', 'polite')
    await expect(page.locator(`#${id}`)).toHaveAttribute('role', 'status')
  }
  await expect(page.locator('#module')).toHaveAttribute('role', 'status')
  await go(page, 'Open')
  await page.locator('[data-sample=twice]').click()
  await expect(page.locator('#notice')).toHaveText('The sample “Encoded twice”.')
  await expect(page.locator('#panel-open .step.failed h3')).toContainText('failed here')
})
