import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks, type Desk } from './desk'
import { appearances, problemsInAll } from './eyes'
import { banner, button, callItNow, lit, note, practiceDesk, toTheMeeting, willSaveAs } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'
import { goAnywhere, lifeOn, toldOn } from './minute-book'
import { publishedGoesOut } from './published-out'

/**
 * The life of minutes in the real app: a draft with what is missing, sent out, remarked on; put on the next agenda by the close, approved
 * there by one key and frozen; corrected by a minute; published, and verified from the file alone.
 */
let desk: Desk
let page: Page
let keys: Keyboard
let title = ''
const file = path.join(ownedFolder('life'), 'published.moot')

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])
const life = () => lifeOn(page)
const told = (words: string | RegExp) => toldOn(page, words)
const palette = (words: string) => goAnywhere(page, words)
async function minutesOf(): Promise<void> {
  await palette(`Minutes: ${title}`)
  await page.getByText('Corrections').first().waitFor()
}

describe('LC1 LC3 a draft', () => {
  test('says where it is, and what is missing, with the way there', async () => {
    await toTheMeeting(page)
    await button(page, 'All others present').click()
    await callItNow(page)
    await button(page, 'Start first item').click()
    await page.locator('.live-item').nth(4).click()
    await button(page, 'Start this item').click()
    await note(page).waitFor()
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await button(page, 'Close the meeting').click()
    await page.getByText('Corrections').first().waitFor()
    title = (await page.locator('h1').first().innerText()).trim()
    await life().getByText('Draft', { exact: true }).waitFor()
    // The next agenda, planned already, has them since the close (LC6).
    await life().getByText('Put for approval').waitFor({ timeout: 20_000 })
    await button(page, /missing$/).click()
    await look('minutes draft, what is missing')
    const there = page.getByRole('button', { name: /^Go there: / }).first()
    await there.focus()
    await keys.press('Enter')
    await keys.focusIsKept()
  })
})

describe('LC4 LC5 sent out and remarked on', () => {
  test('in a draft the cursor is in its first text at once', async () => {
    await minutesOf()
    await button(page, 'Edit the text').press('Enter')
    await keys.focusIsOn(page.getByRole('textbox', { name: /^Minutes of/ }))
    // What is typed next is seen.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const field = document.activeElement?.getBoundingClientRect()
          return field !== undefined && field.top >= 0 && field.top < innerHeight - 40
        }),
      )
      .toBe(true)
    await keys.press('Escape')
    await keys.focusIsOn(page.locator('#main'))
    await button(page, 'Finish editing').press('Enter')
  })

  test('to whom it went is not left empty, and the field has the focus', async () => {
    await button(page, /^Not sent out yet/).click()
    await button(page, 'Note that it went out').press('Enter')
    await keys.focusIsOn(page.getByLabel('To whom'))
    await page.getByText('Write down to whom it went.').waitFor()
    await button(page, /^Not sent out yet/).click()
  })

  test('SX1 half written it is kept aside, and there again', async () => {
    await button(page, /^Not sent out yet/).click()
    await page.getByLabel('To whom').fill('Everybody who')
    await button(page, /^Not sent out yet/).click()
    await page.getByLabel('To whom').waitFor({ state: 'hidden' })
    await button(page, /^Not sent out yet/).click()
    await expect.poll(() => page.getByLabel('To whom').inputValue()).toBe('Everybody who')
    await button(page, /^Not sent out yet/).click()
  })

  test('to whom it went is on record; a remark is answered', async () => {
    await button(page, /^Not sent out yet/).click()
    await page.getByLabel('To whom').fill('Everybody on the roll')
    await button(page, 'Note that it went out').click()
    await told('the draft went out')
    await button(page, /^Sent out once/).waitFor()
    await button(page, /^No remarks/).click()
    await page.getByLabel('Remark', { exact: true }).fill('The hour of the close is wrong.')
    const from = page.getByRole('button', { name: /From/ })
    await from.click()
    await page.getByRole('option', { name: 'Eluned' }).click()
    await button(page, 'Add the remark').click()
    await told('Remark added')
    // The next remark is not put into the mouth of whoever made the last.
    await expect.poll(() => from.innerText()).toBe('Somebody')
    await life().getByText('Remarks open').waitFor()
    await life().getByText('They are on the agenda of').waitFor()
    await life().getByRole('button', { name: 'Answer the remark' }).press('Enter')
    await keys.focusIsOn(page.getByRole('button', { name: 'Taken in', exact: true }))
    await look('minutes with a remark')
    await keys.press('Enter')
    await life().getByText('Put for approval').waitFor()
    await lit(page, 'saved')
  })
})

