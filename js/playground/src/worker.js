// What runs beside the page: the vectors, and what takes time.
import { init } from '../../src/slim.js'
import * as bridge from '../../src/slim.js'
import * as testing from '../../src/testing.js'
import { run } from '../../test/conformance/suite.js'
import { bench } from './bench.js'

const jobs = { vectors: ({ texts }) => run(texts, bridge, testing), bench: () => bench() }

globalThis.onmessage = async ({ data }) => {
  try {
    await init(data.module)
    globalThis.postMessage({ result: await jobs[data.job](data) })
  } catch (error) {
    globalThis.postMessage({ error: String(error.message) })
  }
}
