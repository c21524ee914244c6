import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks, type Desk } from './desk'
import { problemsInAll } from './eyes'
import { button, practiceDesk } from './hall'
import { type Keyboard, keyboardOn } from './keyboard'

/** Whoever practises puts a question to all members, in an umbrella made by one press. */
let desk: Desk
let page: Page
let keys: Keyboard
const look = async (name: string) => expect(await problemsInAll(page, name)).toEqual([])
const room = () => page.getByRole('navigation').getByRole('button', { name: 'Questions' })

beforeAll(async () => {
  ;({ desk, page } = await practiceDesk())
  keys = keyboardOn(page)
})
afterAll(clearDesks)

describe('PF9 QA22 the rehearsal', () => {
  test('begins at Questions in the rail, and makes an umbrella by one press', async () => {
    await room().press('Enter')
    expect(await room().getAttribute('aria-current')).toBe('page')
    await look('practice questions')
    await keys.tabTo(button(page, 'Make a practice umbrella'))
    await keys.press('Enter')
    await button(page, 'Put a question…').waitFor({ timeout: 60_000 })
    await keys.focusIsKept()
    await look('practice umbrella')
  })

  test('a question goes to the three members, each of which is one’s own', async () => {
    await button(page, 'Put a question…').press('Enter')
    await page.getByLabel('What it is about').fill('The ferry')
    await page.getByLabel('Exact wording').fill('The ferry runs on Sundays too.')
    await button(page, 'Go on to who is asked').press('Enter')
    await page.getByRole('heading', { name: 'Who is asked: 3 member assemblies' }).waitFor()
    await look('practice question to be put')
    await button(page, 'Put it to 3 member assemblies').press('Enter')
    await page.getByText('0 of 3 members have answered').waitFor()
    await page.locator('.fm-topbar-assembly button').click()
    await page.getByRole('menuitem', { name: 'Saltmere Town Assembly', exact: true }).click()
    await page.getByText('Saltmere Umbrella asks you').first().waitFor()
    expect(await desk.complaints()).toEqual([])
  })
})
