import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PrintPayload, writePayload } from '../../renderer/document/payload'
import type { Roll } from '../../shared/charter/roll'
import { addItem } from '../../shared/meeting/agenda/agenda-edit'
import { addAction } from '../../shared/meeting/decision/action'
import { declare } from '../../shared/meeting/decision/decision'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { composeAgenda } from '../../shared/minutes/agenda-sheet'
import { compose } from '../../shared/minutes/compose'
import { pdfUaFaults } from '../fixtures/pdf-ua'
import { fine, openMeeting, people } from '../fixtures/world'
import { clearDesks, type Desk, openDesk } from './desk'
import { type Paper, readPaper, squeezed } from './paper'

/** Two hundred items, names as long as names are, right-to-left and pictures: nothing of it may break the printed minute. */
const longName = 'Wilhelmina Featherstone-Oyelaran-Cholmondsley-Prydderch-Wynne von der Achterberg'
const unbroken = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3)
const rightToLeft = 'ליאת ברזילי־לוין'
const pictures = '🌊 the tide, 🐟 the fish, 🏡 the homes'
const items = 200

let desk: Desk
let minutes: Paper
let agenda: Paper

beforeAll(async () => {
  desk = await openDesk()
  const { page, charter, roll } = longEvening()
  minutes = await printed('minutes', compose(page.seen, roll, charter))
  agenda = await printed('agenda', composeAgenda(page.seen, roll, charter))
})
afterAll(clearDesks)

/** Asha's longest evening: every item done, every twentieth decided, with what was said against it. */
function longEvening() {
  const evening = openMeeting()
  const { page, moment, clock, charter } = evening
  const roll: Roll = {
    ...evening.roll,
    people: {
      ...evening.roll.people,
      [people.björn]: { ...fineOf(evening.roll, people.björn), name: longName },
      [people.chidi]: { ...fineOf(evening.roll, people.chidi), name: rightToLeft },
      [people.eleni]: { ...fineOf(evening.roll, people.eleni), name: 'Ελένη 🌊' },
    },
  }
  const rule = charter.positions
  for (let at = 1; at <= items; at += 1) {
    const title = at % 50 === 0 ? `${unbroken} ${at}` : `Item of business ${at}: ${pictures}`
    const item = fine(addItem(page, { title, section: 'Business', planned: 5 }, moment()))
    fine(startItem(page, { item, leave: 'done' }, moment()))
    clock.tick()
    Object.assign(page.draft.prose, {
      [item]: `What was said on ${at}.\n${at % 3 === 0 ? `${rightToLeft}: שלום לכולם. ` : ''}${'It was talked about at length. '.repeat(at % 7)}`,
    })
    if (at % 20 === 0) {
      const wording = `Number ${at} is adopted as it stands. ${'Word for word. '.repeat(at % 60)}`
      const { version } = fine(propose(page, { item, wording, proposer: people.björn }, moment()))
      const given = { version, person: people.chidi, stance: 'reservations', source: 'room', rule } as const
      fine(recordPosition(page, { ...given, reason: `${unbroken} and more` }, moment()))
      fine(allAgree(page, { version }, moment()))
    }
    if (at % 4 === 0)
      fine(addAction(page, { item, what: `See to ${at}`, who: people.björn, due: '2026-04-01' }, moment()))
    fine(endItem(page, { item, outcome: 'done' }, moment()))
  }
  return { ...evening, roll }
}

function fineOf(roll: Roll, person: string) {
  const found = Object.values(roll.people).find(({ id }) => id === person)
  if (found === undefined) throw new Error(`Nobody is ${person}`)
  return found
}

async function printed(name: string, blocks: PrintPayload['blocks']): Promise<Paper> {
  const file = path.join(desk.profile, `${name}.pdf`)
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  const page = await desk.page()
  const title = `Harbour Tenants: ${name}`
  const payload = writePayload({ blocks, language: 'en-GB', title })
  const answer = await page.evaluate(
    (given) => window.folkmoot.ask('print:save', { ...given, language: 'en-GB', suggestedName: 'long.pdf' }),
    { payload, title },
  )
  expect(answer).toMatchObject({ ok: true, value: { saved: true } })
  const { FOLKMOOT_SHOTS: shots } = process.env
  if (shots !== undefined) copyFileSync(file, path.join(shots, `long-${name}.pdf`))
  return readPaper(file)
}

