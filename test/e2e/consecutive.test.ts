import { execFile } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks, type Desk } from './desk'
import { appearances, problemsInAll } from './eyes'
import { lit, note, practiceDesk, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { goAnywhere, lifeOn, toldOn } from './minute-book'
import { readPaper, squeezed } from './paper'

/**
 * Two meetings after one another, by keyboard alone (LO5): the minutes of November are sent out, remarked on, sent back and approved in
 * December, signed, corrected, published, and verified from the file by whoever has it.
 */
let desk: Desk
let page: Page
let keys: Keyboard
const folder = ownedFolder('consecutive')
const shots = process.env.FOLKMOOT_SHOTS

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])
const life = () => lifeOn(page)
const told = (words: string | RegExp) => toldOn(page, words)
const named = (name: string | RegExp) => page.getByRole('button', { name }).first()
async function press(place: Locator): Promise<void> {
  await keys.tabTo(place, 'Tab', 200)
  await keys.press('Enter')
}
const palette = (words: string) => goAnywhere(page, words)
async function begin(): Promise<void> {
  await press(named('Call to order'))
  // Planned for another day: that is asked first (SE12).
  const question = named('Call to order today')
  const begun = page.getByText('In session').first()
  await question.or(begun).first().waitFor()
  if (await question.isVisible()) await press(question)
  await begun.waitFor()
  await keys.press('Alt+3')
  const people = page.getByRole('region', { name: 'People' })
  // Out of the field of arrivals, where letters are names.
  for (let at = 0; at < 3; at += 1) {
    if (await people.evaluate((zone) => zone === document.activeElement)) break
    await keys.press('Escape')
  }
  await keys.focusIsOn(people)
  await keys.press('Shift+P')
  await told(/arrived|present|came/i)
}
/** The minutes on paper, read as their readers do. */
async function printed(name: string, how: 'as the charter says' | 'own record' = 'as the charter says') {
  const file = path.join(folder, `${name}.pdf`)
  await willSaveAs(desk, file)
  if (how === 'own record') await palette('Own record as PDF')
  else await keys.press('Control+Shift+E')
  await told(`Saved as ${file}`)
  if (shots !== undefined) copyFileSync(file, path.join(shots, `${name}.pdf`))
  return readPaper(file)
}

describe('the first meeting', () => {
  test('a note with names, a decision with a reservation, and the close', async () => {
    await press(named(/^(Go to the meeting|Continue)/))
    await page.getByRole('region', { name: 'Agenda' }).waitFor()
    await begin()
    await keys.press('Control+ArrowDown')
    await keys.focusIsOn(note(page))
    await keys.type('Asha welcomed everybody, and Eluned lit the stove.')
    await keys.press('Control+Enter')
    await expect.poll(() => note(page).innerText()).toBe('\n')
    await keys.type('Nothing was read.')
    await keys.press('Escape')
    await keys.press('d')
    await keys.focusIsOn(page.getByRole('textbox', { name: 'Exact wording' }))
    await keys.type('The hall is let to the choir on Tuesdays.')
    await keys.press('Control+Enter')
    await keys.focusIsOn(named('Test for agreement'))
    await keys.press('Enter')
    await keys.focusIsOn(named(/^All agree/))
    await keys.press('Shift+A')
    await keys.tabTo(page.getByRole('combobox', { name: 'Find a person' }), 'Shift+Tab')
    await keys.type('ch')
    await keys.press('Enter', '2')
    await keys.focusIsOn(page.getByRole('textbox', { name: /^Reason of/ }))
    await keys.type('Who will pay the heating?')
    await keys.press('Enter')
    await page.getByRole('textbox', { name: /^Reason of/ }).waitFor({ state: 'detached' })
    await keys.press('Control+l')
    await told(/^Decision .* recorded/)
    await palette('Close the meeting')
    await keys.focusIsOn(
      page.getByRole('region', { name: 'Item' }).getByRole('button', { name: 'Close the meeting' }),
    )
    await keys.press('Enter')
    await page.getByText('Corrections').first().waitFor()
    // The next agenda has them since the close (LC6), and the page has settled.
    await life().getByText('Put for approval').waitFor({ timeout: 20_000 })
    await lit(page, 'saved')
    // What came along by itself and stood there already is nobody’s question (SE10).
    expect(await page.locator('.fm-told').textContent()).not.toContain('already')
  })
})

