import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { people } from '../fixtures/world'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { approveNow, decideAndApprove, toTheBacklog, toTheFloor } from './federation-story'
import { button, willOpen, willSaveAs } from './hall'
import { goTo, type Laptop, says, seeded } from './laptops'
import { closeTheMeeting, headingOn } from './minute-book'

/**
 * Asha keeps Ashby, Björn the Disability Society. Neither belongs to the other nor to anything that both know, and there is no network:
 * what passes between them is one file at a time. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let asha: Laptop
let björn: Laptop
let profiles: { readonly asha: string; readonly björn: string }
let files = 0
const stick = ownedFolder('letters')
const wording = 'The library gets a ramp, so that nobody with a disability is kept out.'

beforeAll(async () => {
  const folders = { asha: ownedFolder('asha'), björn: ownedFolder('bjorn') }
  const seeds = path.join(import.meta.dirname, '..', 'keepers', 'federation.ts')
  const { seedFederation } = await loaded<typeof import('../keepers/federation')>(seeds, 'keepers')
  const parameters = { minutesApproval: 'same-meeting', coolingOffDaysMoot: 0 } as never
  const places = {
    ashby: {
      computer: 'asha',
      person: people.asha,
      charter: { name: 'Ashby Constituency', code: 'ASHBY', parameters },
    },
    society: {
      computer: 'björn',
      person: people.björn,
      charter: { name: 'Disability Society', code: 'DIS', kind: 'liberation-society', parameters },
    },
  } as const
  await seedFederation({ folders, places, nested: [], met: [] }, new Date().toISOString().slice(0, 10))
  for (const profile of Object.values(folders)) lendAll(profile)
  profiles = folders
}, 300_000)
afterAll(clearDesks)

const look = async ({ page }: Laptop, name: string) => expect(await problemsInAll(page, name)).toEqual([])
const dialog = ({ page }: Laptop) => page.getByRole('dialog')
const minutes = ({ page }: Laptop) => page.getByRole('article', { name: 'Minutes' })

/** What anybody may see of the assembly, onto the stick. */
async function handsOver(at: Laptop): Promise<string> {
  files += 1
  const file = path.join(stick, `file ${files}.moot`)
  await goTo(at, 'Sync')
  await button(at.page, 'Hand over a file').click()
  await dialog(at).getByText('What anybody may see').click()
  await willSaveAs(at.desk, file)
  await dialog(at).getByRole('button', { name: 'Choose where' }).press('Enter')
  await dialog(at).waitFor({ state: 'detached' })
  return file
}

async function takesIn(at: Laptop, file: string, whose: string): Promise<void> {
  await goTo(at, 'Sync')
  await willOpen(at.desk, file)
  await button(at.page, 'Take in a file').click()
  await dialog(at)
    .getByText(/new and came in/)
    .waitFor({ timeout: 30_000 })
  await dialog(at).getByText(`It is of an assembly that is not kept here: ${whose}.`).waitFor()
  expect(
    await dialog(at)
      .getByText(/not taken in/)
      .count(),
  ).toBe(0)
  await look(at, `letter taken in ${files}`)
  await dialog(at).getByRole('button', { name: 'Close', exact: true }).last().press('Enter')
  await dialog(at).waitFor({ state: 'detached' })
}

const stranger = /No assembly known here names it as its host or member/

