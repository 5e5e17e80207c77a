// A module service worker: the texts come in a message. It imports nothing
// lazily, so that the module is fetched; what the default entry answers is told
// with the report.
import * as carrying from '../../src/index.js'
import * as bridge from '../../src/slim.js'
import * as testing from '../../src/testing.js'
import { run } from './suite.js'

globalThis.onmessage = async ({ data, ports: [port] }) => {
  const lazily = await carrying.init().then(() => 'it started', String)
  await bridge.init(fetch('/evurl.wasm'))
  port.postMessage({ lazily, ...(await run(data, bridge, testing)) })
}
