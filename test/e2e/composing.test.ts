import type { CDPSession } from 'playwright'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { button, callItNow, lit, note, noteText, toTheStart } from './hall'
import { backInTheMeeting, type Laptop, twoSecretaries } from './laptops'

/**
 * Letters that are composed, as those of Japanese or of an accent key, stand in the note before they are settled. Meanwhile Björn writes in
 * the same paragraph on his laptop: what Asha composes stays whole.
 */
let asha: Laptop
let björn: Laptop
let hands: CDPSession

afterAll(clearDesks)

test('Asha’s meeting is under way, and Björn has it too', async () => {
  ;[asha, björn] = await twoSecretaries()
  await björn.page.getByText('Evening moot').first().waitFor({ timeout: 30_000 })
  await backInTheMeeting(asha)
  await backInTheMeeting(björn)
  await callItNow(asha.page)
  await button(asha.page, 'Start first item').click()
  await note(asha.page).waitFor()
  await note(björn.page).waitFor({ timeout: 30_000 })
  hands = await asha.page.context().newCDPSession(asha.page)
}, 120_000)

/** The letters as they stand under the hands, not yet settled. */
const compose = (text: string) =>
  hands.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const settle = (text: string) => hands.send('Input.insertText', { text })
async function bothRead(whole: string): Promise<void> {
  for (const { page } of [asha, björn])
    await expect.poll(() => noteText(page), { timeout: 30_000 }).toBe(whole)
}

describe('LV3 letters that are being composed', () => {
  test('stay whole while Björn writes before them', async () => {
    await note(asha.page).fill('Welcome to ')
    await bothRead('Welcome to ')
    await note(asha.page).press('Control+End')
    await compose('に')
    await compose('にほ')
    await expect.poll(() => noteText(asha.page)).toBe('Welcome to にほ')
    await toTheStart(björn.page)
    await note(björn.page).pressSequentially('At seven: ')
    await expect.poll(() => noteText(asha.page), { timeout: 30_000 }).toBe('At seven: Welcome to にほ')
    await compose('にほん')
    await settle('日本')
    await bothRead('At seven: Welcome to 日本')
  })

  test('while he writes between two of their keys, and what is typed next stands behind them', async () => {
    await compose('の')
    await toTheStart(björn.page)
    const writing = note(björn.page).pressSequentially('Minutes. ', { delay: 40 })
    for (const letters of ['のみ', 'のみな', 'のみなと', 'のみなとま', 'のみなとまち']) {
      await compose(letters)
      await asha.page.waitForTimeout(60)
    }
    await writing
    await settle('の港町')
    await asha.page.keyboard.type(', all of you.')
    await bothRead('Minutes. At seven: Welcome to 日本の港町, all of you.')
  })

  test('in the middle of a line, while he adds one below; given up, they leave nothing', async () => {
    await note(asha.page).press('Home')
    await compose('´')
    await note(björn.page).press('Control+End')
    await note(björn.page).pressSequentially('\nTea is ready.')
    await expect.poll(() => noteText(asha.page), { timeout: 30_000 }).toContain('Tea is ready.')
    await settle('É')
    const whole = 'ÉMinutes. At seven: Welcome to 日本の港町, all of you.\nTea is ready.'
    await bothRead(whole)
    await compose('´')
    await compose('')
    await bothRead(whole)
  })

  test('are taken back with Ctrl+Z, and what Björn wrote stays', async () => {
    await asha.page.keyboard.press('Control+z')
    await expect.poll(() => noteText(björn.page), { timeout: 30_000 }).not.toContain('É')
    expect(await noteText(björn.page)).toContain('Tea is ready.')
    await lit(asha.page, 'saved')
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})
