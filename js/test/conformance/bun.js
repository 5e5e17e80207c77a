// Bun: bun bun.js FILE…
import * as bridge from '@evurl/edge'
import * as testing from '@evurl/edge/testing'
import { run } from './suite.js'

await bridge.init()
const texts = await Promise.all(process.argv.slice(2).map((file) => Bun.file(file).text()))
console.log(JSON.stringify({ version: Bun.version, ...run(texts, bridge, testing) }))
