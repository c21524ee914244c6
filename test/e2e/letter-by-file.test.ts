import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundled, loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { people } from '../fixtures/world'
import { startKeeper } from '../keepers/keeper'
import { declineIsBack, declinesTheRoof, layerStands, refersTheRoof, resultIsBack, steps } from './come-back'
import { clearDesks } from './desk'
import { approveNow, decideAndApprove, toTheBacklog, toTheFloor } from './federation-story'
import { button, willOpen, willSaveAs } from './hall'
import { goTo, type Laptop, look, says, seeded } from './laptops'
import { closeTheMeeting, headingOn } from './minute-book'

/**
 * Asha keeps Ashby, Björn the Disability Society. Neither belongs to the other nor to anything that both know, and there is no network:
 * what passes between them is one file at a time. With FOLKMOOT_SHOTS=<folder> it keeps pictures.
 */
let asha: Laptop
let björn: Laptop
let ids: Readonly<Record<string, string>> = {}
let profiles: { readonly asha: string; readonly björn: string }
let files = 0
const stick = ownedFolder('letters')

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
  ids = await seedFederation({ folders, places, nested: [], met: [] }, new Date().toISOString().slice(0, 10))
  for (const profile of Object.values(folders)) lendAll(profile)
  profiles = folders
}, 300_000)
afterAll(clearDesks)

const dialog = ({ page }: Laptop) => page.getByRole('dialog')

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
    await toTheFloor(asha, steps.title)
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill(steps.wording)
    await button(page, 'Put the proposal').click()
    await page
      .getByRole('region', { name: 'Item' })
      .getByRole('button', { name: 'More', exact: true })
      .click()
    await page.getByRole('menuitem', { name: 'Refer…' }).click()
    await page.getByRole('button', { name: /To$/ }).click()
    await page.getByRole('option', { name: 'Disability Society' }).click()
    await page.getByRole('textbox', { name: 'Why' }).fill(steps.why)
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
    await says(björn, steps.why)
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
    await page.locator('.live-item').filter({ hasText: steps.title }).click()
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByRole('region', { name: 'Item' }).locator('.fm-wording').getByText(steps.wording).waitFor()
    await decideAndApprove(björn)
  })

  test('RF11 the file back brings the result: in Asha’s backlog, and as a layer in her minutes', async () => {
    const { page } = asha
    await goTo(asha, 'Live')
    await closeTheMeeting(page)
    await approveNow(asha)
    await takesIn(asha, await handsOver(björn), 'Disability Society')
    await toTheBacklog(asha)
    await resultIsBack(asha)
    await layerStands(asha)
  })
})

describe('RF14 declined', () => {
  test('another goes out from the minutes, is declined with a reason, and that comes back as well', async () => {
    await refersTheRoof(asha)
    await takesIn(björn, await handsOver(asha), 'Ashby Constituency')
    await declinesTheRoof(björn)
    await takesIn(asha, await handsOver(björn), 'Disability Society')
    await declineIsBack(asha)
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})

describe('RF5 RF7 LT5 what does not go together', () => {
  const stamp = (id: string, referral: string) => ({
    format: 'folkmoot/passing/1' as const,
    id: id.repeat(32),
    referral: referral.repeat(32),
    from: ids.ashby ?? '',
    to: ids.society ?? '',
    replaces: [],
    at: `${new Date().toISOString().slice(0, 19)}+00:00`,
  })
  const lift = (id: string, wording: string) => ({
    ...stamp(id, 'a'),
    type: 'referral' as const,
    matter: 'b'.repeat(32),
    title: 'The lift at the library',
    wording,
    grounds: null,
    asked: 'Please decide it for all of us.',
    of: { meeting: 'Evening moot', date: new Date().toISOString().slice(0, 10), minute: null },
    trail: [{ assembly: ids.ashby ?? '', name: 'Ashby Constituency' }],
    instead: null,
  })

  test('of a copied computer of Asha’s: two wordings apart, and an answer to what was never asked, both closed in letters', async () => {
    await asha.desk.close()
    const program = await bundled(path.join(import.meta.dirname, '..', 'keepers', 'headless.ts'), 'keepers')
    const keeper = await startKeeper(program, 'asha', path.join(profiles.asha, 'real'))
    const words = [
      lift('1', 'The lift is mended.'),
      lift('2', 'The lift is taken out.'),
      {
        ...stamp('3', 'c'),
        type: 'declined' as const,
        read: 'd'.repeat(32),
        reason: 'Not ours.',
        noRemit: false,
      },
    ]
    expect(await keeper.ask({ do: 'letters', from: ids.ashby ?? '', words })).toBe(true)
    await keeper.close()
    lendAll(profiles.asha)
    asha = await seeded(profiles.asha)
    await takesIn(björn, await handsOver(asha), 'Ashby Constituency')
  })

  test('each has its line in Björn’s inbox, with who is a stranger; nothing can be taken onto an agenda', async () => {
    const { page } = björn
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Inbox/ })
      .click()
    const card = (title: string) => page.locator('.fm-card').filter({ hasText: title })
    const twofold = card('Two wordings came from Ashby Constituency: The lift at the library')
    for (const wording of ['The lift is mended.', 'The lift is taken out.'])
      await twofold.getByText(wording).waitFor({ timeout: 60_000 })
    await twofold.getByText('The sender must say which one counts.').waitFor()
    await twofold
      .getByText(/^No assembly known here names Ashby Constituency as its host or member/)
      .waitFor()
    const unknown = card('Ashby Constituency has answered about a matter that is not here')
    await unknown.getByText(/^Nothing was changed\./).waitFor()
    await unknown
      .getByText(/^No assembly known here names Ashby Constituency as its host or member/)
      .waitFor()
    await look(björn, 'letters that do not go together')
    await twofold.getByRole('button', { name: 'See it in the backlog' }).press('Enter')
    await headingOn(page, 'Backlog')
    await page.getByRole('button', { name: /^Decline: The lift at the library/ }).waitFor()
    expect(await page.getByRole('button', { name: /^Put on the agenda: The lift/ }).count()).toBe(0)
    await look(björn, 'letters that do not go together, in the backlog')
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})
