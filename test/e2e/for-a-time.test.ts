import { afterAll, describe, expect, test } from 'vitest'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { goTo, keepingMany, type Laptop, says, sized, switchTo } from './laptops'

/** What is for a time: before its last day, on it, and after it. */
let asha: Laptop

afterAll(clearDesks)

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const long = 'South Town Assembly of Tenants, Allotment Holders, Bell-Ringers and Ferry Hands'

/** In every appearance, and in light in a small window. */
async function look(name: string): Promise<void> {
  expect(await problemsInAll(asha.page, name)).toEqual([])
  await sized(asha.desk, 900, 600)
  expect(await problemsInAll(asha.page, `${name}, small`, ['light'])).toEqual([])
  await sized(asha.desk, 1366, 768)
}

describe('NE4 TH5 what is for a time', () => {
  test('an umbrella says its last day before, on and after it', async () => {
    asha = await keepingMany([
      { code: 'NORTH', name: 'North Region' },
      { code: 'SOUTH', name: long },
      { code: 'FLOOD', name: 'Flood Umbrella', kind: 'umbrella', expiry: dayFrom(3) },
      { code: 'FAIR', name: 'Fair Umbrella', kind: 'umbrella', expiry: dayFrom(0) },
      { code: 'FROST', name: 'Frost Umbrella', kind: 'umbrella', expiry: dayFrom(-2) },
      {
        code: 'STAGE',
        name: 'Stage Thing',
        kind: 'party-thing',
        thing: ['NORTH', 'SOUTH'],
        expiry: dayFrom(3),
      },
      {
        code: 'TODAY',
        name: 'Quay Thing',
        kind: 'party-thing',
        thing: ['NORTH', 'SOUTH'],
        expiry: dayFrom(0),
      },
      {
        code: 'PAST',
        name: 'Past Thing',
        kind: 'party-thing',
        thing: ['NORTH', 'SOUTH'],
        expiry: dayFrom(-2),
      },
    ])
    await switchTo(asha, 'Flood Umbrella')
    await says(asha, /^This assembly is for a time\. Its last day is /)
    await look('umbrella before its end')
    await switchTo(asha, 'Fair Umbrella')
    await says(asha, 'Today is the last day of this assembly')
    await look('umbrella on its last day')
    await switchTo(asha, 'Frost Umbrella')
    await says(asha, /^This assembly was founded for a time, and ended after /)
    await look('umbrella after its end')
  })

  test('after it nothing more can be written there', async () => {
    await nothingIsWritten()
  })

  test('a Party Thing with a last day says the same, and is read-only after it', async () => {
    await switchTo(asha, 'Stage Thing')
    await says(asha, /have not accepted its charter yet.+ Its last day is /)
    await look('thing before its end')
    await switchTo(asha, 'Quay Thing')
    await says(asha, /Today is its last day\.$/)
    await look('thing on its last day')
    await switchTo(asha, 'Past Thing')
    await says(asha, /^It ended after .+\. Its records can be read and no longer changed\.$/)
    await look('thing after its end')
    await nothingIsWritten()
    expect(await asha.desk.complaints()).toEqual([])
    await asha.desk.close()
  })
})

/** No meeting is planned or called to order, nobody is enrolled, the charter stays. */
async function nothingIsWritten(): Promise<void> {
  const { page } = asha
  expect(await page.getByRole('button', { name: 'New meeting' }).count()).toBe(0)
  await goTo(asha, 'Meetings')
  await page.getByRole('heading', { name: 'Meetings', level: 1 }).waitFor()
  const made = page.getByRole('button', { name: 'New meeting' })
  expect((await made.count()) === 0 || (await made.first().isDisabled())).toBe(true)
  await look('meetings after the end')
  await page.getByText('Evening moot').first().click()
  await page.getByRole('heading', { name: 'Evening moot', level: 1 }).waitFor()
  const add = page.getByLabel('Add an item')
  expect((await add.count()) === 0 || (await add.first().isDisabled())).toBe(true)
  const call = page.getByRole('button', { name: /^(Go to the meeting|Call to order)/ })
  expect((await call.count()) === 0 || (await call.first().isDisabled())).toBe(true)
  await look('agenda after the end')
  await goTo(asha, 'Members')
  const paste = page.getByRole('button', { name: 'Paste a list' })
  expect((await paste.count()) === 0 || (await paste.first().isDisabled())).toBe(true)
  await goTo(asha, 'Home')
}
