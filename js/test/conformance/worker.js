// A module worker: the texts come in a message.
import * as bridge from '../../src/index.js'
import * as testing from '../../src/testing.js'
import { run } from './suite.js'

globalThis.onmessage = async ({ data, ports: [port] }) => {
  await bridge.init()
  port.postMessage(await run(data, bridge, testing))
}
