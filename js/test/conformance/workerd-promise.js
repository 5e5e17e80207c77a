// workerd, by the promise door: the module is imported statically, and initialised
// in a handler.
import * as bridge from '../../src/promise/workerd.js'
import * as testing from '../../src/promise/testing.js'
import { run } from './suite.js'

const atGlobalScope = await bridge.init().then(() => 'it started', String)

export default {
  async fetch(request) {
    await bridge.init()
    return Response.json({ atGlobalScope, ...(await run(await request.json(), bridge, testing)) })
  },
}
