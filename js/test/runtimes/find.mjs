// Where the runtimes are, and how one is run to its end.
import { execFile, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/** A runtime that cannot be had here: named as not run, and a failure in CI. */
export class Missing extends Error {}

function onPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (executable(join(folder, name))) return join(folder, name)
    }
  }
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A runtime from npm, else one on the PATH: npm has them for some platforms only. */
export function fromNpm(path, name) {
  const file = at(`node_modules/${path}`)
  const found = executable(file) ? file : name && onPath([name])
  if (!found) throw new Missing(`npm has none for this platform${name ? `, and ${name} is not on the PATH` : ''}`)
  return found
}

/** A tool on the PATH, else Debian's package. */
export function debian(names, name) {
  const found = onPath(names)
  if (found) return found
  spawnSync('sh', [at('../../../.ci/tool'), names[0], name, '--', 'true'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const installed = onPath(names)
  if (!installed) throw new Missing(`no ${names.join(' or ')} on the PATH`)
  return installed
}

/** Chromium, as the page's own tests find it. */
export function chromium() {
  const { status, stdout, stderr } = spawnSync('sh', [at('../../../playwright/chromium.sh')], { encoding: 'utf8' })
  if (status !== 0) throw new Missing(stderr?.trim() || 'no Chromium')
  return stdout.trim()
}

/** Runs a program and reads what it prints. */
export function output(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    execFile(file, args, { encoding: 'utf8', maxBuffer: 1 << 26, timeout: 300_000, ...options }, (error, stdout, stderr) => {
      if (error && !stdout) reject(new Error(stderr.trim() || error.message))
      else resolve(stdout)
    })
  })
}
