// The vectors and the benchmark, run here: in the page, and in a worker.
import { chart, module as source, vectors } from 'evurl:source'
import { signal } from '@preact/signals'
import { run } from '../../test/conformance/suite.js'
import * as bridge from '../../src/slim.js'
import * as testing from '../../src/testing.js'
import { startWorker } from './start-worker.js'

/** What came of the vectors, by engine. */
export const reports = signal({})
export const measured = signal(undefined)
/** What runs at the moment; '' is nothing. */
export const busy = signal('')
export const failed = signal('')

export { chart }

/** The compiled module, for a worker. It is had once more: the bridge gives its own to nobody. */
async function compiled() {
  const made = await source()
  if (made instanceof WebAssembly.Module) return made
  return WebAssembly.compile(await made.arrayBuffer())
}

/** Has the worker do a job, and ends it. */
async function inWorker(job, data = {}) {
  const started = startWorker()
  try {
    return await new Promise((resolve, reject) => {
      started.onmessage = ({ data: { result, error } }) => (error === undefined ? resolve(result) : reject(new Error(error)))
      started.onerror = (event) => reject(new Error(event.message ?? 'the worker did not start'))
      compiled().then((module) => started.postMessage({ job, module, ...data }), reject)
    })
  } finally {
    started.terminate()
  }
}

async function doing(what, action) {
  busy.value = what
  failed.value = ''
  try {
    await action()
  } catch (error) {
    failed.value = error.message
  } finally {
    busy.value = ''
  }
}

export const runVectors = () =>
  doing('vectors', async () => {
    reports.value = {}
    const texts = await vectors()
    reports.value = { page: await run(texts, bridge, testing) }
    reports.value = { ...reports.value, worker: await inWorker('vectors', { texts }) }
  })

export const runBench = () =>
  doing('bench', async () => {
    measured.value = await inWorker('bench')
  })
