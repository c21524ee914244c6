import { patternOf } from '../charter/rules'
import type { ItemId } from '../id'
import { agenda, type Item } from '../meeting/agenda/agenda'
import { nameRole } from '../meeting/hall/role'
import { endItem, startItem } from '../meeting/item-clock'
import { adjourn, callToOrder, close, resume } from '../meeting/lifecycle'
import type { Meeting } from '../meeting/meeting'
import type { LocalDate } from '../ports'
import { accepted } from './accepted'
import { called } from './calling'
import type { Chance } from './chance'
import { type Doors, openDoors } from './doors'
import type { Memory, Remembered } from './memory'
import { routineNotes } from './routine'
import { businessOf, type Sitting, told } from './sitting'
import { placeOn, type Stage } from './stage'
import { settleTasks, takeOn } from './tasks'
import { putToTheTest } from './test-for-agreement'
import type { Business, Evening } from './year'

/** One evening, lived through by the same commands as a real one, on a simulated clock (PF3). */
export type Held = { readonly meeting: Meeting; readonly memory: Memory }

type Given = {
  readonly evening: Evening
  readonly memory: Memory
  readonly today: LocalDate
  /** The day of the meeting after this one. */
  readonly next: LocalDate | null
}

export function holdMeeting(stage: Stage, given: Given, chance: Chance): Held {
  const { evening, memory } = given
  const sitting = called(stage, evening, chance)
  const { page, plan, at } = sitting
  const doors = openDoors(sitting)
  const number = open(sitting, memory)
  const fund = collected(memory, chance)

  const tasks: Remembered[] = []
  let informal = false
  let minutes = 3
  const items = agenda(page.seen)
  const pauseBefore = plan.pause ? Math.floor(items.length / 2) : -1
  for (const [index, item] of items.entries()) {
    const business = businessOf(evening, item)
    if (item.title === 'Any other business' && !plan.reachesEnd) continue
    if (index === pauseBefore) minutes = pause(sitting, doors, minutes, items[index - 1])
    doors.until(minutes)
    accepted(startItem(page, { item: item.id, leave: 'done' }, at(minutes)))
    const length = Math.max(1, (item.planned ?? 5) * (0.6 + chance.fraction() * 0.6))
    if (business === undefined) {
      write(sitting, item.id, routineNotes(item.title, { ...routineOf(sitting, given), fund }, chance))
    } else {
      const result = deal(sitting, { item: item.id, business, from: minutes, length, doors })
      informal = informal || result.informal
      for (const task of business.chapter.tasks) {
        tasks.push(
          takeOn(sitting, { item: item.id, task, business, today: given.today }, at(minutes + length * 0.98)),
        )
      }
    }
    minutes += length
  }
  doors.until(minutes)
  accepted(close(page, { charter: stage.charter, roll: stage.roll }, at(minutes + 0.5)))
  settleTasks(sitting, tasks)
  return {
    meeting: page.seen,
    memory: { lastDate: evening.date, tasks, informal, fund, used: [...memory.used, number] },
  }
}

/** Somebody facilitates, somebody keeps the time, and it begins. Answers the meeting's number. */
function open({ page, at, plan, stage }: Sitting, { used }: Memory): string {
  const { idOf } = stage.company
  accepted(nameRole(page, { role: 'facilitator', person: idOf(plan.facilitator) }, at(1)))
  accepted(nameRole(page, { role: 'timekeeper', person: idOf(plan.timekeeper) }, at(1.3)))
  return accepted(callToOrder(page, { pattern: patternOf(stage.charter), used }, at(2))).number
}

type Dealt = {
  readonly item: ItemId
  readonly business: Business
  readonly from: number
  readonly length: number
  readonly doors: Doors
}

/** One matter: talked about, and where something is proposed, decided. */
function deal(
  sitting: Sitting,
  { item, business, from, length, doors }: Dealt,
): { readonly informal: boolean } {
  const notes = told(business.chapter.notes, business)
  const halfway = from + length / 2
  doors.until(halfway)
  write(sitting, item, notes)
  const tabled = business.chapter.proposal
  if (tabled === null) {
    doors.until(from + length * 0.95)
    return { informal: false }
  }
  if (sitting.plan.lastBus && isLastToDecide(sitting.evening, business)) {
    doors.lastBus(halfway, [business.lead, business.second])
  }
  const result = putToTheTest(sitting, { item, business, tabled, from: halfway, length: length / 2 })
  doors.hold(from + length)
  if (result.informal) write(sitting, item, `${notes}\n\n${tooFew}`)
  return result
}

const tooFew =
  'Some had left for the last bus, and fewer were there than the charter asks for. What was found is therefore an informal finding, to be read out at the next meeting.'

function isLastToDecide(evening: Evening, business: Business): boolean {
  return evening.business.filter(({ chapter }) => chapter.proposal !== null).at(-1) === business
}

function pause(
  { page, at, chance }: Sitting,
  doors: Doors,
  minutes: number,
  running: Item | undefined,
): number {
  doors.until(minutes)
  if (running !== undefined) accepted(endItem(page, { item: running.id, outcome: 'done' }, at(minutes)))
  accepted(adjourn(page, {}, at(minutes + 0.2)))
  const after = minutes + 8 + chance.whole(6)
  doors.hold(minutes + 1)
  doors.until(after)
  accepted(resume(page, {}, at(after)))
  return after + 0.3
}

function routineOf({ plan, stage }: Sitting, { evening, memory, next }: Given) {
  const { names, hour } = stage.setting
  return {
    date: evening.date,
    memory,
    names,
    facilitator: plan.facilitator.called,
    treasurer: plan.comings.find(({ person }) => person.offices.includes('Treasurer'))?.person.called ?? null,
    next: next === null ? null : { date: next, hour, place: placeOn(stage, next) },
  }
}

/** Rent and tea go out each time; a collection comes in now and then. */
function collected({ fund }: Memory, chance: Chance): number {
  const spent = 40 + chance.whole(150)
  const given = fund < 900 || chance.happens(0.35) ? 180 + chance.whole(260) : 25
  return fund - spent + given
}

function write({ page }: Sitting, item: ItemId, notes: string): void {
  page.draft.prose[item] = notes
}
