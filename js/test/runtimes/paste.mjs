// A person who pastes a text into an interactive bash, in a real terminal.
import { spawn } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { debian } from './find.mjs'

const begin = '\x1b[200~'
const end = '\x1b[201~'

/**
 * Pastes texts into `bash -i` on a pty of its own, each as a bracketed paste with an
 * Enter behind it, as a terminal that filters nothing sends it. Ctrl-C ends what a
 * text left open. The shell has touch, and no other program.
 * @param {string} folder where the shell is, and files appear
 * @param {string[]} texts
 * @returns {Promise<string>} what the terminal showed
 */
export async function paste(folder, texts) {
  const [script, bash] = [debian(['script'], 'bsdutils'), debian(['bash'], 'bash')]
  const path = join(folder, 'path')
  mkdirSync(path)
  symlinkSync(debian(['touch'], 'coreutils'), join(path, 'touch'))
  const env = { PATH: path, HOME: folder, TERM: 'xterm', SHELL: bash }
  const child = spawn(script, ['-qec', `${bash} --norc --noprofile -i`, '/dev/null'], { cwd: folder, env })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const timer = setTimeout(() => child.kill('SIGKILL'), 120_000)
  let shown = ''
  child.stdout.on('data', (chunk) => (shown += chunk))
  const soon = async (isShown) => {
    for (let i = 0; i < 200; i++) {
      if (isShown()) return true
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return false
  }
  // Whenever bash waits for a line, it asks for bracketed pastes.
  const prompts = () => shown.split('\x1b[?2004h').length
  try {
    if (!(await soon(() => prompts() > 1))) throw new Error('bash asks for no bracketed pastes')
    for (const [i, text] of texts.entries()) {
      const before = prompts()
      child.stdin.write(`${begin}${text}${end}\r`)
      await soon(() => prompts() > before)
      // A terminal drops what is typed too soon after Ctrl-C, so it is tried again.
      for (let tries = 1; ; tries++) {
        child.stdin.write('\x03')
        await new Promise((resolve) => setTimeout(resolve, 20))
        // The quotes keep the echo of the keys from being the output.
        child.stdin.write(`echo "done"-${i}\r`)
        if (await soon(() => shown.includes(`done-${i}\r\n`))) break
        if (tries === 10) throw new Error(`bash does not come back: ${JSON.stringify(shown.slice(-2000))}`)
      }
    }
    child.stdin.write('exit\r')
    await ended
    return shown
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}
