import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { appearances, problemsInAll } from './eyes'
import { button, home, lit, practiceDesk } from './hall'
import { goAnywhere, headingOn } from './minute-book'

/** In the real app a matter of Saltmere goes to another assembly of the practice federation, and its minutes say where it is. */
let page: Page
beforeAll(async () => {
  ;({ page } = await practiceDesk())
})
afterAll(clearDesks)

const look = async (name: string) => expect(await problemsInAll(page, name, appearances)).toEqual([])

describe('RF1 RF2 a matter is referred', () => {
  test('from the minutes: what goes out is seen first, then it is sent', async () => {
    await home(page).waitFor()
    await page.getByRole('region', { name: 'Draft minutes' }).getByRole('button').first().click()
    await button(page, 'Refer…').click()
    await page.getByRole('menuitem').nth(2).click()
    await headingOn(page, 'Refer to another assembly')
    const to = page.getByRole('button', { name: /To$/ })
    await to.waitFor()
    await look('referring, empty')
    await to.click()
    await page.getByRole('option').first().click()
    await page.getByText('Nobody’s name goes with it', { exact: false }).waitFor()
    await look('referring, before it is sent')
    await button(page, 'Refer').click()
    await page
      .getByText(/^Referred to/)
      .first()
      .waitFor()
    await lit(page, 'saved')
    await look('minutes with what was referred')
  })
  test('and the backlog stands as it did', async () => {
    await goAnywhere(page, 'Backlog')
    await headingOn(page, 'Backlog')
    await look('backlog')
  })
})
