import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { asUnprivileged, lentEnvironment } from '../../build/unprivileged.mjs'
import { appBinary } from '../e2e/desk'
import { descendants } from '../e2e/processes'

/**
 * The app without a driver at its side: a driver holds every new page until it has had a look, which a start that is
 * measured cannot afford. It is looked at from outside, only when nothing is being measured.
 */
export type AppRun = {
  /** When the process was asked for, in epoch milliseconds. */
  readonly begun: number
  readonly processId: number
  /** Resolves with the rest of the first line on standard output that begins so. */
  readonly line: (beginning: string) => Promise<string>
  /** Attaches, hands over the page that is there, and lets go of it again. */
  readonly look: <Value>(at: (page: Page) => Promise<Value>) => Promise<Value>
  readonly kill: () => Promise<void>
}

export const binaries = {
  app: appBinary,
  /** The same program with an empty window in it, laid beside the app by the bench command. */
  bare: () => path.join(`${path.dirname(appBinary())}-bare`, path.basename(appBinary())),
} as const

export function runApp(which: keyof typeof binaries, profile: string, args: readonly string[] = []): AppRun {
  // Both programs get both switches, so that both pay for the open door.
  const switches = [
    `--profile=${profile}`,
    '--real-on-old-runtime',
    '--inspect=0',
    '--remote-debugging-port=0',
  ]
  const { command, args: line } = asUnprivileged(binaries[which](), [...switches, ...args])
  const env = lentEnvironment(profile)
  const begun = Date.now()
  const child = spawn(command, line, { cwd: profile, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const processId = child.pid
  if (processId === undefined) throw new Error(`${command} did not start`)
  const heard = listenTo(child)
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  return {
    begun,
    processId,
    line: heard,
    look: async (at) => {
      const browser = await chromium.connectOverCDP(await heard('DevTools listening on '))
      try {
        return await at(await onlyPage(browser))
      } finally {
        await browser.close()
      }
    },
    kill: async () => {
      for (const id of [processId, ...descendants(processId)]) {
        try {
          process.kill(id, 'SIGKILL')
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
        }
      }
      await ended
    },
  }
}

function listenTo(child: ChildProcess): AppRun['line'] {
  let text = ''
  let code: number | null = null
  let changed: () => void = () => undefined
  const hear = (chunk: Buffer) => {
    text += chunk.toString()
    changed()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  child.once('close', (status) => {
    code = status ?? 1
    changed()
  })
  return async (beginning) => {
    const deadline = Date.now() + 60_000
    for (;;) {
      const line = text.split('\n').find((one) => one.startsWith(beginning) && text.includes(`${one}\n`))
      if (line !== undefined) return line.slice(beginning.length).trim()
      if (code !== null || Date.now() > deadline) throw new Error(`"${beginning}" was never said:\n${text}`)
      await new Promise<void>((resolve) => {
        const clock = setTimeout(resolve, 1000)
        changed = () => {
          clearTimeout(clock)
          resolve()
        }
      })
    }
  }
}

async function onlyPage(browser: Browser): Promise<Page> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => !one.isClosed() && !/\/(print|screen)\.html$/.test(one.url()))
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('There is no page to look at.')
}
