import { readFile } from 'node:fs/promises'
import { at, expect, go, test, verdict } from './page.mjs'

/** How many lines the vectors files have. */
async function lines() {
  const [evurls, interop, lints] = await Promise.all(
    ['evurls.json', 'interop.jsonl', 'lints.json'].map((name) => readFile(at(`../evurl/testdata/${name}`), 'utf8')),
  )
  const { evurls: good, rejected } = JSON.parse(evurls)
  return good.length + rejected.length + interop.trim().split('\n').length + JSON.parse(lints).lints.length
}

test('every vector holds, in the page and in a worker', async ({ playground: page, browser }) => {
  await go(page, 'Engines')
  await page.getByRole('button', { name: 'Run all vectors' }).click()
  await expect(verdict(page, 'engines')).toHaveText('✓ Every line holds, in the page and in a worker.', { timeout: 30_000 })
  const n = String(await lines())
  const rows = await page
    .locator('#panel-engines tbody tr')
    .evaluateAll((list) => list.map((tr) => [...tr.children].map((c) => c.textContent).slice(0, 3)))
  expect(rows).toEqual([
    ['page', n, n],
    ['worker', n, n],
  ])
  console.log(`chromium ${browser.version()}: ${n} of ${n} lines held, in the page and in a worker`)
})

test('the benchmark is drawn, and stands in a table', async ({ playground: page }) => {
  await go(page, 'Engines')
  await page.getByRole('button', { name: 'Measure' }).click()
  await expect(page.locator('#measured tbody tr')).toHaveCount(3, { timeout: 30_000 })
  for (const row of await page
    .locator('#measured tbody tr')
    .evaluateAll((list) => list.map((tr) => [...tr.children].map((c) => c.textContent)))) {
    const [name, ours, theirs, times] = row
    expect(['GCM', 'CTR', 'CBC']).toContain(name)
    expect(Number(ours)).toBeGreaterThan(0)
    expect(Math.abs(Number(theirs) / Number(ours) - Number(times))).toBeLessThan(0.5)
  }
  // Bars of two colours, neither of them black: they come from the page's own.
  const colors = async () =>
    page.locator('canvas').evaluate((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      const counts = new Map()
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255) counts.set(data.slice(i, i + 3).join(), (counts.get(data.slice(i, i + 3).join()) ?? 0) + 1)
      return [...counts].filter(([, n]) => n > 500).map(([color]) => color)
    })
  await expect.poll(colors).toEqual(expect.arrayContaining(['23,107,53', '82,91,103']))
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(colors).toEqual(expect.arrayContaining(['111,208,140', '168,177,189']))
})
