import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk, openDesk } from './desk'
import { type Appearance, appearances, dress, handsOff, problemsOf } from './eyes'
import { pressAway, takeSheet } from './hall'

/**
 * Every screen there is, in light, dark and forced colours, and the main ones at twice the size: in a window of 1366 by 768,
 * with the full practice federation and with an assembly on its first day. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
const shots = process.env.FOLKMOOT_SHOTS
let desk: Desk
const found: string[] = []

afterAll(clearDesks)

async function look(name: string, how: readonly Appearance[] = appearances): Promise<void> {
  const page = await desk.page()
  await handsOff(page)
  for (const appearance of how) {
    await dress(page, appearance)
    for (const problem of await problemsOf(page)) found.push(`${name}, ${appearance}: ${problem}`)
    if (shots !== undefined) await shoot(`${name}-${appearance}`)
  }
  await dress(page, 'light')
}

/** As the window itself sees it: the driver's own pictures know nothing of zoom. */
async function shoot(name: string): Promise<void> {
  const picture = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64') ?? ''
  })
  mkdirSync(shots ?? '', { recursive: true })
  const file = `${name.replaceAll(/[ ,]+/g, '-')}.png`
  writeFileSync(path.join(shots ?? '', file), Buffer.from(picture, 'base64'))
}

/** Nothing found so far: told screen by screen, with what was found. */
function expectGood(): void {
  expect(found.splice(0)).toEqual([])
}

const button = async (name: string | RegExp) => (await desk.page()).getByRole('button', { name }).first()
const press = async (name: string | RegExp) => (await button(name)).click()
const heading = async (name: string | RegExp) =>
  (await desk.page()).getByRole('heading', { name, level: 1 }).waitFor()
const field = async (name: string | RegExp, text: string) =>
  (await desk.page()).getByLabel(name, { exact: true }).first().fill(text)
const key = async (keys: string) => (await desk.page()).keyboard.press(keys)
const goTo = async (screen: string) => {
  await (await desk.page()).getByRole('navigation').getByRole('button', { name: screen, exact: true }).click()
}
const zoom = (factor: number) =>
  desk.app.evaluate(({ BrowserWindow }, by) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(by)
  }, factor)
const window768 = () =>
  desk.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1366, 768)
  })

/** A window that gives way to another: the page that is there once its heading is. */
async function arrive(name: string | RegExp): Promise<void> {
  await expect
    .poll(async () => (await desk.page()).getByRole('heading', { name }).first().isVisible(), {
      timeout: 60_000,
    })
    .toBe(true)
  await window768()
}

describe('LO1 LO2 LO3 a new assembly, from the door to the lock', () => {
  test('welcome, key question, founding', async () => {
    desk = await openDesk()
    await arrive('Folkmoot')
    await look('welcome')
    await press('Start')
    await heading(/How should this computer/)
    await look('key question')
    await field('Passphrase', 'seven herons on a wharf')
    await field('The same again', 'seven herons on a wharf')
    await pressAway(await button('Keep them this way'))
    await arrive('Your assembly')
    await look('founding')
    await press('Start this assembly')
    await look('founding, things missing', ['light'])
    await field('Name', 'Wharf and Mill Residents’ Assembly')
    await field('Your name', 'Asha Venkatanarayan')
    expectGood()
  })

  test('every screen while there is nothing on it', async () => {
    const page = await desk.page()
    await page.getByLabel(/^Kind/).click()
    await page.getByRole('option').first().click()
    await page.getByRole('radio', { name: 'No quorum' }).check({ force: true })
    await press('Start this assembly')
    await arrive('The recovery sheet')
    await look('recovery sheet')
    await takeSheet(page)
    await arrive(/Wharf and Mill/)
    await look('home, new')
    for (const screen of ['Meetings', 'Decisions', 'Actions', 'Inbox', 'Members', 'Settings']) {
      await goTo(screen)
      await heading(screen)
      await look(`${screen}, new`)
    }
    await goTo('Home')
    await press('New meeting')
    await page.getByRole('dialog').waitFor()
    await look('new meeting')
    await press('Plan the meeting')
    await page.getByText('Any other business').first().waitFor()
    await look('agenda, new')
    await press('Go to the meeting')
    await button('Call to order')
    await look('live, new', ['light'])
    expectGood()
  })

  test('the lock page', async () => {
    await goTo('Settings')
    await press('Lock now')
    await arrive('Folkmoot is locked')
    await look('lock')
    await press('Unlock')
    await look('lock, nothing written', ['light'])
    await field('Passphrase', 'seven herons on a wharf')
    await press('Unlock')
    await arrive(/Wharf and Mill/)
    await goTo('Settings')
    await press('To the start')
    await arrive('Folkmoot')
    expectGood()
  })
})

