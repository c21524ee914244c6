// Starts a child process and tells how it ended. Nothing here goes through a shell.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The checkout this file lies in. */
export const top = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, stdout?: 'inherit' | 'stderr', limit?: number }} [how]
 *   `quiet` collects the output instead of showing it; `limit` in milliseconds ends the child.
 * @returns {Promise<{ code: number, output: string }>} 127 when the command does not exist
 */
export function run(command, args, how = {}) {
  const shown = how.stdout === 'stderr' ? /** @type {const} */ (['inherit', 2, 2]) : 'inherit'
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: how.cwd ?? top,
      env: how.env ?? process.env,
      stdio: how.quiet ? ['ignore', 'pipe', 'pipe'] : shown,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const clock = how.limit ? setTimeout(() => child.kill('SIGKILL'), how.limit) : undefined
    child.on('error', (error) => {
      clearTimeout(clock)
      resolve({ code: 127, output: String(error) })
    })
    child.on('close', (code) => {
      clearTimeout(clock)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** npm as the platform starts it: through the npm that runs us where there is one. */
export function npm() {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return { command: process.execPath, before: [cli] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', before: [] }
}

/** @param {string} line progress for people, on standard error */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a script's main function: what is thrown becomes one line and exit code 1, at once.
 * @param {() => Promise<void>} main
 */
export async function script(main) {
  try {
    await main()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
