// Deno: deno run --allow-read deno.js DOOR FILE…
import { door } from './doors.js'
import { run } from './suite.js'

const [name, ...files] = Deno.args
const { bridge, testing } = await door(name)
await bridge.init()
const texts = files.map((file) => Deno.readTextFileSync(file))
console.log(JSON.stringify({ version: Deno.version.deno, ...(await run(texts, bridge, testing)) }))
