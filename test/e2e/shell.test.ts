import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFuses } from '../../build/fuses.mjs'
import { contentSecurityPolicy } from '../../electron/policy'
import { appBinary, clearDesks, type Desk, openDesk } from './desk'
import { descendants } from './processes'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(clearDesks)

/** What a page tried and what came of it: 'refused' for everything the shell promises to refuse. */
async function attempt(deed: () => Promise<string> | string): Promise<string> {
  return (await desk.page()).evaluate(deed)
}

/** Null while one page gives way to another. */
const stateOf = (page: Page) =>
  page
    .evaluate(() => window.folkmoot.ask('desk:status', {}))
    .then(
      (answer) => (answer.ok ? answer.value.state : null),
      () => null,
    )

/** What the system says of a process; null when it has ended since it was listed. */
function of(processId: number, what: 'cmdline' | 'status'): string | null {
  try {
    return readFileSync(`/proc/${processId}/${what}`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return null
    throw error
  }
}

describe('SH4 every page runs in the sandbox', () => {
  test('the kernel filters the calls of each page: Seccomp 2', () => {
    const pages = descendants(desk.processId).filter((id) => of(id, 'cmdline')?.includes('--type=renderer'))
    expect(pages.length).toBeGreaterThan(0)
    for (const id of pages) expect(of(id, 'status') ?? 'Seccomp:\t2').toMatch(/^Seccomp:\s*2$/m)
  })

  test('no process of the app was started without it', () => {
    for (const id of [desk.processId, ...descendants(desk.processId)]) {
      expect(of(id, 'cmdline')?.split('\0') ?? []).not.toContain('--no-sandbox')
    }
  })

  test.each(['--no-sandbox', '--disable-web-security'])(
    'told %s, the packaged app does not start',
    async (flag) => {
      await expect(openDesk({ args: [flag] })).rejects.toThrow()
    },
  )
})

describe('SH42 the compilers of a page leave a thread free', () => {
  test('each page is started with one thread for each of them', () => {
    const pages = descendants(desk.processId)
      .map((id) => of(id, 'cmdline') ?? '')
      .filter((line) => line.includes('--type=renderer'))
    expect(pages.length).toBeGreaterThan(0)
    for (const line of pages)
      expect(line).toContain('--concurrent-maglev-max-threads=1 --concurrent-turbofan-max-threads=1')
  })
})

describe('SH3 a page has no Node and two functions', () => {
  test('neither require nor process nor module', async () => {
    expect(
      await attempt(() =>
        [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')].join(),
      ),
    ).toBe('undefined,undefined')
  })

  test('the bridge is a fixed list', async () => {
    expect(await attempt(() => Object.keys(Reflect.get(window, 'folkmoot')).sort().join())).toBe('ask,listen')
  })

  test('no event crosses it: whoever listens is told one thing, plain data', async () => {
    const page = await desk.page()
    const told = await page.evaluate(async () => {
      const heard = new Promise<string>((resolve) => {
        const stop = window.folkmoot.listen((...all: unknown[]) => {
          stop()
          resolve(JSON.stringify(all))
        })
      })
      await window.folkmoot.ask('desk:enter', { realm: 'real' }) // asks nothing yet: there is no key
      return heard
    })
    // Left by loading the page anew: the answer to this may or may not still reach it.
    await page.evaluate(() => window.folkmoot.ask('desk:leave', {})).catch(() => undefined)
    await expect.poll(() => stateOf(page)).toBe('welcome')
    expect(JSON.parse(told)).toEqual([{ type: 'status', status: expect.anything() }])
  })
})

describe('SH7 the policy is the header, byte for byte', () => {
  test('on the first page', async () => {
    const page = await desk.page()
    const sent = await page.evaluate(async () =>
      (await fetch('/index.html')).headers.get('content-security-policy'),
    )
    expect(sent).toBe(contentSecurityPolicy)
  })

  test('the pages opened without one violation', async () => {
    expect(await desk.complaints()).toEqual([])
  })
})

describe('SH18 the app comes from its own scheme and archive', () => {
  test('origin', async () => {
    expect(await attempt(() => location.origin)).toBe('folkmoot://app')
  })

  test('main runs from app.asar, packaged, with no shim beside it', async () => {
    const told = await desk.app.evaluate(({ app }) => ({ path: app.getAppPath(), packaged: app.isPackaged }))
    expect(told.packaged).toBe(true)
    expect(path.basename(told.path)).toBe('app.asar')
    expect(statSync(told.path).isFile()).toBe(true)
    expect(existsSync(path.join(path.dirname(told.path), 'app'))).toBe(false)
  })

  test.each([
    '/../main.js',
    '/%2e%2e/electron/main.js',
    '/package.json',
    '/etc/passwd',
    '/index.html%00',
    '/assets/',
  ])('%s is not there', async (address) => {
    const status = await (await desk.page()).evaluate(async (where) => (await fetch(where)).status, address)
    expect(status).toBe(404)
  })
})

describe('SH19 the fuses of the binary', () => {
  const firstEight = (inspect: 0 | 1) => `010${inspect}1100`

  test('the test build differs in one: a debugger may attach', async () => {
    const fuses = await readFuses(appBinary())
    expect(fuses?.wire.slice(0, 8)).toBe(firstEight(1))
    expect(fuses?.wire.slice(8)).toBe(fuses?.length === 9 ? '1' : '')
  })

  test('the release has every one as stated', async () => {
    const release = path.resolve(import.meta.dirname, '../../out/release/linux-unpacked/folkmoot')
    const fuses = await readFuses(release)
    expect(fuses?.wire.slice(0, 8)).toBe(firstEight(0))
  })
})

describe('SH10 the keeper', () => {
  test('starts from the archive when practice is entered, and ends when it is left', async () => {
    const page = await desk.page()
    const keepers = () =>
      descendants(desk.processId).filter((id) =>
        readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--utility-sub-type=node.mojom.NodeService'),
      )
    const entered = await page.evaluate(() => window.folkmoot.ask('desk:enter', { realm: 'practice' }))
    expect(entered).toMatchObject({ ok: true, value: { state: 'open', realm: 'practice' } })
    const held = keepers()
    expect(held.length).toBeGreaterThan(0)
    await page.evaluate(() => {
      window.folkmoot.listen((announcement) => {
        if (announcement.type === 'closing') void window.folkmoot.ask('app:ready-to-close', {})
      })
    })
    // The page is loaded anew: the answer to this may or may not still reach it.
    await page.evaluate(() => window.folkmoot.ask('desk:leave', {})).catch(() => undefined)
    // One that knows nothing yet may stand by at the door; none that held the records is left.
    await expect.poll(() => keepers().filter((id) => held.includes(id))).toEqual([])
    await expect.poll(() => stateOf(page)).toBe('welcome')
  })
})

describe('SH16 SH36 what a packaged app leaves alone', () => {
  test('no dictionary, no crash reporter, no cookie', async () => {
    const told = await desk.app.evaluate(async ({ crashReporter, session }) => ({
      spelling: session.defaultSession.isSpellCheckerEnabled(),
      reports: crashReporter.getUploadToServer(),
      cookies: (await session.defaultSession.cookies.get({})).length,
    }))
    expect(told).toEqual({ spelling: false, reports: false, cookies: 0 })
    const commands = descendants(desk.processId).map((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8'))
    expect(commands.filter((command) => command.includes('crashpad_handler'))).toEqual([])
    const kept = readdirSync(path.join(desk.profile, 'chromium', 'dumps'), {
      encoding: 'utf8',
      recursive: true,
    })
    expect(kept.filter((file) => file.endsWith('.dmp'))).toEqual([])
  })
})

describe('SH37 what is dropped on the window', () => {
  test.each([
    ['an address', { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }] }],
    ['a file', { items: [], files: ['/etc/hostname'] }],
  ])('%s opens nothing', async (_name, dropped) => {
    const page = await desk.page()
    const before = page.url()
    const session = await page.context().newCDPSession(page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { ...dropped, items: dropped.items.map((item) => ({ ...item })), dragOperationsMask: 1 }
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(page.url()).toBe(before)
    expect(desk.app.windows()).toHaveLength(1)
    await session.detach()
  })
})

// Last: these make the page complain on purpose.
describe('SH1 nothing reaches for the network, SH5 nothing is granted, SH14 no other window', () => {
  test('requests, frames, forms, windows', async () => {
    expect(
      await attempt(() =>
        fetch('https://example.org/').then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
    expect(
      await attempt(() =>
        fetch('http://127.0.0.1:9/').then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
    expect(await attempt(() => (window.open('https://example.org/') === null ? 'refused' : 'opened'))).toBe(
      'refused',
    )
    expect(desk.app.windows()).toHaveLength(1)
    const picture = () =>
      new Promise<string>((resolve) => {
        const image = new Image()
        image.onload = () => resolve('reached')
        image.onerror = () => resolve('refused')
        image.src = 'https://example.org/a.png'
      })
    expect(await attempt(picture)).toBe('refused')
  })

  test('main itself cannot resolve a name in the session', async () => {
    const reached = await desk.app.evaluate(({ net }) =>
      net.fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    )
    expect(reached).toBe('refused')
  })

  test('camera, place, notices: denied', async () => {
    const asked = () => navigator.permissions.query({ name: 'geolocation' }).then((answer) => answer.state)
    expect(await attempt(asked)).toBe('denied')
    const camera = () =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      )
    expect(await attempt(camera)).toBe('refused')
    expect(await attempt(() => Notification.permission)).toBe('denied')
  })

  test('leaving the origin by navigation', async () => {
    const page = await desk.page()
    await page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(page.url()).toMatch(/^folkmoot:\/\/app\//)
  })
})

describe('SH7 the controls fire: what the policy forbids does not run', () => {
  test('inline script, inline style, eval, untrusted markup, plain worker address', async () => {
    const inline = () => {
      const script = document.createElement('script')
      try {
        script.textContent = 'window.ran = true'
        document.head.append(script)
      } catch {
        return 'refused'
      }
      return Reflect.get(window, 'ran') ? 'ran' : 'refused'
    }
    expect(await attempt(inline)).toBe('refused')
    const refusedOf = (name: string) => (name === '' ? 'ran' : 'refused')
    const evaluated = await attempt(() => {
      try {
        // biome-ignore lint/security/noGlobalEval: this is what must fail
        return String(eval('1 + 1'))
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    })
    expect(refusedOf(evaluated)).toBe('refused')
    const markup = () => {
      try {
        document.createElement('div').innerHTML = '<b>bold</b>'
        return 'ran'
      } catch {
        return 'refused'
      }
    }
    expect(await attempt(markup)).toBe('refused')
    expect(await desk.complaints()).not.toEqual([])
  })
})

// The page of the tools stays known to the driver: after everything that counts windows.
describe('SH38 a packaged app', () => {
  test('developer tools close as they open', async () => {
    const open = () =>
      desk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((one) => one.webContents.isDevToolsOpened()),
      )
    await desk.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.openDevTools({ mode: 'detach' })
    })
    await expect.poll(open).toBe(false)
  })
})