describe('LC4 LC5 LC6 from the draft to the next agenda', () => {
  test('sent out, and a remark that is answered', async () => {
    await press(named(/^Not sent out yet/))
    await keys.focusIsOn(named(/^Not sent out yet/))
    await keys.tabTo(page.getByLabel('To whom'), 'Tab', 200)
    await keys.type('Everybody on the roll')
    await press(named('Note that it went out'))
    await told('the draft went out')
    await press(named(/^No remarks/))
    await keys.tabTo(page.getByLabel('Remark', { exact: true }), 'Tab', 200)
    await keys.type('Tomasz brought the wood.')
    await press(named('Add the remark'))
    await told('Remark added')
    await keys.tabTo(life().getByRole('button', { name: 'Answer the remark' }), 'Shift+Tab', 200)
    await keys.press('Enter')
    await keys.focusIsOn(page.getByRole('button', { name: 'Taken in', exact: true }))
    await keys.press('Enter')
    await life().getByText('Put for approval').waitFor()
  })

  test('what was taken in is written into the text', async () => {
    await keys.tabTo(named('Edit the text'), 'Shift+Tab', 200)
    await keys.press('Enter')
    await keys.focusIsOn(page.getByRole('textbox', { name: /^Minutes of/ }))
    await keys.press('Control+End')
    await keys.type(' Tomasz had brought the wood.')
    await keys.press('Escape')
    await keys.tabTo(named('Finish editing'), 'Shift+Tab', 200)
    await keys.press('Enter')
    await page.locator('.fm-page').getByText('Tomasz had brought the wood.').waitFor()
    await lit(page, 'saved')
  })
})

describe('LC7 LC16 the second meeting', () => {
  test('sends the minutes back, then approves them', async () => {
    await press(life().getByRole('button', { name: 'Go there' }))
    await press(named('Go to the meeting'))
    await begin()
    await keys.press('Alt+2')
    // LC22: those that November passed over come before its own.
    await keys.press('Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown')
    const panel = page.getByRole('region', { name: 'Earlier minutes' })
    await panel.waitFor()
    await press(panel.getByRole('button', { name: 'Send them back…' }))
    await keys.focusIsOn(page.getByLabel('What is to be changed first'))
    await keys.type('The stove is not lit in summer.')
    await keys.press('Enter')
    await told('They went back')
    await panel.getByText('The stove is not lit in summer.').waitFor()
    const approve = panel.getByRole('button', { name: /^Approve and sign for these \d+/ })
    await keys.focusIsOn(approve)
    await look('live, minutes sent back')
    // Somebody explains, and the meeting approves them after all.
    await keys.press('Alt+2')
    await keys.focusIsOn(page.getByRole('region', { name: 'Item' }))
    await keys.press('Shift+M')
    await keys.focusIsOn(approve)
    await keys.press('Shift+M')
    await told('are approved and frozen')
    await lit(page, 'saved')
  })
})

