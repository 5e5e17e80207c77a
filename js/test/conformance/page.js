// A page: window.conformance(texts, door).
import * as bridge from '../../src/index.js'
import * as promiseBridge from '../../src/promise/index.js'
import * as promiseTesting from '../../src/promise/testing.js'
import * as testing from '../../src/testing.js'
import { run } from './suite.js'

const doors = { sync: [bridge, testing], promise: [promiseBridge, promiseTesting] }

globalThis.conformance = async (texts, name = 'sync') => {
  const door = doors[name]
  await door[0].init()
  return run(texts, ...door)
}

/** Sends the texts to a worker, whose failures come back as the error that they are. */
globalThis.asked = (worker, events, texts) =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    events.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`))
    worker.postMessage(texts, [port2])
  })
