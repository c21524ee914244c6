import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { button, lit, note, noteText, practiceEvening, sameEvening, toTheMeeting, willSaveAs } from './hall'
import { readPaper, squeezed } from './paper'

afterEach(clearDesks)

/** Names and titles as somebody might write them who wishes the app ill, or who simply has such a name. */
const hostile = {
  markup: '<b>Bo</b><img src=x onerror=alert(1)><script>alert(2)</script>',
  entities: '&lt;i&gt; &amp; &#x41; {{name}} %00',
  bidi: 'Asha \u202Eahsa\u202C \u2067Chidi\u2069 end',
  zeroWidth: 'Bj\u200Bö\u200Dr\uFEFFn \u2060Berg',
  marks: `Z${'\u0301\u0323\u0315\u035F'.repeat(12)}algo of the Harbour`,
  rightToLeft: 'لجنة الميناء والسوق',
  emoji: '👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈 Crew',
  formula: '=HYPERLINK("http://example.org","Chair")',
  quotes: `O'Brien "Bob"; DROP TABLE rows;--`,
  long: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(5),
} as const
const kept = (text: string) => text.normalize('NFC').trim()

describe('ST7 whatever people write is shown as text', () => {
  test('names, titles and a megabyte of notes: shown, saved, printed, and nothing happens', async () => {
    const { desk, page } = await practiceEvening()
    await button(page, 'Members').click()
    await button(page, 'Paste a list').click()
    await page.getByRole('textbox', { name: 'Names' }).fill(Object.values(hostile).join('\n'))
    await page.getByRole('button', { name: 'Add 10 people' }).click()
    const roll = page.getByRole('main')
    for (const name of [
      hostile.markup,
      hostile.entities,
      hostile.quotes,
      hostile.formula,
      hostile.rightToLeft,
    ])
      await expect
        .poll(() => roll.getByText(kept(name), { exact: true }).count(), { message: name })
        .toBeGreaterThan(0)

    await button(page, 'Home').click()
    await toTheMeeting(page)
    for (const title of [hostile.markup, hostile.bidi, hostile.marks]) {
      await page.getByRole('textbox', { name: 'Add an item' }).fill(title)
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => page.locator('.live-item').filter({ hasText: '<img src=x' }).count()).toBe(1)
    await page.locator('.live-person', { hasText: '<script>' }).click()
    await page.locator('.live-person', { hasText: 'algo of the Harbour' }).click()

    const sentence =
      'The harbour board answered <b>nothing</b> \u202Eof the kind\u202C, said O\u200B\u2019Brien. '
    const megabyte = sentence.repeat(Math.ceil((1 << 20) / sentence.length))
    await page.locator('.live-item').filter({ hasText: '<img src=x' }).click()
    await note(page).focus()
    await page.keyboard.insertText(megabyte)
    await lit(page, 'saved', 30_000)
    expect(await noteText(page)).toBe(megabyte)
    // Slow is forgiven; hanging is not: the next key and the next click still count.
    await page.keyboard.press('Control+End')
    await page.keyboard.type('The end.')
    await lit(page, 'saved', 30_000)
    await page.locator('.live-item').first().click()
    await note(page).pressSequentially('As before.')
    await lit(page, 'saved', 30_000)

    expect(await page.locator('img, script[src*="alert"], iframe, object, embed').count()).toBe(0)
    expect(await page.evaluate(() => document.querySelectorAll('main b').length)).toBe(0)
    expect(await desk.complaints()).toEqual([])
    await desk.close()

    const again = await sameEvening(desk.profile)
    await again.page.locator('.live-item').filter({ hasText: '<img src=x' }).click()
    expect(await noteText(again.page)).toBe(`${megabyte}The end.`)
    await expect.poll(() => again.page.locator('.live-person-here', { hasText: '<script>' }).count()).toBe(1)
    expect(await again.desk.complaints()).toEqual([])
    await again.desk.close()
  })

  test('and a PDF of it is a PDF', async () => {
    const { desk, page } = await practiceEvening()
    for (const title of Object.values(hostile)) {
      await page.getByRole('textbox', { name: 'Add an item' }).fill(title)
      await page.keyboard.press('Enter')
    }
    await note(page).fill(Object.values(hostile).join('\n\n'))
    await lit(page, 'saved')
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Go to the minutes' }).click()
    const file = path.join(desk.profile, 'minutes.pdf')
    await willSaveAs(desk, file)
    await desk.app.evaluate(({ Menu }) => {
      const all = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? [])
      all?.find((item) => item.label.startsWith('Export as PDF'))?.click()
    })
    await page.getByText('Saved as').first().waitFor({ timeout: 60_000 })
    const { heard, isTagged } = await readPaper(file)
    expect(isTagged).toBe(true)
    for (const text of [hostile.markup, hostile.entities, hostile.quotes, hostile.formula])
      expect(squeezed(heard)).toContain(squeezed(text))
    // One drawn glyph stands for several joined ones; which of them a reader hears is the font's affair, not that it is there.
    expect(squeezed(heard)).toContain('Crew')
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})