describe('LC6 LC7 LC8 LC16 approved at the next meeting', () => {
  test('the item is on the agenda by itself; one key leads to the button, and there approves and freezes', async () => {
    await life().getByRole('button', { name: 'Go there' }).click()
    await page.getByText(`Approve the minutes of ${title}`).first().waitFor()
    await button(page, 'Go to the meeting').click()
    await callItNow(page)
    await page
      .locator('.live-item')
      .filter({ hasText: `Approve the minutes of ${title}` })
      .first()
      .click()
    const panel = page.getByRole('region', { name: 'Earlier minutes' })
    // LC21: nobody has arrived, so nothing is approved yet, and the item says what is missing.
    await panel.getByText(/people are missing: of the \d+ who are needed nobody is here/).waitFor()
    await keys.press('Shift+M')
    await told('asks for the quorum of one')
    expect(await panel.getByRole('button', { name: 'Approve these minutes' }).isDisabled()).toBe(true)
    await look('live, too few to approve')
    await button(page, 'All others present').click()
    await panel.getByText('No quorum').waitFor({ state: 'detached' })
    await panel.getByText(/^Signed by taking part/).waitFor()
    // LC20: what is known of them is said before.
    await panel.getByText('1 remark was marked as taken in').waitFor()
    await panel.getByRole('button', { name: 'See what is missing' }).waitFor()
    await look('live, minutes on the table')
    // What the panel offers stands beside what the meeting offers.
    for (const offer of ['Close the meeting', 'Approve these minutes']) {
      await keys.press('Control+k')
      await keys.type(offer.slice(0, 7))
      await page.getByRole('option', { name: offer }).waitFor()
      await keys.press('Escape')
      await page.getByRole('option').first().waitFor({ state: 'detached' })
    }
    await page.getByRole('tab', { name: /^Note/ }).focus()
    await keys.press('Shift+M')
    const approve = panel.getByRole('button', { name: /^Approve and sign for these \d+/ })
    await keys.focusIsOn(approve)
    await expect
      .poll(() => approve.evaluate((one) => one.getBoundingClientRect().bottom < innerHeight))
      .toBe(true)
    const what = page.locator(`[id="${await approve.getAttribute('aria-describedby')}"]`)
    await expect.poll(() => what.textContent()).toContain('This can never be undone.')
    await panel.getByText('This can never be undone.').waitFor()
    await look('live, about to approve')
    // Esc thinks better of it: nothing has happened, and from there the key only leads back.
    await keys.press('Escape')
    await keys.press('Shift+M')
    await keys.focusIsOn(approve)
    await keys.press('Shift+M')
    await told('are approved and frozen')
    await banner(page, 'were approved here as a correct record').waitFor()
    await look('live, minutes approved')
    await lit(page, 'saved')
  })

  test('they say so, with signers and digest, and are not changed any more', async () => {
    await minutesOf()
    await life().getByText('Approved and signed').waitFor()
    await page.locator('.fm-page').getByText('Digest (SHA-256)').waitFor()
    await page.locator('.fm-page').getByText('Draft: not yet approved').waitFor({ state: 'detached' })
    expect(await button(page, 'Edit the text').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Add the correction' }).count()).toBe(0)
    await button(page, /^1 remark, 0 open/).press('Enter')
    await page.getByText('The hour of the close is wrong.').waitFor()
    expect(await button(page, 'Open it again').count()).toBe(0)
    await button(page, /^Sent out once/).waitFor()
    await look('minutes approved')
  })

  test('who signs on paper is noted, and the next can follow at once', async () => {
    await button(page, /^Signed by \d+ people/).press('Enter')
    const who = page.getByRole('button', { name: /Who signed on paper/ })
    await who.press('Enter')
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await button(page, 'Note the signature').press('Enter')
    await told(/has signed/)
    await keys.focusIsOn(who)
    await page.getByText('by hand', { exact: true }).waitFor()
  })
})

describe('LC11 corrected by a minute', () => {
  test('agreed in an item, it stands as a layer in both', async () => {
    await palette('To the corrections')
    await keys.focusIsOn(button(page, 'Enter a correction…'))
    await page.getByText(/^In session, and can agree one/).waitFor()
    await look('minutes, on the way to a correction')
    await keys.press('Enter')
    await keys.focusIsOn(page.getByLabel('What is wrong, and what is right'))
    await page.getByText(/It is a minute under item \d+ here/).waitFor()
    const panel = page.getByRole('region', { name: 'Correct earlier minutes' })
    await expect.poll(() => panel.getByRole('button', { name: /Minutes of/ }).innerText()).toContain(title)
    await keys.type('The meeting closed at nine.')
    const about = panel.getByRole('button', { name: /About/ })
    await about.press('Enter')
    await page.getByRole('option').nth(1).click()
    await look('live, a correction')
    await button(page, 'The meeting agreed this').click()
    await told('stands in both minutes')
    await minutesOf()
    await life().getByText('Corrected later').waitFor()
    await page.locator('.fm-page').getByText('The meeting closed at nine.').waitFor()
    await look('minutes corrected')
  })
})

describe('LC12 LC13 published', () => {
  test('EX35 made anew without names, sealed, and out of the app as PDF and for Word', async () => {
    await life().getByRole('button', { name: 'Publish' }).click()
    await page.getByText(/nobody gets it by itself/).waitFor()
    await look('minutes to publish')
    await button(page, 'Publish the record').click()
    await told('The record is sealed')
    await lit(page, 'saved')
    // LC11: what was put right is in both.
    await publishedGoesOut({ desk, page, keys, look }, 'The meeting closed at nine.')
  })

  test('is verified from the file by whoever has it', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Sync', exact: true }).click()
    await button(page, 'Hand over a file').click()
    await page.getByRole('radio', { name: /What anybody may see/ }).check({ force: true })
    await willSaveAs(desk, file)
    await page.getByRole('dialog').getByRole('button', { name: 'Choose where' }).press('Enter')
    await page
      .getByText(/is open to anybody/)
      .first()
      .waitFor({ timeout: 20_000 })
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, ['build/folkmoot.mjs', 'verify', file])
    const report = JSON.parse(stdout) as {
      verifies: boolean
      entries: readonly { record: { what: string; title: string } | null; verdict: string }[]
    }
    expect(report.verifies).toBe(true)
    const records = report.entries.flatMap(({ record, verdict }) =>
      record === null ? [] : [`${record.what} ${verdict}`],
    )
    expect(records).toEqual(expect.arrayContaining(['approval accepted', 'record accepted']))
  })
})
