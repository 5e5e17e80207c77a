// The mini app as Vite builds it, and a user in front of it.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { example } from './workers.mjs'
import { output } from '../runtimes/find.mjs'

export const vite = join(example, 'node_modules/vite/bin/vite.js')

/** How Vite runs for the page of a worker. */
export const settings = (worker) => ({ cwd: example, env: { ...process.env, VITE_WORKER: worker, NO_COLOR: '1' } })

/** Builds the page of a worker into a folder. */
export const build = (worker, folder) =>
  output(process.execPath, [vite, 'build', 'page', '--outDir', folder, '--logLevel', 'warn', '--emptyOutDir'], settings(worker)).catch((error) => assert.equal(error.message, ''))

/** Types a number, agrees, and waits for what the page says in the end. */
export async function verify(tab, url, number) {
  await tab.goto(url)
  await tab.type('#number', number)
  await tab.click('[name=consent]')
  await tab.click('button')
  return said(tab)
}

export async function said(tab) {
  await tab.waitForSelector('output[data-answer]', { timeout: 20_000 })
  return tab.$eval('output', (output) => [output.dataset.answer, output.textContent])
}
