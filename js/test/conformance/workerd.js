// workerd: the texts come in a request. What init answers at global scope, where
// workerd allows nothing that it needs, is told with the report.
import * as bridge from '../../src/workerd.js'
import * as testing from '../../src/testing.js'
import { run } from './suite.js'

const atGlobalScope = await bridge.init().then(() => 'it started', String)

export default {
  async fetch(request) {
    await bridge.init()
    return Response.json({ atGlobalScope, ...run(await request.json(), bridge, testing) })
  },
}
