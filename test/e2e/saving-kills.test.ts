import { rmSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import { type Chance, chance } from './chance'
import { clearDesks, type Desk, openDesk } from './desk'
import { button, callToOrder, enterPractice, lit, noteText, toTheMeeting } from './hall'
import { late, lookFromOutside, within } from './patience'

/** How often the whole app is killed: 20 here, more with FOLKMOOT_KILLS. */
const kills = Number(process.env.FOLKMOOT_KILLS ?? 20)

/** One gesture of Asha's, and what the page shows when the gestures up to it are done. */
type Gesture =
  | { readonly type: 'key'; readonly letter: string }
  | { readonly type: 'door'; readonly person: string }
  | { readonly type: 'position'; readonly person: string; readonly stance: string }
type Shown = {
  readonly note: string
  readonly here: readonly string[]
  readonly positions: Readonly<Record<string, string>>
}

afterEach(clearDesks)

describe('JO1 nothing that the lamp called saved is missing after kill -9', () => {
  test(
    `Asha types, greets and asks round while the power fails ${kills} times`,
    async () => {
      const luck = chance()
      console.log(`seed ${luck.seed}`)
      let desk = await openDesk()
      const page = await desk.page()
      await enterPractice(page)
      await toTheMeeting(page)
      const place = await setTheScene(page)
      await lit(page, 'saved')
      let before = await look(page)
      const crowd = before.here

      for (let kill = 1; kill <= kills; kill += 1) {
        const gestures = gesturesFrom(crowd, before, luck)
        const told = await killedWhileAtIt(desk, gestures, luck.below(1500))
        const back = await comeBack(desk.profile, place)
        desk = back.desk
        const after = back.shown
        // What is there is what stood after so many gestures: at least all that the lamp had called saved.
        // The last that fits: a person who goes out and comes in again leaves the screen as it was two gestures before.
        const kept = shownAfter(before, gestures).findLastIndex((shown) => same(shown, after))
        const story = `seed ${luck.seed}, kill ${kill}: saved ${told}, found ${kept}`
        expect(
          kept,
          `${story}\n${JSON.stringify({ before, after, gestures: gestures.slice(0, 200) })}`,
        ).not.toBe(-1)
        expect(kept, story).toBeGreaterThanOrEqual(told)
        before = after
      }
      expect(await desk.complaints()).toEqual([])
      await desk.close()
      rmSync(desk.profile, { recursive: true, force: true })
    },
    60_000 + kills * 12_000,
  )
})

/** Everybody comes but a few who will go in and out; the proposal of the evening is put to the test. */
async function setTheScene(page: Page): Promise<number> {
  await callToOrder(page)
  await button(page, 'All others present').click()
  const count = await page.locator('.live-item').count()
  for (let place = 0; place < count; place += 1) {
    await page.locator('.live-item').nth(place).click()
    await page.getByRole('tab', { name: /^Positions/ }).click()
    const tests = page.getByRole('tabpanel').getByRole('button', { name: 'Test for agreement' })
    if ((await tests.count()) === 0) continue
    await tests.click()
    await page.locator('.fm-board [data-person]').first().waitFor()
    await toItem(page, place)
    return place
  }
  throw new Error('No item of this meeting has a proposal')
}

/**
 * Back at the item after the power came again. Where the driver alone fell silent, the power fails once more: whatever
 * was kept is kept then too.
 */
async function comeBack(profile: string, place: number): Promise<{ desk: Desk; shown: Shown }> {
  for (let attempt = 1; ; attempt += 1) {
    const desk = await openDesk({ profile })
    const shown = await within(60_000, walkBack(desk, place))
    if (shown !== late) return { desk, shown }
    const { says, pageStands } = await lookFromOutside(desk.app, profile)
    const stands =
      says === null ? pageStands : says.includes('Test for agreement') || says.includes('Round 1')
    if (!stands || attempt === 3)
      throw new Error(`Not back at the item in a minute. The windows say: ${says}`)
    console.log(`The driver fell silent before an app that went on, which said: ${says?.slice(0, 200)}`)
    await desk.kill9()
  }
}

async function walkBack(desk: Desk, place: number): Promise<Shown> {
  const page = await desk.page()
  await enterPractice(page)
  await toTheMeeting(page)
  await toItem(page, place)
  return look(page)
}

async function toItem(page: Page, place: number): Promise<void> {
  await page.locator('.live-item').nth(place).click()
  await page.getByRole('tab', { name: /^Positions/ }).click()
  const board = page.locator('.fm-board [data-person]').first()
  await board.waitFor().catch(async (late: unknown) => {
    throw new Error(`The board is not there. The window says: ${await page.locator('body').innerText()}`, {
      cause: late,
    })
  })
}

/** What a person who looks at the screen reads from it: the board, and beside the note the people in the room. */
async function look(page: Page): Promise<Shown> {
  const positions = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.fm-board [data-person]')].flatMap((row) => {
      const chosen = row.querySelector<HTMLInputElement>('input:checked')
      return chosen === null ? [] : [[row.dataset.person ?? '', chosen.value] as const]
    }),
  )
  await page.getByRole('tab', { name: /^Note/ }).click()
  const note = await noteText(page)
  await page.locator('.live-people [data-person]').first().waitFor()
  const here = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.live-person-here')].map((row) => row.dataset.person ?? ''),
  )
  return { note, here: here.sort(), positions: Object.fromEntries(positions) }
}

