// Starts the app from a checkout: the system may write no copy of its memory, and of what it says on its error output the
// complaints of Chromium that mean nothing here are left out and counted (SH36, SH40). Bare Node only.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { say } from './run.mjs'

/**
 * What Chromium says where a desktop's services or a graphics card are missing. The app needs neither: it draws with the
 * processor, and where there is no key store it says so itself, when it asks how to keep the key.
 */
const meaningless = [
  /:ERROR:(?:dbus\/)?bus\.cc[(:]\d+\)?\] Failed to connect to the bus: /,
  /:ERROR:(?:dbus\/)?object_proxy\.cc[(:]\d+\)?\] Failed to call method: org\.freedesktop\./,
  /:ERROR:[a-z/]*viz_main_impl\.cc[(:]\d+\)?\] Exiting GPU process due to errors during initialization$/,
  /:ERROR:[a-z/]*command_buffer_proxy_impl\.cc[(:]\d+\)?\] ContextResult::kTransientFailure: /,
]

/** @param {string} line of the app's error output */
export const isMeaningless = (line) => /^\[\d+:/.test(line) && meaningless.some((known) => known.test(line))

/**
 * The command line that runs `command` with no core file allowed, and becomes it (same process id). A process cannot
 * lower this limit for itself from JavaScript, and Chromium's first children start before any of ours runs.
 * @param {string} command @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function withoutCores(command, args) {
  if (process.platform !== 'linux') return { command, args: [...args] }
  return { command: 'sh', args: ['-c', 'ulimit -c 0; exec "$0" "$@"', command, ...args] }
}

/**
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [how]
 */
export function startApp(command, args, how = {}) {
  const line = withoutCores(command, args)
  const child = spawn(line.command, line.args, { ...how, stdio: ['inherit', 'inherit', 'pipe'] })
  let left = 0
  const lines = createInterface({ input: child.stderr })
  lines.on('line', (text) => {
    if (isMeaningless(text)) left += 1
    else say(text)
  })
  lines.on('close', () => {
    if (left > 0) say(`(Left out: ${left} lines of Chromium about services or graphics this system lacks.)`)
  })
  return child
}
