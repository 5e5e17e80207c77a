// workerd: the texts come in a request. What init answers where workerd allows
// nothing that it needs is told with the report.
import bytes from '../../evurl.bin'
import * as slim from '../../src/slim.js'
import * as bridge from '../../src/workerd.js'
import * as testing from '../../src/testing.js'
import { run } from './suite.js'

const said = (promise) => promise.then(() => 'it started', String)
const atGlobalScope = await said(bridge.init())

export default {
  async fetch(request) {
    const withBytes = [await said(bridge.init(bytes)), await said(slim.init(bytes))]
    await bridge.init()
    return Response.json({ atGlobalScope, withBytes, ...(await run(await request.json(), bridge, testing)) })
  },
}
