// Node: node node.js FILE…
import { readFileSync } from 'node:fs'
import * as bridge from '@evurl/edge'
import * as testing from '@evurl/edge/testing'
import { run } from './suite.js'

await bridge.init()
const texts = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'))
console.log(JSON.stringify({ version: process.versions.node, ...run(texts, bridge, testing) }))
