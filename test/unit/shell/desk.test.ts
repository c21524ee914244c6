import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createClosing } from '../../../electron/closing'
import { createDesk, type Desk, type DeskWorld } from '../../../electron/desk'
import { type Child, keeperOver } from '../../../electron/keeper-process'
import { profileAt } from '../../../electron/profile'
import { runtimeStatus } from '../../../electron/runtime'
import { done, refused } from '../../../shared/result'

const noAirlocks = { hear: () => undefined, endAll: () => undefined }

/** A keeper of paper: makes a key file, knows one passphrase, ends when told. */
function paperKeeper(told: string[]): Child {
  let say: (message: unknown) => void = () => undefined
  let exit: (code: number) => void = () => undefined
  const hear = (order: {
    type: string
    ask: number
    folder: string
    create: boolean
    key: { type: string; passphrase?: string }
  }) => {
    told.push(order.type)
    if (order.type === 'start') {
      const wrong = order.key.passphrase !== undefined && order.key.passphrase !== 'seven herons'
      if (wrong)
        return say({
          type: 'start-refused',
          ask: order.ask,
          refusal: { rule: 'KE2', cause: 'wrong-passphrase' },
        })
      if (order.create)
        writeFileSync(path.join(order.folder, 'key.json'), JSON.stringify({ v: 1, kind: order.key.type }))
      return say({ type: 'started', ask: order.ask })
    }
    if (order.type === 'close') {
      say({ type: 'closed', ask: order.ask })
      exit(0)
    }
  }
  return {
    postMessage: (message) => queueMicrotask(() => hear(message as Parameters<typeof hear>[0])),
    on: (event: 'message' | 'exit', listener: (value: never) => void) => {
      if (event === 'message') say = listener as (message: unknown) => void
      else exit = listener as (code: number) => void
    },
    kill: () => {
      queueMicrotask(() => exit(1))
      return true
    },
  }
}

let told: string[]
let shown: string[]
let settles: boolean
let desk: Desk
let world: DeskWorld
let folder: string

function sitDown(part: Partial<DeskWorld> = {}): Desk {
  world = {
    profile: profileAt(folder),
    keystore: {
      real: () => true,
      make: async () => done(new Uint8Array(32)),
      read: async () => done(new Uint8Array(32)),
    },
    runtime: runtimeStatus('45.4.1', false),
    platform: 'linux',
    appVersion: '0.1.0',
    launchKeeper: () => keeperOver(paperKeeper(told), noAirlocks),
    settle: async () => {
      told.push('settle')
      return settles
    },
    show: (page, process) => shown.push(`${page} ${process}`),
    prepare: (page) => {
      shown.push(`${page} prepared`)
      return { forget: () => shown.push(`${page} forgotten`) }
    },
    connect: () => told.push('connect'),
    statusChanged: () => undefined,
    keeperGone: () => told.push('gone'),
    ...part,
  }
  return createDesk(world)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-unit-'))
  told = []
  shown = []
  settles = true
  desk = sitDown()
})

const passphrase = { type: 'passphrase', passphrase: 'seven herons' } as const
const ruleOf = (moved: Awaited<ReturnType<Desk['lock']>>) => (moved.ok ? null : moved.refusal)

describe('SH28 practice and real lie apart', () => {
  test('Asha tries practice: no key is asked for, its folder alone exists', async () => {
    expect(await desk.enter('practice')).toMatchObject({
      ok: true,
      value: { state: 'open', realm: 'practice', keyKind: 'unprotected' },
    })
    expect(existsSync(path.join(folder, 'practice', 'key.json'))).toBe(true)
    expect(existsSync(path.join(folder, 'real'))).toBe(false)
    expect(told).toEqual(['start', 'connect'])
  })

  test('erasing practice while it is open ends its keeper first and leaves the real folder', async () => {
    mkdirSync(path.join(folder, 'real'))
    writeFileSync(path.join(folder, 'real', 'key.json'), '{"kind":"passphrase"}')
    await desk.enter('practice')
    expect(await desk.erasePractice()).toMatchObject({
      ok: true,
      value: { state: 'welcome', practiceExists: false, realExists: true },
    })
    expect(told).toEqual(['start', 'connect', 'close'])
    expect(existsSync(path.join(folder, 'practice'))).toBe(false)
    expect(existsSync(path.join(folder, 'real', 'key.json'))).toBe(true)
  })

  test('entering the other realm leaves the first, after it has written everything', async () => {
    await desk.enter('practice')
    await desk.enter('real')
    expect(told).toEqual(['start', 'connect', 'settle', 'close'])
    expect(desk.status()).toMatchObject({ state: 'keyless', realm: 'real' })
  })
})