/** Items that were all decided, with more and less said before each: some fall on the edge of a page. */
function decidedEvening() {
  const { page, moment, clock, charter, roll } = openMeeting()
  for (let at = 1; at <= 24; at += 1) {
    const item = fine(addItem(page, { title: `Business ${at}`, section: 'Business' }, moment()))
    fine(startItem(page, { item, leave: 'done' }, moment()))
    clock.tick()
    Object.assign(page.draft.prose, { [item]: 'It was talked about at length. '.repeat(5 + (at % 9) * 4) })
    const wording = `Number ${at} is adopted as it stands. ${'Word for word. '.repeat((at % 5) * 6)}`
    const { proposal, version } = fine(propose(page, { item, wording, proposer: people.björn }, moment()))
    fine(allAgree(page, { version }, moment()))
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    fine(endItem(page, { item, outcome: 'done' }, moment()))
  }
  return compose(page.seen, roll, charter)
}

describe('MI26 a decision on paper', () => {
  test('stands on one page with its proposal and who stood where', async () => {
    const { pages } = await printed('decided', decidedEvening())
    const count = (page: string, what: RegExp) => [...squeezed(page).matchAll(what)].length
    for (const page of pages) {
      const taken = count(page, /Decision2026\/\d+\/\d+/g)
      expect(count(page, /Positionsonversion/g)).toBe(taken)
      expect(count(page, /ProposalbyBj/g)).toBe(taken)
    }
    expect(count(pages.join(''), /Decision2026\/\d+\/\d+/g)).toBe(24)
    expect(pages.length).toBeGreaterThan(5)
  })
})

describe('PD10 PD11 PD14 PD15 a long evening on paper', () => {
  test('every item is there, in order, once', () => {
    const heard = squeezed(minutes.heard)
    let from = 0
    for (let at = 1; at <= items; at += 1) {
      const found = heard.indexOf(`Whatwassaidon${at}.`, from)
      expect(found, `item ${at}`).toBeGreaterThan(from)
      from = found
    }
  })

  test('every page is numbered, and there are as many as counted', () => {
    const { length } = minutes.pages
    expect(length).toBeGreaterThan(20)
    for (const [at, drawn] of minutes.pages.entries()) expect(drawn).toContain(`Page ${at + 1} of ${length}`)
  })

  test('names stay whole, whichever way they run', () => {
    const heard = squeezed(minutes.heard)
    expect(heard).toContain(squeezed(longName))
    expect(heard).toContain(squeezed(unbroken))
    // Hebrew is drawn from the right: readers put its letters back in order, some word by word.
    for (const word of rightToLeft.split(/[ ־]/)) {
      expect(heard.includes(word) || heard.includes([...word].reverse().join('')), word).toBe(true)
    }
  })

  test('one title, no level of headings left out, tables with their headings', () => {
    for (const paper of [minutes, agenda]) {
      expect(paper.roles.H1).toBe(1)
      expect(paper.roles.H4 === undefined || paper.roles.H3 !== undefined).toBe(true)
      expect(paper.roles.TH ?? 0).toBeGreaterThan(0)
      expect(paper.isTagged).toBe(true)
    }
    // Each of the pages over which the agenda runs repeats the heads of its columns.
    const withTable = agenda.pages.filter((drawn) => drawn.includes('Item of business'))
    expect(withTable.length).toBeGreaterThan(3)
    for (const drawn of withTable) expect(drawn).toContain('Presented by')
  })

  test('PD19 nothing is outside the structure that is no furniture, and the structure is whole', async () => {
    for (const paper of [minutes, agenda]) {
      expect(await pdfUaFaults(paper.bytes)).toEqual([])
      expect(paper.sheet).toEqual([596, 842])
    }
  })

  test('every face is in the file, that of the pictures too', () => {
    expect(minutes.fonts.some(({ name }) => name.includes('NotoEmoji'))).toBe(true)
    expect(minutes.fonts.some(({ name }) => name.includes('Hebrew'))).toBe(true)
    for (const { name, embedded } of minutes.fonts) expect(embedded, name).toBe(true)
  })
})
