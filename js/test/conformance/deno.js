// Deno: deno run --allow-read deno.js FILE…
import * as bridge from '@evurl/edge'
import * as testing from '@evurl/edge/testing'
import { run } from './suite.js'

await bridge.init()
const texts = Deno.args.map((file) => Deno.readTextFileSync(file))
console.log(JSON.stringify({ version: Deno.version.deno, ...run(texts, bridge, testing) }))