describe('SH8 locking', () => {
  test('Björn chooses a passphrase, locks, mistypes it, unlocks', async () => {
    expect(await desk.enter('real')).toMatchObject({ value: { state: 'keyless' } })
    expect(await desk.begin(passphrase)).toMatchObject({ value: { state: 'open', keyKind: 'passphrase' } })
    expect(await desk.lock()).toMatchObject({ value: { state: 'locked', realm: 'real' } })
    expect(desk.keeper()).toBeNull()
    expect(shown).toEqual(['lock fresh'])
    expect(ruleOf(await desk.unlock('six herons'))).toEqual({ rule: 'KE2', cause: 'wrong-passphrase' })
    expect(desk.status().state).toBe('locked')
    expect(await desk.unlock('seven herons')).toMatchObject({ value: { state: 'open' } })
    expect(shown).toEqual([
      'lock fresh',
      ...['index prepared', 'index forgotten'], // the mistyped one
      ...['index prepared', 'index fresh'],
    ])
  })

  test('the next day the door asks for the passphrase', async () => {
    await desk.enter('real')
    await desk.begin(passphrase)
    await desk.close()
    desk = sitDown()
    expect(await desk.enter('real')).toMatchObject({ value: { state: 'locked' } })
    expect(shown).toEqual(['lock fresh'])
  })

  test('never while a meeting is open', async () => {
    await desk.enter('real')
    await desk.begin(passphrase)
    desk.setBusy(true)
    expect(desk.mayLockItself()).toBe(false)
    expect(ruleOf(await desk.lock())).toEqual({ rule: 'SH8', cause: 'busy' })
    desk.setBusy(false)
    expect(desk.mayLockItself()).toBe(true)
  })

  test('unprotected records have nothing to lock', async () => {
    await desk.enter('practice')
    expect(desk.mayLockItself()).toBe(false)
    expect(ruleOf(await desk.lock())).toEqual({ rule: 'SH8', cause: 'unprotected' })
  })

  test('not before the window has written everything', async () => {
    await desk.enter('real')
    await desk.begin(passphrase)
    settles = false
    expect(ruleOf(await desk.lock())).toEqual({ rule: 'SH8', cause: 'not-settled' })
    expect(desk.status().state).toBe('open')
  })
})

describe('SH9 the key store', () => {
  test('a store that refuses keeps the question open', async () => {
    desk = sitDown({
      keystore: {
        real: () => false,
        make: async () => refused({ rule: 'SH9', cause: 'no-keystore' }),
        read: async () => refused({ rule: 'SH9', cause: 'no-keystore' }),
      },
    })
    await desk.enter('real')
    expect(ruleOf(await desk.begin({ type: 'keystore' }))).toEqual({ rule: 'SH9', cause: 'no-keystore' })
    expect(desk.status()).toMatchObject({ state: 'keyless', keystore: false })
  })
})

describe('SH22 an old runtime', () => {
  test('practice opens, a real assembly does not', async () => {
    desk = sitDown({ runtime: runtimeStatus('33.2.1', false) })
    expect(await desk.enter('practice')).toMatchObject({ ok: true })
    expect(ruleOf(await desk.enter('real'))).toEqual({ rule: 'SH22', cause: 'old-runtime' })
    expect(desk.status()).toMatchObject({ state: 'open', realm: 'practice' })
  })

  test('unless Chidi insists', async () => {
    desk = sitDown({ runtime: runtimeStatus('33.2.1', true) })
    expect(await desk.enter('real')).toMatchObject({
      value: { state: 'keyless', runtime: { fallback: true, realAllowed: true } },
    })
  })
})

describe('SH10 endings', () => {
  test('two asks at once: the second waits for the first', async () => {
    const [first, second] = await Promise.all([desk.enter('practice'), desk.leave()])
    expect(first).toMatchObject({ value: { state: 'open' } })
    expect(second).toMatchObject({ value: { state: 'welcome' } })
    expect(told).toEqual(['start', 'connect', 'settle', 'close'])
  })

  test('a keeper that dies by itself is told, once', async () => {
    await desk.enter('practice')
    await desk.keeper()?.end(0)
    expect(told.filter((what) => what === 'gone')).toHaveLength(1)
    expect(ruleOf(await desk.lock())?.rule).toBe('SH8')
    expect(await desk.leave()).toMatchObject({ value: { state: 'welcome' } })
  })

  test('closing waits for the answer, gives up after its limit, and asks nobody when there is no page', async () => {
    let asks = 0
    const closing = createClosing(() => {
      asks += 1
      return true
    }, 30)
    const answered = closing.settle()
    closing.answered()
    expect(await answered).toBe(true)
    expect(await closing.settle()).toBe(false)
    expect(asks).toBe(2)
    expect(await createClosing(() => false).settle()).toBe(true)
  })
})

describe('SH41 what runs while someone stands at the door', () => {
  test('one keeper stands by, is told nothing until Asha enters, and is the one that then serves her', async () => {
    let launched = 0
    desk = sitDown({
      launchKeeper: () => {
        launched += 1
        return keeperOver(paperKeeper(told), noAirlocks)
      },
    })
    desk.pageLoaded('index')
    desk.pageLoaded('index')
    expect({ launched, told }).toEqual({ launched: 1, told: [] })
    await desk.enter('practice')
    expect({ launched, told }).toEqual({ launched: 1, told: ['start', 'connect'] })
  })

  test('Björn unlocks: the page is read unseen, and forgotten when the passphrase was wrong', async () => {
    await desk.enter('real')
    await desk.begin(passphrase)
    await desk.lock()
    shown.length = 0
    await desk.unlock('six herons')
    expect(shown).toEqual(['index prepared', 'index forgotten'])
  })
})

describe('WI3 what the keeper says is parsed', () => {
  test('nonsense answers nothing; the true answer still arrives', async () => {
    let say: (message: unknown) => void = () => undefined
    const child: Child = {
      postMessage: () => undefined,
      on: (event: 'message' | 'exit', listener: (value: never) => void) => {
        if (event === 'message') say = listener as (message: unknown) => void
      },
      kill: () => true,
    }
    const keeper = keeperOver(child, noAirlocks)
    const answer = keeper.ask({ type: 'list-backups' })
    for (const nonsense of [
      null,
      'closed',
      { type: 'backups' },
      { type: 'backups', ask: 1, folder: '', automatic: 'none' },
      { type: 'closed', ask: 99 },
    ]) {
      say(nonsense)
    }
    say({ type: 'backups', ask: 1, folder: '/backups', automatic: [], trouble: null })
    expect(await answer).toEqual({
      ok: true,
      value: { type: 'backups', ask: 1, folder: '/backups', automatic: [], trouble: null },
    })
  })
})
