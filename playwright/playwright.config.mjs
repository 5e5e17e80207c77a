import { defineConfig } from '@playwright/test'
import { args } from './chromium.mjs'

const executablePath = process.env.CHROMIUM
if (!executablePath) throw new Error('CHROMIUM names no browser: run the tests with make test-browser')

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath,
      args,
    },
  },
})
