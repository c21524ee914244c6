import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { decidesAndPublishes, storyOf } from './federation-story'
import { button, willSaveAs } from './hall'
import { goTo, look, says, seeded } from './laptops'
import { telling } from './on-roads'
import { squeezed } from './paper'

/**
 * The society and Ashby each decide and publish. The general secretary of the party, whose keeper has gathered it all behind nobody's back,
 * opens the desk: who has met, what was decided with whose authority, and the month as one PDF.
 */
const story = telling(storyOf)
const digest = path.join(ownedFolder('month'), 'digest.pdf')
const decided = {
  society: 'Every hall of ours has a door that opens by itself.',
  ashby: 'The boat shed is mended by the spring.',
}

describe('LC12 in the society and in Ashby', () => {
  test('each decides, approves and publishes on a computer of its own', async () => {
    const asha = await seeded(story().profiles.asha)
    const björn = await seeded(story().profiles.björn)
    await decidesAndPublishes(björn, story(), 'society', decided.society)
    await decidesAndPublishes(asha, story(), 'ashby', decided.ashby)
    for (const { desk } of [asha, björn]) {
      expect(await desk.complaints()).toEqual([])
      await desk.close()
    }
  })
})

describe('GD2 GD6 GD7 the general secretary compiles the month', () => {
  test('the board knows all five, and of whom nothing is here', async () => {
    const una = await seeded(await story().partyFor())
    const { page } = una
    await goTo(una, 'Federation')
    await says(una, /^5 assemblies/)
    const board = page.getByRole('grid', { name: 'Board: assemblies and months' })
    for (const name of [
      'Commons Party',
      'North Region',
      'Harbour City',
      'Disability Society',
      'Ashby Constituency',
    ])
      await board.getByText(name).first().waitFor()
    await look(una, 'story board')
    await page.getByRole('tab', { name: 'Register' }).click()
    // The last month is offered at first; this one stands above it.
    await page.getByRole('button', { name: /Month of the meeting$/ }).click()
    await page.getByRole('option').first().click()
    for (const [who, name] of [
      ['society', 'Disability Society'],
      ['ashby', 'Ashby Constituency'],
    ] as const) {
      const row = page.getByRole('row').filter({ hasText: decided[who] })
      await row.getByText(name).first().waitFor()
      await row.getByText(/Signature and digest verified here; signed by device [0-9a-f]{8}/).waitFor()
      expect(await row.innerText()).toMatch(/Minutes approved .+, version 1/)
    }
    await look(una, 'story register')
    await willSaveAs(una.desk, digest)
    await button(page, 'Digest as PDF').click()
    await expect
      .poll(() => existsSync(digest) && statSync(digest).size > 10_000, { timeout: 60_000 })
      .toBe(true)
    const read = squeezed(spawnSync('pdftotext', ['-layout', digest, '-'], { encoding: 'utf8' }).stdout)
    for (const part of [...Object.values(decided), 'Disability Society', 'Ashby Constituency'])
      expect(read).toContain(squeezed(part))
    expect(await una.desk.complaints()).toEqual([])
  })
})