/** Some of the crowd go in and out, whoever is out comes in again; others stay, and take one position after another. */
function gesturesFrom(crowd: readonly string[], { positions }: Shown, luck: Chance): readonly Gesture[] {
  const staying = crowd.slice(0, 8)
  const restless = crowd.slice(8, 16)
  const gestures: Gesture[] = []
  const standing = { ...positions }
  while (gestures.length < 600) {
    for (let letters = 3 + luck.below(12); letters > 0; letters -= 1)
      gestures.push({ type: 'key', letter: luck.oneOf([...'abcdefghijklmnopqrstuvwxyz .']) })
    for (let doors = luck.below(3); doors > 0; doors -= 1)
      gestures.push({ type: 'door', person: luck.oneOf(restless) })
    for (let turns = luck.below(3); turns > 0; turns -= 1) {
      const person = luck.oneOf(staying)
      const stance = standing[person] === 'agree' ? 'abstain' : 'agree'
      standing[person] = stance
      gestures.push({ type: 'position', person, stance })
    }
  }
  return gestures
}

function shownAfter(before: Shown, gestures: readonly Gesture[]): readonly Shown[] {
  const all = [before]
  let shown = before
  for (const gesture of gestures) {
    switch (gesture.type) {
      case 'key':
        shown = { ...shown, note: shown.note + gesture.letter }
        break
      case 'door':
        shown = {
          ...shown,
          here: shown.here.includes(gesture.person)
            ? shown.here.filter((person) => person !== gesture.person)
            : [...shown.here, gesture.person].sort(),
        }
        break
      case 'position':
        shown = { ...shown, positions: { ...shown.positions, [gesture.person]: gesture.stance } }
    }
    all.push(shown)
  }
  return all
}

function same(one: Shown, other: Shown): boolean {
  const taken = Object.entries(one.positions)
  return (
    one.note === other.note &&
    one.here.join() === other.here.join() &&
    taken.length === Object.keys(other.positions).length &&
    taken.every(([person, stance]) => other.positions[person] === stance)
  )
}

/** Answers how many gestures the page had seen called saved when the last word of it came through. */
async function killedWhileAtIt(desk: Desk, gestures: readonly Gesture[], within: number): Promise<number> {
  const page = await desk.page()
  let told = 0
  page.on('console', (message) => {
    const said = /^saved (\d+)$/.exec(message.text())
    if (said !== null) told = Math.max(told, Number(said[1]))
  })
  // The page may be killed before it answers that it has begun.
  void page.evaluate(atIt, gestures).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 250 + within))
  await desk.kill9()
  return told
}

/** Runs in the page: gesture upon gesture as fast as the window takes them, and an eye on the lamp all the while. */
function atIt(gestures: readonly Gesture[]): void {
  let made = 0
  const pause = () => new Promise((resolve) => setTimeout(resolve, 4))
  const field = () => document.querySelector<HTMLElement>('.live-note [role="textbox"]')
  const row = (person: string) => document.querySelector<HTMLElement>(`.fm-board [data-person="${person}"]`)
  const door = (person: string) =>
    document.querySelector<HTMLElement>(`.live-people [data-person="${person}"]`)

  async function turnTo(side: string, isThere: () => boolean): Promise<void> {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')]
    tabs.find((tab) => tab.textContent?.startsWith(side))?.focus()
    while (!isThere()) await pause()
  }
  function write(letter: string): void {
    const note = field()
    if (note === null) return
    note.focus()
    getSelection()?.selectAllChildren(note)
    getSelection()?.collapseToEnd()
    document.execCommand('insertText', false, letter)
  }
  async function make(gesture: Gesture): Promise<void> {
    if (gesture.type === 'key') {
      if (field() === null) await turnTo('Note', () => field() !== null)
      write(gesture.letter)
    } else if (gesture.type === 'door') {
      // Beside the board the list of people is folded away.
      if (door(gesture.person) === null) await turnTo('Note', () => door(gesture.person) !== null)
      door(gesture.person)?.click()
    } else {
      if (row(gesture.person) === null) await turnTo('Positions', () => row(gesture.person) !== null)
      row(gesture.person)?.querySelector<HTMLInputElement>(`input[value="${gesture.stance}"]`)?.click()
    }
    made += 1
  }
  const watch = () => {
    if (document.querySelector('.fm-lamp')?.getAttribute('data-state') === 'saved')
      console.log(`saved ${made}`)
    setTimeout(watch, 1)
  }
  watch()
  void (async () => {
    for (const gesture of gestures) {
      await make(gesture)
      await pause()
    }
  })()
}
