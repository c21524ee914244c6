import {
  closeSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { banner, button, lit, note, noteText, practiceEvening, sameEvening } from './hall'

afterEach(clearDesks)

const words = 'Chidi asked for the accounts to be read aloud.'
const databaseOf = (profile: string) => path.join(profile, 'chromium', 'IndexedDB')

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
}

/** One bit in the middle, and one near the end, of every file that is large enough to have them. */
function damage(file: string): void {
  const { size } = statSync(file)
  const handle = openSync(file, 'r+')
  for (const at of size < 100 ? [] : [Math.floor(size / 2), size - 40]) {
    const byte = Buffer.alloc(1)
    readSync(handle, byte, 0, 1, at)
    byte[0] = (byte[0] ?? 0) ^ 0x10
    writeSync(handle, byte, 0, 1, at)
  }
  closeSync(handle)
}

/** What the database must not be missed for: the open meeting, a closed one, a register, the roll. */
async function everythingIsThere(profile: string, rebuilt: boolean): Promise<void> {
  const { desk, page } = await sameEvening(profile)
  expect(await noteText(page)).toBe(words)
  if (rebuilt) await banner(page, 'The index was made again from the journal').waitFor()
  await expect.poll(() => page.locator('.live-person-here').count()).toBeGreaterThan(10)
  await button(page, 'Decisions').click()
  await page.getByRole('heading', { name: 'Decisions', level: 1 }).waitFor()
  await expect
    .poll(() => page.getByRole('main').getByRole('row').or(page.locator('.fm-decision')).count())
    .toBeGreaterThan(3)
  await button(page, 'Members').click()
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(20)
  expect(await desk.complaints()).toEqual([])
  await desk.close()
}

describe('CA1 without its database the app shows everything', () => {
  test('deleted, damaged in every file, half of it gone: made again from the journal', async () => {
    const { desk, page } = await practiceEvening()
    await button(page, 'All others present').click()
    await note(page).pressSequentially(words)
    await lit(page, 'saved')
    await desk.close()
    const { profile } = desk

    rmSync(databaseOf(profile), { recursive: true })
    await everythingIsThere(profile, true)
    await everythingIsThere(profile, false)

    for (const file of filesOf(databaseOf(profile))) damage(file)
    await everythingIsThere(profile, false)

    for (const file of filesOf(databaseOf(profile))) truncateSync(file, Math.floor(statSync(file).size / 2))
    await everythingIsThere(profile, false)
  })
})

describe('CA11 a database emptied in mid-session', () => {
  test('Asha types on, closes, and comes back to all of it', async () => {
    const { desk, page } = await practiceEvening()
    await button(page, 'All others present').click()
    await note(page).pressSequentially(words.slice(0, 20))
    await lit(page, 'saved')
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('folkmoot-practice')
          opening.onerror = () => fail(opening.error)
          opening.onsuccess = () => {
            const emptying = opening.result.transaction('rows', 'readwrite')
            emptying.objectStore('rows').clear()
            emptying.oncomplete = () => {
              opening.result.close()
              done()
            }
          }
        }),
    )
    await note(page).pressSequentially(words.slice(20))
    await lit(page, 'saved')
    await banner(page, 'The index of this computer is not working').waitFor()
    await desk.close()
    await everythingIsThere(desk.profile, true)
  })
})
