import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { lit, note, noteText, practiceEvening } from './hall'

/** The secretary's words as a page: what is typed, pasted and taken back. With FOLKMOOT_SHOTS=<folder> it keeps pictures. */
let desk: Desk
let page: Page

beforeAll(async () => {
  ;({ desk, page } = await practiceEvening())
}, 120_000)
afterAll(clearDesks)

async function picture(name: string): Promise<void> {
  const folder = process.env.FOLKMOOT_SHOTS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `editor-${name}.png`) })
}

/** What each line of the note is. */
const kinds = () =>
  note(page).evaluate((field) =>
    [...field.children].map((line) => {
      const { list = '', depth = '', level = '' } = (line as HTMLElement).dataset
      return [line.className.replace('ed-', ''), list, depth, level].filter((part) => part !== '').join(' ')
    }),
  )

describe('ED6 lines become what they are begun with', () => {
  test('a heading, a list in a list, a quote, and words in bold', async () => {
    await note(page).click()
    await page.keyboard.type('# The north slip\nThe timbers are **soft**, said Chidi.\n- two offers\n')
    await page.keyboard.press('Control+]')
    await page.keyboard.type('the cheaper one\n\n\n> It would not carry a boat.\n\n')
    expect(await kinds()).toEqual([
      'heading 1',
      'paragraph',
      'entry bullet 0',
      'entry bullet 1',
      'quote',
      'paragraph',
    ])
    await expect.poll(() => note(page).locator('strong').textContent()).toBe('soft')
    await lit(page, 'saved')
    await picture('lines')
  })

  test('Ctrl+Z takes it back, step by step, and Ctrl+Shift+Z does it again', async () => {
    const before = await noteText(page)
    await page.keyboard.type('Too much.')
    await page.keyboard.press('Control+z')
    expect(await noteText(page)).toBe(before)
    await page.keyboard.press('Control+Shift+z')
    expect(await noteText(page)).toBe(`${before}Too much.`)
  })

  test('Esc leaves it, and letters are keys again', async () => {
    await page.keyboard.press('Escape')
    await expect.poll(() => note(page).evaluate((field) => field === document.activeElement)).toBe(false)
  })
})

describe('ED7 what is pasted becomes what can be written here', () => {
  test('from a word processor: lines and bold stay, looks and pictures go', async () => {
    await note(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    const lines = (await kinds()).length
    await page.evaluate(() => {
      const data = new DataTransfer()
      const html =
        '<style>p { color: red }</style><h2 style="color:red">Costs</h2><p class="MsoNormal" style="margin:0">It is <b style="mso-x:1">dear</b><img src="x" onerror="alert(1)"></p><ol><li>first</li><li>second</li></ol><table><tr><th>Bin</th><th>Street</th></tr><tr><td>4</td><td>Hill</td></tr></table><script>alert(1)</script>'
      data.setData('text/html', html)
      data.setData('text/plain', 'Costs')
      const given = { clipboardData: data, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', given))
    })
    expect((await kinds()).slice(lines - 1)).toEqual([
      'heading 2',
      'paragraph',
      'entry number 0',
      'entry number 0',
      'row',
      'row',
    ])
    expect(await note(page).locator('img, script, style, [style]').count()).toBe(0)
    expect(await noteText(page)).toContain('It is dear')
    // Two figures side by side stay two.
    expect(await noteText(page)).toContain('Bin\tStreet\n4\tHill')
    await picture('pasted')
  })
})

test('it is on the page of the minutes as it was written', async () => {
  const text = (await noteText(page)).split('\n').filter((line) => line !== '')
  await lit(page, 'saved')
  await page.getByRole('button', { name: 'More' }).first().click()
  await page.getByRole('menuitem', { name: 'Go to the minutes' }).click()
  const written = page.getByRole('textbox', { name: /^Minutes of/ })
  await written.filter({ hasText: 'The north slip' }).waitFor()
  await picture('minutes')
  expect(await written.filter({ hasText: 'The north slip' }).locator(':scope > p').allTextContents()).toEqual(
    expect.arrayContaining(text),
  )
})

test('nothing complained', async () => {
  expect(await desk.complaints()).toEqual([])
})
