import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { flipAll, readFuses } from '../../../build/fuses.mjs'
import { writeWhole } from '../../../electron/atomic'
import { safeName } from '../../../electron/files'
import { isReal } from '../../../electron/keystore'
import { logLine } from '../../../electron/log'
import { menuTemplate } from '../../../electron/menu'
import { profileArgument, profileAt, sweepDumps } from '../../../electron/profile'
import { respond, tableOf } from '../../../electron/scheme'
import { settingsOf } from '../../../electron/settings'
import { clamped } from '../../../electron/windows'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-unit-'))
})

describe('SH18 what is served', () => {
  const get = (table: ReturnType<typeof tableOf>, url: string, method = 'GET') =>
    respond(table, { url, method })

  test('the built files, with their types and the policy', async () => {
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(path.join(folder, 'notes.txt'), 'of no known type')
    const table = tableOf(folder)
    const page = await get(table, 'folkmoot://app/index.html?print#top')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect((await get(table, 'folkmoot://app/notes.txt')).status).toBe(404)
    expect((await get(table, 'folkmoot://app/index.html', 'POST')).status).toBe(404)
    expect((await get(table, 'folkmoot://other/index.html')).status).toBe(404)
  })

  test('2,000 ways to climb out: 404', async () => {
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html>')
    const table = tableOf(folder)
    const step = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '%5c..',
      '\\..',
      '....//',
      '%00',
      '%c0%ae',
      'assets',
      'etc',
      'passwd',
      'package.json',
    )
    const climbing = fc
      .array(step, { minLength: 1, maxLength: 8 })
      .map((steps) => `folkmoot://app/${steps.join('/')}`)
    await fc.assert(
      fc.asyncProperty(climbing, async (address) => {
        expect((await get(table, address)).status).toBe(404)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('SH9 which key store is real', () => {
  const store = (available: boolean, backend: string) => ({
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
  })
  test.each([
    ['linux', true, 'basic_text', false],
    ['linux', true, 'unknown', false],
    ['linux', false, 'gnome_libsecret', false],
    ['linux', true, 'gnome_libsecret', true],
    ['linux', true, 'kwallet6', true],
    ['darwin', true, '', true],
    ['win32', false, '', false],
  ])('%s, available %s, %s: %s', (platform, available, backend, real) => {
    expect(isReal(platform, store(available, backend))).toBe(real)
  })
})

describe('SH20 the log', () => {
  test('tells codes, not words or paths', () => {
    expect(logLine('settings not read', { error: 'Error ENOENT', tries: 2 })).toBe(
      'folkmoot: settings not read error=Error ENOENT tries=2',
    )
    expect(logLine('x', { about: 'Proposal: löwer the rent' })).toBe('folkmoot: x about=(24 characters)')
    expect(logLine('x', { file: '/home/asha/notes' })).toBe('folkmoot: x file=(16 characters)')
  })
})

describe('SH21 settings', () => {
  test('are what was last chosen, also after the next start', async () => {
    const profile = profileAt(folder)
    await settingsOf(profile).change({ appearance: 'dark', singleKeys: undefined })
    expect(settingsOf(profile).settings()).toEqual({
      appearance: 'dark',
      autoLockMinutes: 15,
      singleKeys: true,
      spelling: true,
    })
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"appearance":"loud","autoLockMinutes":1e9,"bounds":{"x":"left"}}',
    '7',
  ])('a file of %j costs the settings alone', (text) => {
    writeFileSync(path.join(folder, 'settings.json'), text)
    const settings = settingsOf(profileAt(folder))
    expect(settings.settings()).toEqual({
      appearance: 'system',
      autoLockMinutes: 15,
      singleKeys: true,
      spelling: true,
    })
    expect(settings.bounds()).toBeNull()
    expect(settings.publicDisplay()).toBeNull()
  })

  test('twenty changes at once end in the last', async () => {
    const settings = settingsOf(profileAt(folder))
    await Promise.all(Array.from({ length: 20 }, (_, at) => settings.change({ autoLockMinutes: at + 1 })))
    expect(settingsOf(profileAt(folder)).settings().autoLockMinutes).toBe(20)
  })
})

describe('SH23 suggested names', () => {
  test.each([
    ['Minutes 3 March.pdf', 'Minutes 3 March.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\a.pdf', 'C Windows a.pdf'],
    ['con.pdf', 'Folkmoot.pdf'],
    ['', 'Folkmoot'],
    ['...', 'Folkmoot'],
    ['invoice\u202efdp.exe', 'invoice fdp.exe'],
    ['محضر.pdf', 'محضر.pdf'],
    [`${'a'.repeat(500)}.pdf`, `${'a'.repeat(120)}.pdf`],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeName(suggested)).toBe(name)
  })
})

describe('SH24 SH28 whose profile', () => {
  test.each([
    [['--profile', 'b'], '/desk/b'],
    [['--profile=/other'], '/other'],
    [['--profile', '--x'], null],
    [['--profile'], null],
    [['--profiles=x'], null],
  ])('%j', (argv, profile) => {
    expect(profileArgument(['folkmoot', ...argv], '/desk')).toBe(profile)
  })
})

describe('SH36 dumps of a crash', () => {
  test('are gone after the next start, and nothing else is', () => {
    const profile = profileAt(folder)
    for (const place of [path.join(profile.dumps, 'completed'), path.join(folder, 'Crashpad', 'pending')]) {
      mkdirSync(place, { recursive: true })
      writeFileSync(path.join(place, 'one.dmp'), 'memory')
    }
    writeFileSync(profile.settings, '{}')
    sweepDumps(profile)
    expect(readdirSync(folder).sort()).toEqual(['chromium', 'settings.json'])
    expect(readdirSync(profile.dumps)).toEqual([])
  })
})

describe('SH25 where a window comes back', () => {
  const screens = [
    { x: 0, y: 0, width: 1366, height: 768 },
    { x: 1366, y: 0, width: 1920, height: 1080 },
  ]
  test.each([
    ['as it was', { x: 100, y: 50, width: 1000, height: 700 }, { x: 100, y: 50, width: 1000, height: 700 }],
    [
      'on the screen it is mostly on',
      { x: 1300, y: 0, width: 1000, height: 700 },
      { x: 1366, y: 0, width: 1000, height: 700 },
    ],
    [
      'from a screen that is gone',
      { x: -3000, y: 0, width: 1000, height: 700 },
      { x: 0, y: 0, width: 1000, height: 700 },
    ],
    [
      'no larger than the screen',
      { x: 0, y: 0, width: 9000, height: 9000 },
      { x: 1366, y: 0, width: 1920, height: 1080 },
    ],
  ])('%s', (_name, wanted, bounds) => {
    expect(clamped(wanted, screens)).toEqual(bounds)
  })

  test('without a screen it takes the usual size', () => {
    expect(clamped({ x: 0, y: 0, width: 1000, height: 700 }, [])).toBeNull()
  })
})

describe('SH27 whole or not at all', () => {
  test('replaces, and leaves nothing beside it', async () => {
    const file = path.join(folder, 'minutes.pdf')
    await writeWhole(file, 'draft')
    await writeWhole(file, 'approved')
    expect(readFileSync(file, 'utf8')).toBe('approved')
    expect(readdirSync(folder)).toEqual(['minutes.pdf'])
  })

  test('a folder that is missing is an error, and nothing appears', async () => {
    await expect(writeWhole(path.join(folder, 'gone', 'a'), 'x')).rejects.toThrow('ENOENT')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('SH19 fuses are stated by the length of the wire', () => {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const made = (length: number) => {
    const file = path.join(folder, `binary-${length}`)
    writeFileSync(
      file,
      Buffer.concat([
        Buffer.alloc(3000, 7),
        Buffer.from(sentinel),
        Buffer.from([1, length]),
        Buffer.from('1'.repeat(length)),
        Buffer.alloc(100),
      ]),
    )
    return file
  }

  test.each([
    [8, false, '01001100'],
    [9, false, '010011001'],
    [9, true, '010111001'],
  ])('%i fuses, debugger %s: %s', async (length, inspect, wire) => {
    const file = made(length)
    await flipAll(file, { inspect })
    expect(await readFuses(file)).toEqual({ length, wire })
  })

  test.each([7, 10])('a wire of %i is refused: a fuse would go unstated', async (length) => {
    await expect(flipAll(made(length), { inspect: false })).rejects.toThrow(`${length} fuses`)
  })
})

describe('SH38 the menu of a packaged app', () => {
  test('has nothing for developers', () => {
    const roles = (packaged: boolean) =>
      menuTemplate(() => undefined, 'linux', packaged)
        .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
        .map(({ role }) => role)
    expect(roles(true)).not.toContain('toggleDevTools')
    expect(roles(false)).toContain('toggleDevTools')
  })
})

describe('the menu announces', () => {
  test('each command once; the page hears its own keys except on macOS', () => {
    const heard: string[] = []
    for (const platform of ['linux', 'darwin']) {
      const items = menuTemplate((command) => heard.push(command), platform, true).flatMap((menu) =>
        Array.isArray(menu.submenu) ? menu.submenu : [],
      )
      for (const item of items) {
        if (item.accelerator) expect(item.registerAccelerator).toBe(platform === 'darwin')
        if (item.id) item.click?.({} as never, undefined, {} as never)
      }
    }
    const commands = [
      'backup',
      'export-pdf',
      'go-anywhere',
      'hand-over',
      'keys',
      'lock',
      'new-meeting',
      'public-screen',
      'redo',
      'settings',
      'take-in',
      'undo',
    ]
    expect(heard.sort()).toEqual([...commands, ...commands].sort())
  })
})