describe('LO1 LO2 LO3 the practice federation, full', () => {
  test('home, registers, members, settings', async () => {
    await press(/Try it|Go on practising/)
    await arrive(/Harbour|Town/)
    await look('home')
    for (const screen of ['Meetings', 'Decisions', 'Actions', 'Inbox', 'Members', 'Settings']) {
      await goTo(screen)
      await heading(screen)
      await look(screen.toLowerCase())
    }
    expectGood()
  })

  test('palette, legend', async () => {
    const page = await desk.page()
    for (const [keys, name] of [
      ['Control+k', 'palette'],
      ['Control+/', 'legend'],
    ] as const) {
      await key(keys)
      await page.getByRole('dialog').waitFor()
      await look(name)
      await key('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expectGood()
  })

  test('agenda, and the meeting before it begins', async () => {
    await goTo('Home')
    await press('Open the agenda')
    await (await desk.page()).getByLabel('Add an item').waitFor()
    await look('agenda')
    await press('Go to the meeting')
    await (await button('Call to order')).waitFor()
    await look('live, before')
    expectGood()
  })

  test('the meeting under way: note, proposal, positions', async () => {
    const page = await desk.page()
    await press('All others present')
    await press('Call to order')
    await press('Start first item')
    await press('Next item')
    await page.getByLabel(/^Note on/).fill('The treasurer explained the account. Nobody had a question.')
    await look('live, note')
    await page.getByRole('tab', { name: 'Proposal' }).click()
    await look('live, proposal empty', ['light'])
    await page
      .getByLabel('Exact wording')
      .fill('The hall is let to the choir on Tuesdays until the end of June.')
    await press('Put the proposal')
    await look('live, proposal')
    await press('Test for agreement')
    await press('All agree')
    const rows = page.locator('[data-person]').filter({ has: page.getByRole('radiogroup') })
    await rows.nth(1).getByRole('radio', { checked: true }).focus()
    await key('4')
    await look('live, positions')
    await key('Escape')
    await press('All agree')
    await press(/Record the decision/)
    await page
      .getByLabel(/Add an action|Action/)
      .first()
      .waitFor()
    await look('live, decided')
    await page
      .getByRole('button', { name: /^Times and apologies of/ })
      .first()
      .click()
    await look('live, person', ['light', 'dark'])
    await key('Escape')
    expectGood()
  })

  test('break, close, minutes', async () => {
    const page = await desk.page()
    await press('More')
    await look('live, menu', ['light'])
    await page.getByRole('menuitem', { name: 'Break' }).click()
    await look('live, break', ['light'])
    await press('Resume')
    await press('More')
    await page.getByRole('menuitem', { name: 'Go to the minutes' }).click()
    await page.getByRole('article').first().waitFor()
    await look('minutes, living')
    await press('Back to the meeting')
    await press('More')
    await page.getByRole('menuitem', { name: 'Close the meeting' }).click()
    await look('live, closing')
    await press('Close the meeting')
    await page.getByText('Corrections').waitFor()
    await look('minutes')
    expectGood()
  })
})

describe('LO2 twice the size', () => {
  test('the main screens lose nothing and scroll one way', async () => {
    await zoom(2)
    for (const screen of ['Home', 'Meetings', 'Decisions', 'Actions', 'Members', 'Settings']) {
      await goTo(screen)
      await look(`${screen.toLowerCase()} at 200`, ['light'])
    }
    await key('Control+k')
    await (await desk.page()).keyboard.type('agenda')
    await key('Enter')
    await (await desk.page()).getByLabel('Add an item').waitFor()
    await look('agenda at 200', ['light'])
    await press('Go to the meeting')
    await (await button('Call to order')).waitFor()
    await look('live at 200', ['light'])
    await (await desk.page()).getByRole('tab', { name: 'People' }).click()
    await look('live, people at 200', ['light'])
    expectGood()
  })
})

describe('SH7 the policy held', () => {
  test('not one violation on the whole way, in the pages and their workers', async () => {
    expect(await desk.complaints()).toEqual([])
    await desk.close()
  })
})
