// Bun: bun bun.js DOOR FILE…
import { door } from './doors.js'
import { run } from './suite.js'

const [name, ...files] = process.argv.slice(2)
const { bridge, testing } = await door(name)
await bridge.init()
const texts = await Promise.all(files.map((file) => Bun.file(file).text()))
console.log(JSON.stringify({ version: Bun.version, ...(await run(texts, bridge, testing)) }))
