import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { button, callItNow, note, noteText } from './hall'
import { backInTheMeeting, bothType, type Laptop, twoSecretaries } from './laptops'

/**
 * Two apps on one desk, as `npm run two` opens them: Asha, secretary of Harbour Tenants, and Björn, her deputy, on real roads.
 * With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let asha: Laptop
let björn: Laptop

afterAll(clearDesks)

async function picture({ page }: Laptop, name: string): Promise<void> {
  const folder = process.env.FOLKMOOT_SHOTS
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `two-${name}.png`) })
}

test('both open their app, and Björn’s fills with what Asha has', async () => {
  ;[asha, björn] = await twoSecretaries()
  await björn.page.getByText('Evening moot').first().waitFor({ timeout: 30_000 })
  await picture(björn, 'filled')
})

describe('decisions 1, 20: one meeting, two laptops', () => {
  test('Asha calls to order; Björn sees it begin, and what each writes the other reads', async () => {
    await backInTheMeeting(asha)
    await backInTheMeeting(björn)
    await callItNow(asha.page)
    await button(asha.page, 'Start first item').click()
    await note(asha.page).waitFor()
    await note(björn.page).waitFor({ timeout: 30_000 })
    await note(asha.page).fill('Asha welcomes everybody.')
    await expect.poll(() => noteText(björn.page)).toBe('Asha welcomes everybody.')
    await note(björn.page).press('Control+End')
    await note(björn.page).pressSequentially(' Tea is ready.')
    await expect.poll(() => noteText(asha.page)).toBe('Asha welcomes everybody. Tea is ready.')
    await picture(asha, 'together')
  })

  test('both type in one paragraph at once, and no letter is lost', async () => {
    await bothType(
      asha,
      'At seven: ',
      björn,
      ' And cake.',
      'At seven: Asha welcomes everybody. Tea is ready. And cake.',
    )
  })

  test('LV1 ED8 each sees where the other writes, and nobody once he has left', async () => {
    await note(björn.page).click()
    await note(björn.page).press('Control+End')
    await asha.page.getByText(/^Björn is writing here, after “.*And cake\.”\.$/).waitFor()
    // And in the text itself, behind the letter he stands behind; it moves as he moves.
    const caret = asha.page.locator('.ed-caret')
    await caret.waitFor()
    await expect.poll(() => caret.locator('.ed-caret-name').getAttribute('data-name')).toBe('Björn')
    const right = async () => (await caret.boundingBox())?.x ?? 0
    const before = await right()
    await björn.page.keyboard.press('Home')
    await expect.poll(right).toBeLessThan(before)
    await picture(asha, 'company')
    await björn.page.getByRole('textbox', { name: 'Add an item' }).click()
    await asha.page.getByText(/^Björn is writing here/).waitFor({ state: 'detached' })
  })

  test('nothing complained, in either app', async () => {
    expect(await asha.desk.complaints()).toEqual([])
    expect(await björn.desk.complaints()).toEqual([])
  })
})
