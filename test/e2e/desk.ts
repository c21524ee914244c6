import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { launchApp, processIdIn } from './launching'
import { limited } from './limits'
import { late, lookFromOutside, within } from './patience'
import { descendants, kill, standing } from './processes'

/**
 * Opens the packaged app as a person would have it on a desk of its own: a fresh profile (or a given one), the sandbox on,
 * and an ear on every complaint of the pages and their workers. Close it, kill it, open it again with the same profile.
 */
export type Desk = {
  readonly app: ElectronApplication
  /** The window as it is now; locking and unlocking put another in its place. */
  readonly page: () => Promise<Page>
  readonly profile: string
  /** Violations of the policy and errors on a console, in the document and in every worker. A good run has none. */
  readonly complaints: () => Promise<readonly string[]>
  /** Quits as a person does: waits until everything is written. */
  readonly close: () => Promise<void>
  /** The whole app at once, as a power cut would. */
  readonly kill9: () => Promise<void>
  readonly processId: number
}

export type Opening = {
  /** Of an earlier desk: its records are there again. */
  readonly profile?: string
  readonly args?: readonly string[]
  /** The fallback runtime refuses real assemblies without this; a test of that refusal leaves it out. */
  readonly realOnOldRuntime?: boolean
}

const opened: Desk[] = []

/** FOLKMOOT_SLOW=6: the windows are six times as slow, as on the oldest computer that a test must not depend on. */
const slowed = Number(process.env.FOLKMOOT_SLOW ?? 1)
const slow = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
}

export async function openDesk({ profile, args = [], realOnOldRuntime = true }: Opening = {}): Promise<Desk> {
  const home = profile ?? ownedFolder('desk')
  const flags = [`--profile=${home}`, ...(realOnOldRuntime ? ['--real-on-old-runtime'] : []), ...args]
  const app = await launchApp(appBinary(), home, flags)
  const heard: string[] = []
  const limits = {
    tell: async () => `${JSON.stringify(await lookFromOutside(app, home))}\n${standing(processIdIn(home))}`,
    broken: failureOf(app, heard),
  }
  limited(app, ['evaluate'], limits)
  const meet = (page: Page) => {
    hear(page, heard)
    if (slowed > 1) void slow(page)
    limited(page, ['evaluate', 'screenshot'], limits)
    limited(page.keyboard, ['press', 'type', 'insertText', 'down', 'up'], limits)
  }
  app.on('window', meet)
  for (const page of app.windows()) meet(page)
  const ended = new Promise<never>((_resolve, reject) => {
    app.once('close', () => reject(new Error('The app ended before it showed a window.')))
  })
  ended.catch(() => undefined) // heard by the race alone
  await Promise.race([app.firstWindow({ timeout: 60_000 }), ended])
  const processId = processIdIn(home)

  const desk: Desk = {
    app,
    page: () => currentPage(app),
    profile: home,
    complaints: async () => [...heard],
    close: async () => {
      await quit(app, processId)
      opened.splice(opened.indexOf(desk), 1)
    },
    kill9: async () => {
      const gone = new Promise<void>((resolve) => {
        app.once('close', () => resolve())
      })
      await killAll(processId, gone)
      opened.splice(opened.indexOf(desk), 1)
    },
    processId,
  }
  opened.push(desk)
  return desk
}

/** For `afterEach`: whatever a failed test left open ends here, and its profile goes. */
export async function clearDesks(): Promise<void> {
  for (const desk of [...opened]) {
    await desk.kill9()
    rmSync(desk.profile, { recursive: true, force: true })
  }
}

/** `FOLKMOOT_APP`, or the test build that `npm run package` leaves in out/. */
export function appBinary(): string {
  const binary =
    process.env.FOLKMOOT_APP ?? path.resolve(import.meta.dirname, '../../out/test/linux-unpacked/folkmoot')
  if (!existsSync(binary))
    throw new Error(`There is no packaged app at ${binary}: run "npm run package" first.`)
  return binary
}

async function currentPage(app: ElectronApplication): Promise<Page> {
  for (let tries = 0; tries < 100; tries += 1) {
    const page = app.windows().find((one) => !one.isClosed() && !isAside(one))
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The app shows no window.')
}

/** The hidden window that prints, and the public screen: no page of the secretary's. */
function isAside(page: Page): boolean {
  return /\/(print|screen)\.html$/.test(page.url())
}

/** The public screen, once it is open. */
export async function publicPage({ app }: Desk): Promise<Page> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = app.windows().find((one) => !one.isClosed() && one.url().endsWith('/screen.html'))
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The public screen is not open.')
}

/** An app that meets a bug says so on its error output, and shows a box that nobody here presses away. */
function failureOf(app: ElectronApplication, heard: string[]): Promise<never> {
  const failure = new Promise<never>((_resolve, reject) => {
    app.process().stderr?.on('data', (bytes: Buffer) => {
      const said = /^folkmoot: \w*Error\b[\s\S]*/m.exec(bytes.toString())?.[0]
      if (said === undefined) return
      heard.push(said)
      reject(new Error(`The app failed.\n${said}`))
    })
  })
  failure.catch(() => undefined) // heard by whoever waits for the app
  return failure
}

/** A page's refused load is on its console; a worker's is told on the worker's own global, and passed on from there. */
function hear(page: Page, heard: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(error.stack ?? String(error)))
  page.on('worker', (worker) => {
    const listening = worker.evaluate(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`worker: ${event.effectiveDirective} refused ${event.blockedURI}`)
      })
    })
    listening.catch(() => undefined) // a worker that ended at once had nothing to say
  })
  page.on('crash', () => heard.push('the page crashed'))
}

async function quit(app: ElectronApplication, processId: number): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    app.once('close', () => resolve())
  })
  // The answer to this may never come: the process that would give it is the one that ends.
  void app.evaluate(({ app: theApp }) => theApp.quit()).catch(() => undefined)
  if ((await within(30_000, gone)) !== late) return
  // Nor is it sure that the question came through; the system's own way to end a program asks the app alone.
  process.kill(processId, 'SIGTERM')
  if ((await within(30_000, gone)) === late)
    throw new Error('The app was asked twice to quit, and is still there.')
}

/** Again until nothing is left: a process that was just being born is in no list yet, and would hold the pipes open. */
async function killAll(processId: number, gone: Promise<void>): Promise<void> {
  const known = new Set([processId, ...descendants(processId)])
  let ended = false
  void gone.then(() => {
    ended = true
  })
  for (let tries = 0; tries < 100 && !ended; tries += 1) {
    for (const id of [...known]) for (const child of descendants(id)) known.add(child)
    for (const id of known) kill(id)
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 100))])
  }
  if (!ended) throw new Error(`Still there after ten seconds of kill -9: ${[...known].join(', ')}`)
}
