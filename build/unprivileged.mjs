// Root's way to run the app: as a user that may do nothing, so that Chromium's sandbox stays fully on (decisions 29).
// Where we are not root everything here is a plain pass-through.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** `nobody` and its group have these numbers on every Linux we know. */
const nobody = 65534
export const isRoot = () => process.getuid?.() === 0

/** A fresh folder that the app's user owns. @param {string} name */
export function ownedFolder(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `folkmoot-${name}-`))
  if (isRoot()) chownSync(folder, nobody, nobody)
  return folder
}

/** Where that user's records stay from one start to the next. */
export function lastingHome() {
  return lendFolder('/var/lib/folkmoot')
}

/** Makes a folder that is missing, for that user; one that is there is left as it is. @param {string} folder */
export function lendFolder(folder) {
  if (existsSync(folder)) return folder
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (isRoot()) chownSync(folder, nobody, nobody)
  return folder
}

/** Hands a folder that root has filled to that user, with everything in it. @param {string} folder */
export function lendAll(folder) {
  if (!isRoot()) return
  lchownSync(folder, nobody, nobody)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(path.join(folder, entry), nobody, nobody)
}

/**
 * The environment for a process of that user with `home` as its home. The cookie of the display is lent to it, since
 * it lies in a file that root alone may read.
 * @param {string} home a folder of `ownedFolder`
 */
export function lentEnvironment(home) {
  if (!isRoot()) return { ...process.env }
  const runtime = path.join(home, '.run')
  mkdirSync(runtime, { recursive: true, mode: 0o700 })
  chownSync(runtime, nobody, nobody)
  const { DISPLAY, WAYLAND_DISPLAY, PATH, LANG, TZ, XAUTHORITY } = process.env
  const env = {
    DISPLAY,
    WAYLAND_DISPLAY,
    PATH,
    LANG,
    TZ,
    HOME: home,
    TMPDIR: runtime,
    XDG_RUNTIME_DIR: runtime,
  }
  if (XAUTHORITY && existsSync(XAUTHORITY)) {
    const cookie = path.join(home, '.Xauthority')
    copyFileSync(XAUTHORITY, cookie)
    chmodSync(cookie, 0o600)
    chownSync(cookie, nobody, nobody)
    Object.assign(env, { XAUTHORITY: cookie })
  }
  return env
}

/**
 * The command line that runs `command` as that user and becomes it (same process id).
 * @param {string} command @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function asUnprivileged(command, args) {
  if (!isRoot()) return { command, args: [...args] }
  // A setuid sandbox helper would need new privileges; the namespace sandbox, which Chromium prefers, does not.
  const as = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--inh-caps=-all', '--no-new-privs']
  return { command: 'setpriv', args: [...as, command, ...args] }
}

/**
 * `file` inside `folder` if that user can run or read it there, else inside a copy made for it.
 * @param {string} folder @param {string} file relative to `folder`
 * @returns {{ file: string, dispose: () => void }}
 */
export function reachable(folder, file) {
  const plain = path.join(folder, file)
  if (!isRoot()) return { file: plain, dispose: () => {} }
  const test = asUnprivileged('test', ['-r', plain])
  if (spawnSync(test.command, test.args).status === 0) return { file: plain, dispose: () => {} }
  const copy = ownedFolder('copy')
  cpSync(folder, copy, { recursive: true })
  chmodSync(copy, 0o755)
  return { file: path.join(copy, file), dispose: () => rmSync(copy, { recursive: true, force: true }) }
}
