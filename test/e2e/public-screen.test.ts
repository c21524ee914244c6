import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canary } from './canaries'
import { clearDesks, type Desk, openDesk, publicPage } from './desk'
import { appearances, dress, problemsOf } from './eyes'
import { button, callItNow, enterPractice, note, showItem, toTheMeeting } from './hall'

/**
 * The public screen beside the secretary's window, in the practice federation's meeting of today: by keyboard, with words
 * in names and reasons that must never get there. With FOLKMOOT_SHOTS=<folder> it keeps pictures in three sizes.
 */
const shots = process.env.FOLKMOOT_SHOTS
const sizes = [
  [1366, 768],
  [1920, 1080],
  [1024, 768],
] as const
const guest = canary(1)
const reason = `${canary(2)} is owed money`
const wording = 'The hall is let to the choir on Tuesdays until the end of June, from seven to nine.'
let desk: Desk
let page: Page
let hall: Page

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const controls = () => page.getByRole('region', { name: 'Public screen' })
const inControls = () => page.evaluate(() => document.activeElement?.closest('.public-controls') !== null)
const says = (words: string | RegExp) => hall.getByText(words).first().waitFor()
const text = () => hall.locator('main').innerText()
const choose = async (item: string) => {
  await controls().getByRole('button', { name: 'What the public screen shows' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
/** Which windows there are, by page, with the process behind each. */
const windows = () =>
  desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => ({
      page: one.webContents.getURL().replace(/^.*\//, ''),
      process: one.webContents.getOSProcessId(),
      title: one.getTitle(),
      isFocused: one.isFocused(),
    })),
  )
/** All of it is in sight: nothing runs over an edge, nothing scrolls. */
async function expectFitted(): Promise<void> {
  const over = () =>
    hall.locator('main').evaluate((main) => ({
      high: main.scrollHeight - main.clientHeight,
      wide: main.scrollWidth - main.clientWidth,
      page: document.documentElement.scrollHeight - innerHeight,
      torn: [...main.querySelectorAll('*:not(.fm-hidden)')]
        .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
        .map((part) => part.className),
    }))
  await expect.poll(over).toEqual({ high: 0, wide: 0, page: 0, torn: [] })
}

const found: string[] = []
/** Whole in the secretary's own window, a wide and a small one; axe looks at every screen of it elsewhere. */
async function lookAtControls(name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [900, 600],
  ] as const) {
    await page.setViewportSize({ width, height })
    const { x = -1, y = -1, width: wide = 0, height: high = 0 } = (await controls().boundingBox()) ?? {}
    expect([x >= 0, y >= 0, x + wide <= width, y + high <= height]).toEqual([true, true, true, true])
    if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}-${width}.png`) })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}
async function look(name: string): Promise<void> {
  for (const [width, height] of sizes) {
    await hall.setViewportSize({ width, height })
    await expect.poll(() => hall.evaluate(() => innerWidth)).toBe(width)
    await expectFitted()
    if (shots === undefined) continue
    mkdirSync(shots, { recursive: true })
    await hall.screenshot({ path: path.join(shots, `${name}-${width}.png`) })
  }
  for (const appearance of appearances) {
    await dress(hall, appearance)
    for (const problem of await problemsOf(hall)) found.push(`${name}, ${appearance}: ${problem}`)
  }
  if (shots !== undefined) {
    await dress(hall, 'dark')
    await hall.screenshot({ path: path.join(shots, `${name}-dark.png`) })
  }
  await dress(hall, 'light')
}

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  await enterPractice(page)
  await toTheMeeting(page)
  await page.getByRole('combobox', { name: 'Who arrives' }).fill(guest)
  await press('Enter', 'Enter')
  await button(page, 'All others present').click()
  // Everything that this page says to any other is written down.
  await page.evaluate(() => {
    const post = MessagePort.prototype.postMessage
    const sent: string[] = []
    Object.assign(globalThis, { sent })
    MessagePort.prototype.postMessage = function (this: MessagePort, ...all: [unknown]) {
      sent.push(JSON.stringify(all))
      return post.apply(this, all)
    }
  })
})
afterAll(clearDesks)

describe('PU10 Björn turns it on before the call', () => {
  test('by keyboard; the keys stay with him, and go to its controls', async () => {
    await press('Control+Shift+P')
    hall = await publicPage(desk)
    await says(/^Begins at/)
    await expect.poll(inControls).toBe(true)
    const here = await windows()
    expect(here.map(({ page: name }) => name).sort()).toEqual(['index.html', 'screen.html'])
    expect(here.map(({ title }) => title)).toEqual(['Folkmoot', 'Folkmoot'])
    expect(new Set(here.map(({ process: id }) => id)).size).toBe(2)
    await look('before')
  })

  test('can the back row read this?', async () => {
    await choose('Test page: can the back row read it?')
    await says('Can the back row read this?')
    const lines = await hall
      .locator('.public-smallest')
      .evaluate((line) => innerHeight / (Number.parseFloat(getComputedStyle(line).fontSize) * 1.3))
    expect(lines).toBeCloseTo(20, 0)
    await look('test page')
    await choose('Follow the meeting')
    await says(/^Begins at/)
  })
})

describe('PU6 PU7 it follows, is held, and is blank', () => {
  test('the item under way, with its number, and not the one that is looked at', async () => {
    await callItNow(page)
    await button(page, 'Start first item').click()
    await note(page).waitFor()
    await note(page).fill(`${canary(3)} said so`)
    await press('Control+ArrowDown')
    const title = await page
      .locator('.live-item-current .live-item-title, .live-item-current bdi')
      .first()
      .innerText()
    await says(title)
    await showItem(page, 4)
    await expect.poll(() => hall.locator('h1').innerText()).toContain(title)
    await page.getByRole('button', { name: /^Back to item/ }).click()
    await look('item')
  })

  test('the wording of the proposal, word for word', async () => {
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill(wording)
    await button(page, 'Put the proposal').click()
    await says(wording)
    await look('wording')
    await lookAtControls('controls')
  })

  test('B from its controls blanks it, and B again shows it', async () => {
    await press('Control+Shift+P')
    await expect.poll(inControls).toBe(true)
    const before = await page.evaluate(() => (Reflect.get(globalThis, 'sent') as string[]).length)
    await press('b')
    await expect.poll(text).toBe('Public screen')
    const since = await page.evaluate(
      (from) =>
        (Reflect.get(globalThis, 'sent') as string[]).slice(from).filter((one) => one.includes('type')),
      before,
    )
    expect(since).toEqual(['[{"type":"blank"}]'])
    expect(await hall.content()).not.toContain('choir')
    await look('blank')
    await press('b')
    await says(wording)
  })

  test('B on its own window does the same', async () => {
    await hall.keyboard.press('b')
    await expect.poll(text).toBe('Public screen')
    await expect.poll(() => controls().getByRole('radio', { name: 'Blank' }).isChecked()).toBe(true)
    await hall.keyboard.press('b')
    await says(wording)
  })

  test('held, it keeps the item while Björn goes on; let go, it follows', async () => {
    await choose('Keep showing this item')
    await press('Control+ArrowDown')
    await controls()
      .getByText(/^keeps item/)
      .waitFor()
    await says(wording)
    await expect.poll(() => controls().getByRole('radio', { name: 'Held' }).isChecked()).toBe(true)
    await choose('Follow the meeting')
    await expect.poll(text).not.toContain(wording)
    await press('Control+ArrowUp')
    await says(wording)
  })
})

describe('PU3 PU4 the result, without a name or a reason', () => {
  const names = () =>
    page.locator('.live-roll bdi').evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ''))

  test('while they speak how many have a position; then numbers of people', async () => {
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await button(page, 'Test for agreement').click()
    const row = page.locator('[data-person]').filter({ hasText: guest }).first()
    await row.getByRole('radio').first().focus()
    await press('3')
    await page.getByRole('textbox', { name: /^Reason of/ }).fill(reason)
    await press('Enter')
    await says(/^1 of \d+ here have a position$/)
    await look('testing')
    await button(page, 'All agree').click()
    await says('Consensus')
    await says('1 stands aside')
    await look('result')
  })

  test('the decision with its number', async () => {
    await button(page, /Record the decision/).click()
    await says(/^Decision \w+ \d{4}/)
    await look('decision')
  })

  test('not one name of the roll, no reason, no note: not in the window, not in what was sent to it', async () => {
    const people = (await names()).filter((name) => name.length > 2)
    expect(people.length).toBeGreaterThan(15)
    expect(people.some((name) => name.includes(guest))).toBe(true)
    const secrets = [guest, canary(2), canary(3)]
    const sent = await page.evaluate(() => (Reflect.get(globalThis, 'sent') as string[]).join('\n'))
    expect(sent).toContain('choir')
    const withoutPresenters = sent.replace(/"presenter":"[^"]*"/g, '')
    for (const word of [...secrets, ...people]) expect(withoutPresenters).not.toContain(word)
    for (const word of secrets) expect(await hall.content()).not.toContain(word)
    expect(await heapOf(hall)).toContain('choir')
    for (const word of secrets) expect(await heapOf(hall)).not.toContain(word)
  })
})

/** Everything its page has in memory, as the debugger writes it down. */
async function heapOf(of: Page): Promise<string> {
  const session = await of.context().newCDPSession(of)
  const parts: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return parts.join('')
}

describe('PU2 the speakers', () => {
  test('who waits, by name and in their order, beside the wording and alone', async () => {
    await press('Control+ArrowDown')
    await page.getByRole('tab', { name: /^Stack/ }).click()
    const raise = async (...names: readonly string[]) => {
      for (const name of names) {
        await page.getByRole('combobox', { name: 'Who wants to speak' }).fill(name)
        await press('Enter')
      }
    }
    await raise('Asha', 'D Björn', 'Chidi')
    await says('Waiting')
    await expect
      .poll(() => hall.locator('.public-waiting li').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^1\.\s*Björn.*Direct response$/),
        expect.stringMatching(/^2\.\s*Asha/),
        expect.stringMatching(/^3\.\s*Chidi/),
      ])
    await look('stack')
    await button(page, /^Next speaker/).click()
    await says('Speaks now')
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill(wording)
    await button(page, 'Put the proposal').click()
    await says(wording)
    await look('stack and wording')
  })
})

/** Pages that no press of this evening leads to, handed to the screen as its feeder would. */
describe('PU8 ballots and long stacks', () => {
  const hand = (given: object) =>
    hall.evaluate((sheet) => {
      const { port1, port2 } = new MessageChannel()
      window.postMessage({ type: 'folkmoot:public-port' }, location.origin, [port2])
      port1.postMessage(sheet)
    }, given)
  const ballotPage = (table: object | null) => ({
    type: 'page',
    zone: 'Europe/London',
    language: 'en',
    practice: true,
    page: {
      type: 'item',
      item: { number: '7', title: 'Roof of the boat shed' },
      presenter: 'Dafydd',
      clock: null,
      stack: null,
      table,
    },
  })
  const onPaper = [
    { mark: 'A', text: 'The boat shed gets a roof of slate before the winter.' },
    { mark: 'B', text: 'The boat shed gets a roof of tin, and the rest goes to the slipway.' },
    { mark: 'C', text: null },
  ]
  const stars = [61, 74, 12]
  test.each([
    ['ballot', { type: 'ballot', question: null, options: onPaper, isClosed: false, says: null }],
    [
      'ballot result',
      {
        type: 'ballot-result',
        number: '2026/11/07',
        question: null,
        options: onPaper.map((option, at) => ({ ...option, stars: stars[at], won: at === 1 })),
        runoff: { first: { mark: 'B', papers: 11 }, second: { mark: 'A', papers: 8 }, neither: 2 },
        cast: 22,
        returned: false,
        tie: null,
      },
    ],
  ])('%s', async (name, table) => {
    await hand(ballotPage(table))
    await says('Roof of the boat shed')
    await says(/slate/)
    await look(name)
  })

  test('a long stack stands in columns, and no name runs into the next', async () => {
    const waiting = Array.from({ length: 14 }, (_, at) => ({
      name: at % 3 === 0 ? 'Wilhelmina Featherstone-Oyelaran-Cholmondsley' : `Suryani ${at}`,
      kind: at < 2 ? 'clarification' : 'contribution',
    }))
    const sheet = ballotPage(null)
    await hand({
      ...sheet,
      page: { ...sheet.page, stack: { speaking: 'Mei-Lin Arkwright', waiting, rule: 'first-time-first' } },
    })
    await says('Suryani 13')
    await look('long stack')
    expect(await hall.locator('.public-waiting').getAttribute('data-columns')).not.toBe('1')
  })

  test('after it the screen is fed as before', async () => {
    await press('Control+Shift+P', 'Control+Shift+P', 'Control+Shift+P')
    hall = await publicPage(desk)
    await says(wording)
  })
})

describe('PU8 as large as the window allows', () => {
  test('few words are larger than many; too many are shown part by part, never too small to read', async () => {
    const size = () =>
      hall.locator('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize))
    const small = await size()
    await press('Control+ArrowDown')
    await page.getByRole('tab', { name: /^Proposal/ }).click()
    await page.getByLabel('Exact wording').fill('Yes.')
    await button(page, 'Put the proposal').click()
    await says('Yes.')
    expect(await size()).toBeGreaterThan(small)
    await button(page, 'Write another proposal').click()
    const long = Array.from({ length: 60 }, (_, at) => `${at + 1}. ${wording}`).join('\n')
    await page.getByLabel('Exact wording').fill(long)
    await button(page, 'Put the proposal').click()
    await says(/^1\. The hall/)
    await hall.getByText(/^part 1 of \d+$/).waitFor()
    const shown = await hall.locator('main').evaluate((main) => main.clientHeight / (20 * 1.3))
    expect(await size()).toBeGreaterThanOrEqual(shown - 0.1)
    const top = () => hall.locator('.public-wording').evaluate((wording) => wording.scrollTop)
    expect(await top()).toBe(0)
    await hall.clock.install()
    await expect
      .poll(async () => {
        await hall.clock.runFor(10_000)
        return hall.locator('.public-part').textContent()
      })
      .toMatch(/^part [2-9] of/)
    expect(await top()).toBeGreaterThan(0)
    await hall.clock.resume()
    await expect.poll(() => hall.locator('.public-wording').innerText()).toContain('60. The hall')
    await look('long')
  })
})

describe('PU11 its end', () => {
  test('a break shows since when', async () => {
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Break' }).click()
    await says('Break')
    await says(/^since \d\d:\d\d, \d+ min$/)
    await look('break')
    await button(page, 'Resume').click()
  })

  test('its page crashes: it comes back and is fed anew, and Björn’s window goes on', async () => {
    const lastSent = () =>
      page.evaluate(() => {
        const sheets = (Reflect.get(globalThis, 'sent') as string[]).filter((one) => one.includes('type'))
        return { count: sheets.length, last: sheets.at(-1) }
      })
    const before = await lastSent()
    await desk.app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows())
        if (one.webContents.getURL().endsWith('/screen.html')) one.webContents.forcefullyCrashRenderer()
    })
    await expect.poll(lastSent).toEqual({ count: before.count + 1, last: before.last })
    await expect.poll(() => controls().getByRole('radio', { name: 'On' }).isChecked()).toBe(true)
  })

  test('off by keyboard: the window goes, and the focus goes back', async () => {
    await page.getByLabel('Add an item').focus()
    await press('Control+Shift+P')
    await expect.poll(inControls).toBe(true)
    await press('Control+Shift+P')
    await expect.poll(async () => (await windows()).map(({ page: name }) => name)).toEqual(['index.html'])
    await expect
      .poll(() => page.getByLabel('Add an item').evaluate((one) => one === document.activeElement))
      .toBe(true)
  })

  test('from the palette it is opened, blanked and closed on any screen', async () => {
    const take = async (words: string) => {
      await press('Control+k')
      await page.keyboard.type(words)
      await press('Enter')
    }
    await take('Open the public')
    hall = await publicPage(desk)
    // The item that rested in the break is under way again.
    await hall.locator('main h1').first().waitFor()
    await take('Decisions')
    await page.getByRole('heading', { name: 'Decisions', level: 1 }).waitFor()
    await take('Blank the public')
    await expect.poll(text).toBe('Public screen')
    await take('Show the public')
    await hall.locator('main h1:not(.fm-hidden)').first().waitFor()
  })

  test('leaving the practice federation ends it', async () => {
    await page.evaluate(() => window.folkmoot.ask('desk:leave', {})).catch(() => undefined)
    await expect.poll(async () => (await windows()).map(({ page: name }) => name)).toEqual(['index.html'])
  })

  test('and at the door nobody can open it', async () => {
    await expect
      .poll(async () => {
        const answer = await (await desk.page())
          .evaluate(() => window.folkmoot.ask('public:open', {}))
          .catch(() => null)
        return answer !== null && !answer.ok ? answer.refusal.rule : null
      })
      .toBe('PU10')
  })
})

describe('LO1 SH7 on the whole way', () => {
  test('axe found nothing in light, dark and forced colours', () => expect(found).toEqual([]))
  test('and the policy was not violated once', async () => {
    const complaints = await desk.complaints()
    expect(complaints.filter((one) => one !== 'the page crashed')).toEqual([])
  })
})
