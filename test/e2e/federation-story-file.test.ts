import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import {
  approveNow,
  decideAndApprove,
  referOnwards,
  type Story,
  storyOf,
  toTheBacklog,
  toTheFloor,
} from './federation-story'
import { button, willOpen, willSaveAs } from './hall'
import { goTo, type Laptop, says, seeded } from './laptops'
import { closeTheMeeting } from './minute-book'

/**
 * The same matter, where neither reads what the other publishes: both are members of the party and no more. It goes as a closed letter in an
 * open file, and its result comes back in another; over the network nothing of it passes.
 */
let story: Story
let asha: Laptop
let björn: Laptop
const stick = ownedFolder('letters')
const wording = 'The library gets a ramp, so that nobody with a disability is kept out.'

beforeAll(async () => {
  story = await storyOf(false)
}, 300_000)
afterAll(async () => {
  await clearDesks()
  await story?.end()
})

const look = async ({ page }: Laptop, name: string) => expect(await problemsInAll(page, name)).toEqual([])

/** The open file of one, taken in by the other. */
async function carried(from: Laptop, to: Laptop, name: string): Promise<void> {
  const file = path.join(stick, `${name}.moot`)
  await goTo(from, 'Sync')
  await button(from.page, 'Hand over a file').click()
  const giving = from.page.getByRole('dialog')
  await giving.getByRole('radio', { name: /^What anybody may see/ }).check({ force: true })
  await willSaveAs(from.desk, file)
  await giving.getByRole('button', { name: 'Choose where' }).press('Enter')
  await giving.waitFor({ state: 'detached' })
  await goTo(to, 'Sync')
  await willOpen(to.desk, file)
  await button(to.page, 'Take in a file').click()
  await says(to, /entries were new and came in|entry was new and came in/)
  await to.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().press('Enter')
}

describe('LT1 RF15 by file alone', () => {
  test('what the society says of itself comes on a stick; its remit is met, and a letter is written', async () => {
    asha = await seeded(story.profiles.asha)
    björn = await seeded(story.profiles.björn)
    for (const one of [asha, björn]) {
      await goTo(one, 'Sync')
      await says(one, /Both hold the same|Last the same/)
    }
    await carried(björn, asha, 'society')
    await toTheFloor(asha, 'Steps at the library')
    await referOnwards(asha, wording, async (screen) => {
      if (screen !== 'filled') return
      await says(asha, /so it goes as a closed letter/)
      await look(asha, 'letter filled')
    })
    await closeTheMeeting(asha.page)
    await approveNow(asha)
  })

  test('LT2 nothing of it is in the society until the file is', async () => {
    await toTheBacklog(björn)
    expect(await björn.page.getByText('Steps at the library').count()).toBe(0)
    await carried(asha, björn, 'ashby')
    await toTheBacklog(björn)
    await says(björn, 'came in from Ashby Constituency')
    await look(björn, 'letter came in')
    await björn.page.getByRole('button', { name: /^Put on the agenda: Steps at the library/ }).press('Enter')
    await björn.page.getByRole('button', { name: /^Put on the agenda: / }).waitFor({ state: 'detached' })
  })
})

describe('RF13 LT1 the result goes back in another file', () => {
  test('decided and approved in the society, it stands in Ashby’s backlog and under the old item', async () => {
    await toTheFloor(björn)
    await björn.page.locator('.live-item').filter({ hasText: 'Steps at the library' }).click()
    await björn.page.getByRole('tab', { name: /^Proposal/ }).click()
    await decideAndApprove(björn)
    await toTheBacklog(asha)
    await says(asha, 'it is with Disability Society')
    await carried(björn, asha, 'result')
    await toTheBacklog(asha)
    await says(asha, 'result came back from Disability Society')
    await look(asha, 'letter result back')
    await goTo(asha, 'Meetings')
    await asha.page
      .getByRole('main')
      .getByRole('button', { name: /^Evening moot/ })
      .first()
      .click()
    const minutes = asha.page.getByRole('article', { name: 'Minutes' })
    await minutes.getByText(/^result .*: adopted/).waitFor()
    for (const { desk } of [asha, björn]) expect(await desk.complaints()).toEqual([])
  })
})
