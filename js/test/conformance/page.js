// A page: window.conformance(texts).
import * as bridge from '../../src/index.js'
import * as testing from '../../src/testing.js'
import { run } from './suite.js'

globalThis.conformance = async (texts) => {
  await bridge.init()
  return run(texts, bridge, testing)
}

/** Sends the texts to a worker, whose failures come back as the error that they are. */
globalThis.asked = (worker, events, texts) =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    events.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`))
    worker.postMessage(texts, [port2])
  })
