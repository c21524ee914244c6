import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { asUnprivileged, lentEnvironment } from '../../build/unprivileged.mjs'
import { descendants, kill } from './processes'

/**
 * Starts the packaged app with the driver attached. The driver attaches while the first window is being made, and once in
 * some fifty starts it waits for ever for an answer of a page that has given way to the next. So when it is late the app
 * is asked from outside: if its page stands there ready, the start is made again; if not, that is the app's fault.
 */
export async function launchApp(
  binary: string,
  home: string,
  flags: readonly string[],
): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    const watch = watchFor(home)
    try {
      return await _electron.launch({
        executablePath: starter(binary, home),
        args: [...flags],
        cwd: home,
        chromiumSandbox: true, // else the driver itself would switch it off
        env: environmentIn(home),
        timeout: 60_000,
      })
    } catch (error) {
      if (attempt === 3 || !watch.wasReady()) throw error
      console.log('The driver did not attach to a page that stood there ready: started again.')
    } finally {
      watch.stop()
    }
  }
}

/** How long a start may take before anybody asks, and how long a ready page then waits for the driver. Milliseconds. */
const patience = 8000
const grace = 4000

/** Ends a start that is ready and has no driver. */
function watchFor(home: string): { readonly wasReady: () => boolean; readonly stop: () => void } {
  let ready = false
  let stopped = false
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  const watch = async () => {
    await pause(patience)
    while (!stopped && !(await standsReady(home))) await pause(1000)
    await pause(grace)
    if (stopped) return
    ready = true
    const processId = processIdIn(home)
    for (const id of [processId, ...descendants(processId)]) kill(id)
  }
  void watch()
  return {
    wasReady: () => ready,
    stop: () => {
      stopped = true
    },
  }
}

/** Whether the first page is there, as Chromium's own list of pages has it. */
export async function standsReady(home: string): Promise<boolean> {
  const file = path.join(home, 'chromium', 'DevToolsActivePort')
  if (!existsSync(file)) return false
  const [port] = readFileSync(file, 'utf8').split('\n')
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`, {
    signal: AbortSignal.timeout(3000),
  }).catch(
    () => null, // nobody answers: then nothing stands there
  )
  const pages = answer?.ok ? ((await answer.json()) as readonly { readonly url: string }[]) : []
  return pages.some(({ url }) => url.startsWith('folkmoot://app/'))
}

function environmentIn(home: string): Record<string, string> {
  const pairs = Object.entries(lentEnvironment(home)).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  return Object.fromEntries(pairs)
}

/** The driver starts one file without a user of its own choice: this one becomes the app, as that user. */
function starter(binary: string, home: string): string {
  const { command, args } = asUnprivileged(binary, [])
  const script = path.join(home, '.start.sh')
  writeFileSync(
    script,
    `#!/bin/sh\necho $$ > ${quoted(path.join(home, startedAs))}\nexec ${[command, ...args].map(quoted).join(' ')} "$@"\n`,
  )
  chmodSync(script, 0o755)
  return script
}

/** Where a start leaves the number of its process, which the app becomes. */
const startedAs = '.started-as'

/** Of the app last started in this home: read from its file, since a question to the app might wait. */
export const processIdIn = (home: string): number => Number(readFileSync(path.join(home, startedAs), 'utf8'))

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`
