import { createHash } from 'node:crypto'
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { blockLength, headLength } from '../../electron/keeper/block'
import { clearDesks } from './desk'
import { banner, button, lit, note, noteText, practiceEvening, sameEvening } from './hall'

afterEach(clearDesks)

const words = 'Björn read the letter of the harbour board.'
const assembliesOf = (profile: string) => path.join(profile, 'practice', 'assemblies')

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}

const journalsOf = (profile: string) =>
  filesUnder(assembliesOf(profile)).filter((file) => file.endsWith('journal.fmj'))
/** The journal of the town assembly: the one that the evening made longest. */
const journalOf = (profile: string) =>
  journalsOf(profile).reduce((one, other) => (statSync(other).mtimeMs > statSync(one).mtimeMs ? other : one))

const fingerprint = (folder: string) =>
  createHash('sha256')
    .update(
      Buffer.concat(filesUnder(folder).map((file) => Buffer.concat([Buffer.from(file), readFileSync(file)]))),
    )
    .digest('hex')

/** An evening of practice, closed in order; answers its profile. */
async function evening(): Promise<string> {
  const { desk, page } = await practiceEvening()
  await note(page).pressSequentially(words)
  await lit(page, 'saved')
  await desk.close()
  return desk.profile
}

/** The last block as a format to come would write it: another version, its checksum in its place. */
function asNewerFormat(journal: string): void {
  const bytes = readFileSync(journal)
  const block = Math.floor((bytes.length - 1) / blockLength) * blockLength
  for (const at of [block, block + headLength / 2]) {
    bytes.writeUInt16BE(2, at + 4)
    bytes.writeUInt32BE(crc32(bytes.subarray(at, at + 56)), at + 56)
  }
  writeFileSync(journal, bytes)
}

describe('JO9 records of a newer Folkmoot', () => {
  test('can be read, not changed: not one byte of them, whatever Asha tries', async () => {
    const profile = await evening()
    for (const journal of journalsOf(profile)) asNewerFormat(journal)
    const before = fingerprint(assembliesOf(profile))
    const { desk, page } = await sameEvening(profile)
    await banner(page, 'Written by a newer Folkmoot').waitFor()
    expect(await noteText(page)).toBe(words)
    expect(await note(page).isEditable()).toBe(false)
    await page.locator('.live-people [data-person]').first().click()
    await page.keyboard.press('Shift+P')
    await page.getByRole('textbox', { name: 'Add an item' }).fill('One more thing')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(4000) // a quiet moment, in which entries would be cut and heads written
    await desk.close()
    expect(fingerprint(assembliesOf(profile))).toBe(before)
  })
})

describe('JO3 JO5 the end of a journal', () => {
  test('an unfinished write is cut and told; a missing end is told; both go on', async () => {
    const profile = await evening()
    appendFileSync(journalOf(profile), Buffer.alloc(37, 0x5a))
    const torn = await sameEvening(profile)
    await banner(torn.page, 'The last write was cut short').waitFor()
    await banner(torn.page, '37 unfinished bytes').waitFor()
    expect(await noteText(torn.page)).toBe(words)
    await note(torn.page).press('End')
    await note(torn.page).pressSequentially(' It was long.')
    await lit(torn.page, 'saved')
    await torn.desk.close()

    const journal = journalOf(profile)
    truncateSync(journal, statSync(journal).size - 5)
    const short = await sameEvening(profile)
    await banner(short.page, 'The end of the journal is missing').waitFor()
    expect(await noteText(short.page)).toContain(words)
    await note(short.page).press('End')
    await note(short.page).pressSequentially(' And so on.')
    await lit(short.page, 'saved')
    await short.desk.close()
    const last = await sameEvening(profile)
    expect(await noteText(last.page)).toContain(' And so on.')
    await last.desk.close()
  })
})

describe('JO4 a damaged frame', () => {
  test('costs itself alone, and is told by its number', async () => {
    const profile = await evening()
    for (const journal of journalsOf(profile)) {
      const bytes = readFileSync(journal)
      const middle = Math.floor(bytes.length / 2)
      bytes[middle] = (bytes[middle] ?? 0) ^ 1
      writeFileSync(journal, bytes)
    }
    rmSync(path.join(profile, 'chromium', 'IndexedDB'), { recursive: true })
    const { desk, page } = await sameEvening(profile)
    await banner(page, 'A part of the journal is damaged').first().waitFor()
    await banner(page, /Entry \d+ cannot be read\. Everything else is whole\./)
      .first()
      .waitFor()
    expect(await noteText(page)).toBe(words)
    await note(page).press('End')
    await note(page).pressSequentially(' And on.')
    await lit(page, 'saved')
    await button(page, 'Home').click()
    await button(page, 'Meetings').click()
    await expect.poll(() => page.getByText('Monthly meeting').count()).toBeGreaterThan(5)
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})
