// Tests that need a runtime or a tool from outside: where it cannot be had they are
// named as not run, and in CI they fail.
import * as runner from 'node:test'
import { Missing } from '../runtimes/find.mjs'

/** What of node:test a file uses, once each of these has found what it looks for. */
export function having(...finders) {
  try {
    for (const find of finders) find()
    return runner
  } catch (error) {
    if (!(error instanceof Missing) || process.env.CI) throw error
    const test = (name) => runner.test(name, { skip: `NOT RUN: ${error.message}` })
    return { test, before() {}, after() {} }
  }
}
