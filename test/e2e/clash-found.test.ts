import { afterAll, describe, expect, test } from 'vitest'
import {
  bothAccept,
  clashOn,
  nothingWaits,
  planTheThing,
  seesOverridden,
  settleTogether,
  toTheInbox,
} from './clashing'
import { clearDesks } from './desk'
import { problemsInAll } from './eyes'
import { goTo, keepingMany, type Laptop, sized, switchTo } from './laptops'
import { decideOn, delegatesCome } from './thing-evening'

/** Two regions have decided on one matter in other words. Folkmoot finds it by itself, and two presses call both together. */
let asha: Laptop
const long = 'West Region of Ferry Hands, Net Menders and Keepers of the Old Landing Stage'
const title = 'The landing stage'

afterAll(clearDesks)

const clash = () => clashOn(asha.page)

async function look(name: string): Promise<void> {
  expect(await problemsInAll(asha.page, name)).toEqual([])
  await sized(asha.desk, 900, 600)
  expect(await problemsInAll(asha.page, `${name}, small`, ['light'])).toEqual([])
  await sized(asha.desk, 1366, 768)
}

describe('CS1 CS2 found on one matter', () => {
  test('nobody said a word: both stand in the inbox of either, and neither is taken back', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
    const matter = 'ab'.repeat(16)
    const north = { on: day(30), title, wording: 'The landing stage is mended.', matter }
    const west = { on: day(20), title, wording: 'The landing stage is sold.', matter }
    asha = await keepingMany([
      { code: 'NORTH', name: 'North Region', decided: north },
      { code: 'WEST', name: long, decided: west },
    ])
    await toTheInbox(asha.page)
    await clash().getByText('Both decisions are on the same matter. Folkmoot found this by itself.').waitFor()
    expect(await clash().getByRole('button', { name: 'Take it back' }).count()).toBe(0)
    await look('clash found')
    const told = await clash().getByRole('heading').innerText()
    await switchTo(asha, long)
    await toTheInbox(asha.page)
    expect(await clash().getByRole('heading').innerText()).toBe(told)
  })

  test('CS5 two presses call both together, and the matter is theirs', async () => {
    const { page } = asha
    await settleTogether(page, { title, other: 'North Region' }, look)
    await planTheThing(page)
    await bothAccept(page)
  })

  test('SU4 CS6 CS8 its decision overrides both: on the page, in the register, in the minutes of each', async () => {
    const { page } = asha
    await delegatesCome(page)
    await decideOn(page, title, 'The landing stage is mended first, and sold when nobody uses it.')
    await goTo(asha, 'Home')
    for (const name of ['North Region', long]) {
      await switchTo(asha, name)
      await seesOverridden(page, (place) => look(`${place} of ${name.slice(0, 5)}`))
    }
    await nothingWaits(page)
    expect(await asha.desk.complaints()).toEqual([])
  })
})
