import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { DeskStatus } from '../../shared/wire/ipc'
import { clearDesks, type Desk, openDesk } from './desk'

afterEach(clearDesks)

/** Asks main as the page would; null while one page gives way to another. */
async function status(desk: Desk): Promise<DeskStatus | null> {
  const answer = await (await desk.page())
    .evaluate(() => window.folkmoot.ask('desk:status', {}))
    .catch(() => null)
  return answer?.ok ? answer.value : null
}
const state = (desk: Desk) => async () => (await status(desk))?.state ?? null

/**
 * These tests ask main directly, behind the screens' back. So they also answer for the screens when main asks whether
 * everything is written: what the screens do then has its own tests.
 */
async function answerClosing(desk: Desk): Promise<void> {
  await (await desk.page()).evaluate(() => {
    window.folkmoot.listen((announcement) => {
      if (announcement.type === 'closing') void window.folkmoot.ask('app:ready-to-close', {})
    })
  })
}

const beginReal = async (desk: Desk) =>
  (await desk.page()).evaluate(async () => {
    await window.folkmoot.ask('desk:enter', { realm: 'real' })
    return window.folkmoot.ask('desk:begin', { key: { type: 'passphrase', passphrase: 'seven herons' } })
  })

describe('SH8 Asha locks her desk', () => {
  test('the page that held her records is another process from the one that asks for the passphrase', async () => {
    const desk = await openDesk()
    await answerClosing(desk)
    expect(await beginReal(desk)).toMatchObject({ ok: true, value: { state: 'open', keyKind: 'passphrase' } })
    const processOf = () =>
      desk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.webContents.getOSProcessId()),
      )
    // PU11: the public screen goes with it, and its process too.
    await (await desk.page()).evaluate(() => window.folkmoot.ask('public:open', {}))
    await expect.poll(async () => (await processOf()).length).toBe(2)
    const before = await processOf()
    expect(new Set(before).size).toBe(2)
    await (await desk.page()).evaluate(() => window.folkmoot.ask('desk:lock', {})).catch(() => null)
    await expect.poll(state(desk)).toBe('locked')
    expect(await processOf()).toHaveLength(1)
    expect((await desk.page()).url()).toBe('folkmoot://app/lock.html')
    for (const id of await processOf()) expect(before).not.toContain(id)

    const lockPage = await desk.page()
    const peek = await lockPage.evaluate(() => window.folkmoot.ask('desk:leave', {}))
    expect(peek).toMatchObject({ ok: false, refusal: { rule: 'WI5' } })
    const wrong = await lockPage.evaluate(() =>
      window.folkmoot.ask('desk:unlock', { passphrase: 'six herons' }),
    )
    expect(wrong.ok).toBe(false)
    await lockPage
      .evaluate(() => window.folkmoot.ask('desk:unlock', { passphrase: 'seven herons' }))
      .catch(() => null)
    await expect.poll(state(desk)).toBe('open')
    expect((await desk.page()).url()).toBe('folkmoot://app/index.html')
    await answerClosing(desk)
    await desk.close()
  })
})

describe('SH10 Björn quits, and comes back', () => {
  test('the keeper has closed its files; the door asks for the passphrase', async () => {
    const first = await openDesk()
    await answerClosing(first)
    await beginReal(first)
    await first.close()
    expect(existsSync(path.join(first.profile, 'real', 'key.json'))).toBe(true)
    const second = await openDesk({ profile: first.profile })
    expect(await status(second)).toMatchObject({ state: 'welcome', realExists: true, practiceExists: false })
    await (await second.page())
      .evaluate(() => window.folkmoot.ask('desk:enter', { realm: 'real' }))
      .catch(() => null)
    await expect.poll(state(second)).toBe('locked')
  })

  test('after a power cut the app opens again', async () => {
    const first = await openDesk()
    await (await first.page()).evaluate(() => window.folkmoot.ask('desk:enter', { realm: 'practice' }))
    await first.kill9()
    const second = await openDesk({ profile: first.profile })
    const entered = await (await second.page()).evaluate(() =>
      window.folkmoot.ask('desk:enter', { realm: 'practice' }),
    )
    expect(entered).toMatchObject({ ok: true, value: { state: 'open', realm: 'practice' } })
  })
})

describe('SH24 one profile is open once', () => {
  test('a second start ends by itself and leaves the first alone', async () => {
    const first = await openDesk()
    await expect(openDesk({ profile: first.profile })).rejects.toThrow()
    expect((await status(first))?.state).toBe('welcome')
  })
})

describe('SH22 the old runtime', () => {
  test('refuses real assemblies without the flag', async () => {
    const desk = await openDesk({ realOnOldRuntime: false })
    const old = (await status(desk))?.runtime.fallback
    const entered = await (await desk.page()).evaluate(() =>
      window.folkmoot.ask('desk:enter', { realm: 'real' }),
    )
    if (old) expect(entered).toMatchObject({ ok: false, refusal: { rule: 'SH22' } })
    else expect(entered).toMatchObject({ ok: true })
  })
})

describe('SH21 SH27 what lies in a profile', () => {
  test('settings name no assembly; Chromium has a folder of its own; nobody else may read', async () => {
    const desk = await openDesk()
    await (await desk.page()).evaluate(() => window.folkmoot.ask('settings:change', { appearance: 'dark' }))
    const settings: unknown = JSON.parse(readFileSync(path.join(desk.profile, 'settings.json'), 'utf8'))
    expect(Object.keys(settings as object).sort()).toEqual([
      'appearance',
      'autoLockMinutes',
      'bounds',
      'publicDisplay',
      'singleKeys',
      'spelling',
    ])
    expect(statSync(path.join(desk.profile, 'chromium')).mode & 0o077).toBe(0)
  })
})
