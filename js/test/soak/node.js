// Node: a number on each line of standard input is answered by a line.
import { createInterface } from 'node:readline'
import * as bridge from '../../src/index.js'
import { build } from './suite.js'

await bridge.init()
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(build(bridge, Number(line))))