describe('LT5 RD8 two assemblies that nothing joins', () => {
  test('the society’s open file makes it known to Asha, who sees that only its file says who it is', async () => {
    asha = await seeded(profiles.asha)
    björn = await seeded(profiles.björn)
    await takesIn(asha, await handsOver(björn), 'Disability Society')
    const { page } = asha
    await toTheFloor(asha, 'Steps at the library')
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill(wording)
    await button(page, 'Put the proposal').click()
    await page
      .getByRole('region', { name: 'Item' })
      .getByRole('button', { name: 'More', exact: true })
      .click()
    await page.getByRole('menuitem', { name: 'Refer…' }).click()
    await page.getByRole('button', { name: /To$/ }).click()
    await page.getByRole('option', { name: 'Disability Society' }).click()
    await page.getByRole('textbox', { name: 'Why' }).fill('The steps are the only way in.')
    await page.getByText('it goes as a closed letter', { exact: false }).waitFor()
    await page.getByText(stranger).waitFor()
    await look(asha, 'letter before it is sent')
    await button(page, 'Refer').click()
    await page.getByRole('region', { name: 'Item' }).getByText('Referred to Disability Society').waitFor()
  })

  test('LT1 the letter is in the file that is handed over next, and comes in with Björn', async () => {
    await takesIn(björn, await handsOver(asha), 'Ashby Constituency')
    await goTo(björn, 'Home')
    const home = björn.page.locator('.fm-card').filter({ hasText: 'From other assemblies' })
    await home.getByText('came in from Ashby Constituency').waitFor({ timeout: 60_000 })
    await look(björn, 'letter on Home')
    await button(björn.page, 'See it in the backlog').press('Enter')
    await headingOn(björn.page, 'Backlog')
    await says(björn, 'The steps are the only way in.')
    await says(björn, stranger)
    await look(björn, 'letter in the backlog')
  })
})

describe('RF12 RF13 taken up, decided, and back', () => {
  test('onto the agenda by one key; all agree, and the minutes are approved', async () => {
    const { page } = björn
    await page.getByRole('button', { name: /^Put on the agenda: Steps at the library/ }).press('Enter')
    await page.getByRole('button', { name: /^Put on the agenda: / }).waitFor({ state: 'detached' })
    await toTheFloor(björn)
    await page.locator('.live-item').filter({ hasText: 'Steps at the library' }).click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByRole('region', { name: 'Item' }).locator('.fm-wording').getByText(wording).waitFor()
    await decideAndApprove(björn)
  })

  test('RF11 the file back brings the result: in Asha’s backlog, and as a layer in her minutes', async () => {
    const { page } = asha
    await goTo(asha, 'Live')
    await closeTheMeeting(page)
    await approveNow(asha)
    await takesIn(asha, await handsOver(björn), 'Disability Society')
    await toTheBacklog(asha)
    const line = page.getByRole('listitem').filter({ hasText: 'Steps at the library' })
    await line.getByText('result came back from Disability Society').waitFor({ timeout: 60_000 })
    await look(asha, 'letter result back')
    await goTo(asha, 'Meetings')
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Evening moot/ })
      .first()
      .click()
    await minutes(asha)
      .getByText(/^result .*: adopted/)
      .waitFor()
    await minutes(asha).getByText('Referred to').scrollIntoViewIfNeeded()
    await look(asha, 'letter layer')
  })
})

describe('RF14 declined', () => {
  test('another goes out from the minutes, is declined with a reason, and that comes back as well', async () => {
    const { page } = asha
    await button(page, 'Refer…').click()
    await page.getByRole('menuitem', { name: 'Roof of the boat shed' }).click()
    await headingOn(page, 'Refer to another assembly')
    await page.getByRole('button', { name: /To$/ }).click()
    await page.getByRole('option', { name: 'Disability Society' }).click()
    await button(page, 'Refer').click()
    await minutes(asha).getByText('Roof of the boat shed').first().waitFor()
    await takesIn(björn, await handsOver(asha), 'Ashby Constituency')

    await toTheBacklog(björn)
    await björn.page
      .getByRole('button', { name: /^Decline: Roof of the boat shed/ })
      .press('Enter', { timeout: 60_000 })
    await dialog(björn).getByRole('textbox', { name: 'Reason' }).fill('A roof keeps nobody out.')
    await dialog(björn).getByRole('button', { name: 'Decline', exact: true }).press('Enter')
    await björn.page.getByRole('button', { name: /^Decline: / }).waitFor({ state: 'detached' })

    await takesIn(asha, await handsOver(björn), 'Disability Society')
    await toTheBacklog(asha)
    const line = page.getByRole('listitem').filter({ hasText: 'Roof of the boat shed' })
    await line.getByText('came back: Disability Society has declined').waitFor({ timeout: 60_000 })
    await look(asha, 'letter declined back')
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})
