// Node: node node.js DOOR FILE…
import { readFileSync } from 'node:fs'
import { door } from './doors.js'
import { run } from './suite.js'

const [name, ...files] = process.argv.slice(2)
const { bridge, testing } = await door(name)
await bridge.init()
const texts = files.map((file) => readFileSync(file, 'utf8'))
console.log(JSON.stringify({ version: process.versions.node, ...(await run(texts, bridge, testing)) }))
