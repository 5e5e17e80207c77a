// Looks for known vulnerabilities in what the product and its tests use, by
// govulncheck and npm audit: node .ci/audit.mjs GOVULNCHECK. It exits with 1 if
// one was found, or if a check failed. A database that cannot be reached says
// nothing about the code: that check is reported as not run, and does not fail.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'

/** Runs a command, and returns its status and output. */
function run(command, args, cwd = '.') {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 600_000 })
  return { status, stdout: stdout ?? '', stderr: (stderr ?? '') + (error ? `${error.message}\n` : ''), missing: error?.code === 'ENOENT' }
}

/** Says what came of a check, with the tool's own words where they matter. */
function say(result, check, words = '') {
  console.log(`${result}: ${check}`)
  if (words) console.log(words.trimEnd().replace(/^/gm, '    '))
  return result
}

const notRun = (check, why) => say('NOT RUN', `${check}: ${why}`)
const unreachable = 'its database cannot be reached'

function auditGo(govulncheck) {
  const check = 'govulncheck ./...'
  const { status, stdout, stderr, missing } = run(govulncheck, ['./...'])
  if (missing) return notRun(check, 'it could not be installed')
  if (status === 0) return say('clean', check)
  if (status === 3) return say('FOUND', check, stdout)
  return stderr.includes('fetching vulnerabilities') ? notRun(check, unreachable) : say('FAILED', check, stdout + stderr)
}

function auditLock(lock) {
  const check = `npm audit, ${lock}`
  const { stdout, stderr, missing } = run('npm', ['audit', '--json', '--package-lock-only', '--fetch-retries=0'], dirname(lock))
  if (missing) return notRun(check, 'npm is missing')
  let report
  try {
    report = JSON.parse(stdout)
  } catch {
    return say('FAILED', check, stdout + stderr)
  }
  const total = report.metadata?.vulnerabilities?.total
  if (total === 0) return say('clean', check)
  if (total > 0) return say('FOUND', check, run('npm', ['audit', '--package-lock-only'], dirname(lock)).stdout)
  // A report without numbers is one of a request that failed: it names the request.
  return report.uri ?? /\b(ENOTFOUND|ECONN\w+|EAI_AGAIN|ETIMEDOUT|network)\b/.test(stdout) ? notRun(check, unreachable) : say('FAILED', check, stdout + stderr)
}

const locks = run('git', ['ls-files', '*package-lock.json']).stdout.split('\n').filter(Boolean)
const results = [auditGo(process.argv[2]), ...locks.map(auditLock)]
if (locks.length === 0) results.push(say('FAILED', 'npm audit: no lock file was found'))
process.exitCode = results.some((r) => r === 'FOUND' || r === 'FAILED') ? 1 : 0