describe('LC8 LC11 LC12 LC13 LC17 the record', () => {
  test('is signed on paper too, and corrected by this meeting', async () => {
    await palette('Minutes: Monthly meeting, November')
    await life().getByText('Approved and signed').waitFor()
    await press(named(/^Signed by \d+ people/))
    await press(named(/Who signed on paper/))
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await press(named('Note the signature'))
    await told(/has signed/)
    await palette('To the corrections')
    await keys.focusIsOn(named('Enter a correction…'))
    await keys.press('Enter')
    await keys.focusIsOn(page.getByLabel('What is wrong, and what is right'))
    await keys.type('The choir comes on Wednesdays.')
    await press(named('The meeting agreed this'))
    await told('stands in both minutes')
    await lit(page, 'saved')
  })

  test('a text with names stays until it is ticked; a sentence says what goes out', async () => {
    await palette('Minutes: Monthly meeting, November')
    await life().getByText('Corrected later').waitFor()
    await press(life().getByRole('button', { name: 'Publish' }))
    const welcome = page.getByRole('checkbox', { name: /Welcome and apologies/ })
    const other = page.getByRole('checkbox', { name: /Minutes of the last meeting/ })
    await page.getByText('Names: Asha, Eluned, Tomasz').waitFor()
    expect([await welcome.isChecked(), await other.isChecked()]).toEqual([false, true])
    const sum = page.getByText(/^Goes out: the decisions, wordings and actions, 1 of 2 texts, 1 of 1 reason/)
    await sum.waitFor()
    await look('minutes to publish, with names')
    await keys.tabTo(welcome)
    await keys.press('Space')
    await page.getByText(/^Goes out: .*all 2 texts/).waitFor()
    await keys.press('Space')
    await press(named('Publish the record'))
    await told('The record is sealed')
    await lit(page, 'saved')
  })

  test('as a PDF it has its digest, its signers and the correction, and is no draft', async () => {
    const paper = await printed('approved', 'own record')
    const heard = squeezed(paper.heard)
    for (const part of [
      'Digest (SHA-256)',
      'Signed by taking part in the meeting and in its approval',
      'Signed by hand',
      'The choir comes on Wednesdays.',
      'Tomasz had brought the wood.',
      'The hall is let to the choir on Tuesdays.',
    ])
      expect(heard).toContain(squeezed(part))
    for (const drawn of paper.pages) {
      expect(drawn).not.toContain('DRAFT')
      expect(drawn).toContain('OWN RECORD') // EX33
    }
  })

  test('and whoever has the file can verify it', async () => {
    const file = path.join(folder, 'published.moot')
    await palette('Hand over a file')
    const dialog = page.getByRole('dialog')
    await keys.tabTo(dialog.getByRole('radio', { checked: true }))
    for (let at = 0; at < 4; at += 1) {
      if (await dialog.getByRole('radio', { name: /What anybody may see/ }).isChecked()) break
      await keys.press('ArrowDown')
    }
    await willSaveAs(desk, file)
    await press(dialog.getByRole('button', { name: 'Choose where' }))
    await page
      .getByText(/is open to anybody/)
      .first()
      .waitFor({ timeout: 20_000 })
    const { stdout } = await promisify(execFile)(process.execPath, ['build/folkmoot.mjs', 'verify', file])
    const report = JSON.parse(stdout) as {
      verifies: boolean
      entries: readonly { record: { what: string } | null; verdict: string }[]
    }
    expect(report.verifies).toBe(true)
    const records = report.entries.flatMap(({ record, verdict }) =>
      record === null ? [] : [[record.what, verdict]],
    )
    expect(records).toEqual(
      expect.arrayContaining([
        ['approval', 'accepted'],
        ['record', 'accepted'],
      ]),
    )
  })

  test('the minutes of the second meeting tell what it did, on paper too', async () => {
    await keys.press('Escape')
    await palette('Live: Monthly meeting, December')
    await page.getByText('In session').first().waitFor()
    await palette('Close the meeting')
    await keys.focusIsOn(
      page.getByRole('region', { name: 'Item' }).getByRole('button', { name: 'Close the meeting' }),
    )
    await keys.press('Enter')
    await page.getByText('Corrections').first().waitFor()
    // What was approved and sent back is no open question of its own.
    const heard = squeezed((await printed('second')).heard)
    for (const part of [
      'Sent back, to be changed first',
      'Approved as a correct record',
      'A correction was agreed',
    ])
      expect(heard).toContain(squeezed(part))
  })
})
