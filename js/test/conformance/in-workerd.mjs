// The suite in workerd, by the entry workerd.js.
import { output } from '../runtimes/find.mjs'
import { own, serve, workerdBinary } from '../runtimes/workerd.mjs'
import { expect } from './report.mjs'

/** By the promise door. */
export async function inWorkerdByPromise(texts) {
  return asked('workerd-promise.js', texts, ({ atGlobalScope, ...report }) => {
    expect(report, 'init at global scope', atGlobalScope, needsHandler)
    return report
  })
}

/** Runs texts in workerd; what init answers where it cannot start is looked at, too. */
export async function inWorkerd(texts) {
  return asked('workerd.js', texts, ({ atGlobalScope, withBytes, ...report }) => {
    for (const [id, got, wanted] of [
      ['init at global scope', atGlobalScope, needsHandler],
      ['init with bytes', withBytes[0], /^EvurlError: unsupported: this runtime compiles nothing: pass init the module itself/],
      ['init of slim with bytes', withBytes[1], /^EvurlError: unsupported: this runtime compiles nothing: pass init the module itself/],
    ]) {
      expect(report, id, got, wanted)
    }
    return report
  })
}

const needsHandler = /^EvurlError: unsupported: .* call init\(\) within a handler$/

async function asked(worker, texts, judge) {
  const version = (await output(workerdBinary(), ['--version'])).trim().replace('workerd ', '')
  return serve(await own(`conformance/${worker}`, 'conformance/suite.js'), async (url) => {
    const start = performance.now() // its own clock stands still within a request
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(texts) })
    if (!response.ok) throw new Error(await response.text())
    return { version, ...judge(await response.json()), ms: performance.now() - start }
  })
}
