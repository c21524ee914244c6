import type { Locator, Page } from 'playwright'
import { type Desk, openDesk } from './desk'

/**
 * What a secretary does and sees on the page, in the words of the page. A story in a test reads as the evening went;
 * where something is found on the screen stands here alone.
 */
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name }).first()

/**
 * Presses what takes its own page away, as the door and the lock do: another process shows what comes then. That the page is
 * gone before the driver has seen its click end is no failure.
 */
export async function pressAway(place: Locator): Promise<void> {
  try {
    await place.click()
  } catch (error) {
    if (!/has been closed/.test(String(error))) throw error
  }
}

/** Through the door into the practice federation, made now or made before. */
export async function enterPractice(page: Page): Promise<void> {
  await button(page, /^(Try it|Go on practising)$/).click()
  await home(page).waitFor({ timeout: 60_000 })
}

/** Home of whichever assembly is in focus. */
export const home = (page: Page): Locator => page.getByRole('heading', { name: 'Draft minutes' })

/** In the form of a new meeting: it is for today, however late the notice is then. */
export async function planForToday(page: Page): Promise<void> {
  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA').format(new Date()))
  await page.getByRole('dialog').getByLabel('Date').fill(today)
  await button(page, 'Plan the meeting').press('Enter')
}

/** From Home into the meeting of today, whether it is to begin or under way. */
export async function toTheMeeting(page: Page): Promise<void> {
  await button(page, /^(Go to the meeting|Continue)/).click()
  await page
    .getByRole('region', { name: 'Agenda' })
    .waitFor()
    .catch(async (late: unknown) => {
      const width = await page.evaluate(() => innerWidth)
      throw new Error(
        `No agenda, ${width} wide. The window says: ${await page.locator('body').innerText()}`,
        { cause: late },
      )
    })
}

/** Called to order; where it was planned for another day, that is asked first (SE12). */
export async function callItNow(page: Page): Promise<void> {
  await button(page, 'Call to order').click()
  const question = button(page, 'Call to order today')
  await question.or(page.getByText('In session').first()).first().waitFor()
  if (await question.isVisible()) await question.click()
}

export async function callToOrder(page: Page): Promise<void> {
  await callItNow(page)
  await button(page, 'Start first item').click()
  await note(page).waitFor()
}

export const note = (page: Page): Locator => page.getByRole('textbox', { name: /^Note on/ })
/** The words in it, line for line. */
export const noteText = (page: Page): Promise<string> =>
  note(page).evaluate((field) => [...field.children].map((line) => line.textContent).join('\n'))

/** The cursor before its first letter. The editor settles where it was a moment after it got the focus; no hand is faster than that. */
export async function toTheStart(page: Page): Promise<void> {
  await note(page).focus()
  await page.waitForTimeout(100)
  await note(page).press('Control+Home')
}

/** Goes to one item of the agenda, by its place in the list, on the side of the note. */
export async function showItem(page: Page, place: number): Promise<void> {
  await page.locator('.live-item').nth(place).click()
  await page.getByRole('tab', { name: /^Note/ }).click()
}

export type Lamp = 'idle' | 'saving' | 'saved' | 'refused'
/** The lamp is what a secretary relies on: when it says saved, a test may pull the plug. */
export const lit = (page: Page, state: Lamp, timeout = 30_000): Promise<void> =>
  page.locator(`.fm-lamp[data-state="${state}"]`).first().waitFor({ timeout })

/** The banner whose title holds these words. */
export const banner = (page: Page, words: string | RegExp): Locator =>
  page.locator('.fm-banner').filter({ hasText: words })

/** A desk in the practice federation, the window as large as on most old laptops. */
export async function practiceDesk(): Promise<{ desk: Desk; page: Page }> {
  const desk = await openDesk()
  const page = await desk.page()
  await desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1366, 768)
  })
  await enterPractice(page)
  return { desk, page }
}

/** A desk in the practice federation, with the meeting of today called to order and its first item under way. */
export async function practiceEvening(): Promise<{ desk: Desk; page: Page }> {
  const desk = await openDesk()
  const page = await desk.page()
  await enterPractice(page)
  await toTheMeeting(page)
  await callToOrder(page)
  return { desk, page }
}

/** The same, with the cursor in the note of the item. */
export async function practiceNote(): Promise<{ desk: Desk; page: Page }> {
  const { desk, page } = await practiceEvening()
  await note(page).click()
  return { desk, page }
}

/** The same desk on another evening: back in the meeting, at the item that is under way. */
export async function sameEvening(profile: string): Promise<{ desk: Desk; page: Page }> {
  const desk = await openDesk({ profile })
  const page = await desk.page()
  await enterPractice(page)
  await toTheMeeting(page)
  await note(page).waitFor()
  return { desk, page }
}

/** The next file dialog is answered before it is shown. */
export async function willSaveAs(desk: Desk, file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}

export async function willOpen(desk: Desk, file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, file)
}

/** The recovery sheet after a founding: its words are read, and said to be on paper. */
export async function takeSheet(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { name: 'The recovery sheet', level: 1 }).waitFor({ timeout: 30_000 })
  const words = await page.getByRole('main').getByRole('listitem').allInnerTexts()
  await page.getByRole('checkbox', { name: /I have them on paper/ }).press('Space')
  await button(page, 'Go on').press('Enter')
  return words
}

/** The window, as small or as large as told. */
export const windowOf = (desk: Desk, width: number, height: number): Promise<void> =>
  desk.app.evaluate(
    ({ BrowserWindow }, size) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(size.width, size.height)
    },
    { width, height },
  )

/** From the start of a meeting to the board of positions: all are there, one wording is put in the second item, and tested. */
export async function putToTheTest(page: Page, wording: string): Promise<void> {
  await toTheMeeting(page)
  await button(page, 'All others present').click()
  await callItNow(page)
  await showItem(page, 1)
  await page.getByRole('tab', { name: /^Proposal/ }).click()
  await page.getByLabel('Exact wording').fill(wording)
  await button(page, 'Put the proposal').click()
  await button(page, 'Test for agreement').click()
}

/** From the live meeting to its minutes. */
export async function toTheMinutes(page: Page): Promise<Locator> {
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Go to the minutes' }).click()
  const minutes = page.getByRole('article', { name: 'Minutes' })
  await minutes.waitFor()
  return minutes
}

/** One person's position by keyboard: found by letters, said by its digit, with a reason. */
export async function sayPosition(
  page: Page,
  letters: string,
  digit: string,
  reason?: string,
): Promise<void> {
  await page.getByRole('combobox', { name: 'Find a person' }).focus()
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
  await page.keyboard.press(digit)
  if (reason === undefined) return
  await page.getByRole('textbox', { name: /^Reason of/ }).waitFor()
  await page.keyboard.type(reason)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /^Reason of/ }).waitFor({ state: 'detached' })
}
