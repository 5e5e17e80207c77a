// workerd: a number in a request is answered.
import * as bridge from '../../src/workerd.js'
import { build } from './suite.js'

export default {
  async fetch(request) {
    await bridge.init()
    return Response.json(build(bridge, Number(await request.text())))
  },
}
