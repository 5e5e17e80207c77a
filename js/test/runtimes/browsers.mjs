// Real browsers. puppeteer-core drives Chromium by its own protocol, and stock
// Firefox by WebDriver BiDi.
import { args } from '../../../playwright/chromium.mjs'
import { chromium as findChromium, debian } from './find.mjs'

/** How each is launched; a browser that cannot be had is Missing. */
export const chromium = () => ({ browser: 'chrome', executablePath: findChromium(), args })
export const firefox = () => ({ browser: 'firefox', executablePath: debian(['firefox-esr', 'firefox'], 'firefox-esr') })

/** Starts a browser, hands it to use, and ends it. */
export async function withBrowser(launch, use) {
  const { default: puppeteer } = await import('puppeteer-core')
  const browser = await puppeteer.launch({ headless: true, timeout: 60_000, protocolTimeout: 300_000, ...launch })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}
