import type { MeetingId } from '../id'
import { agenda } from '../meeting/agenda/agenda'
import { newMeeting } from '../meeting/birth'
import { apologise, expect } from '../meeting/hall/arrivals'
import type { NewItem } from '../meeting/item'
import { giveNotice } from '../meeting/lifecycle'
import { onLiteral } from '../meeting/literal'
import type { Meeting } from '../meeting/meeting'
import { propose } from '../meeting/proposal/proposal-deeds'
import { daysBetween } from '../meeting/time'
import type { LocalDate, Moment } from '../ports'
import { accepted } from './accepted'
import type { Chance } from './chance'
import { planEvening } from './evening-plan'
import { businessOf, type Sitting } from './sitting'
import { momentsOf, placeOn, type Stage } from './stage'
import { monthInWords } from './wording'
import type { Evening } from './year'

/** How a meeting comes to be: planned twelve days before, called eight days before, apologies in the last two. */
const day = 1440

/** Everything up to the evening itself. `early`: by how many days sooner than usual. */
export function called(stage: Stage, evening: Evening, chance: Chance, early = 0): Sitting {
  const usual = momentsOf(stage, evening.date, chance.branch('ids'))
  const at = (minutes: number) => usual(minutes - early * day)
  const plan = planEvening(evening, stage.company.people, stage.setting.manner, chance.branch('plan'))
  const page = onLiteral(planned(stage, evening, at))
  accepted(giveNotice(page, {}, at(-8 * day)))
  for (const [index, { person, reason }] of plan.excused.entries()) {
    const shown = stage.setting.names ? reason : null
    accepted(
      apologise(page, { person: stage.company.idOf(person), reason: shown }, at(-2 * day + 37 * index)),
    )
  }
  return { stage, evening, plan, page, at, chance }
}

/** A meeting that is still to come, called before today; the first proposal lies on the table in writing. */
export function calledOnly(stage: Stage, evening: Evening, today: LocalDate, chance: Chance): Meeting {
  const { page, plan, at } = called(stage, evening, chance, daysBetween(today, evening.date))
  for (const { person } of plan.comings) {
    accepted(expect(page, { person: stage.company.idOf(person) }, at(-1.5 * day)))
  }
  for (const item of agenda(page.seen)) {
    const business = businessOf(evening, item)
    const tabled = business?.chapter.proposal ?? null
    if (business === undefined || tabled === null) continue
    const given = { item: item.id, wording: tabled.wording, proposer: stage.company.idOf(business.lead) }
    accepted(propose(page, given, at(-1 * day)))
    break
  }
  return page.seen
}

function planned(stage: Stage, evening: Evening, at: (minutes: number) => Moment): Meeting {
  const { assembly, charter, company, setting, clock } = stage
  const { standingItems } = charter
  const items = evening.business.map(({ section, chapter: { title, kind, planned }, lead }): NewItem => {
    return { section, title, kind, planned, presenter: company.idOf(lead) }
  })
  const { date } = evening
  const moment = at(-12 * day)
  const details = {
    title: `${setting.kind}, ${monthInWords(date)}`,
    kind: setting.kind,
    date,
    time: setting.hour,
    place: placeOn(stage, date),
  }
  const id = moment.newId() as MeetingId
  const series = charter.series?.find(({ name }) => name === setting.kind)
  const given = { id, assembly, zone: clock.zone, details, standingItems, items }
  return accepted(newMeeting(series === undefined ? given : { ...given, series }, moment))
}
