// Starts `evurl serve` on a free port, as a user would, and ends it.
import { fileURLToPath } from 'node:url'
import { started } from '../js/test/runtimes/started.mjs'

export default async function setup() {
  const { url, stop } = await started(fileURLToPath(new URL('../build/evurl', import.meta.url)), ['serve', '--port', '0'])
  process.env.EVURL_PAGE = url
  return stop
}
