import type { AssemblyId, ItemId } from '../../id'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { isWithdrawn, ofType, pen } from '../../statement'
import type { TextRefused } from '../../text'
import { agenda } from '../agenda/agenda'
import { type AgendaRefused, addItem } from '../agenda/agenda-edit'
import { type Folded, folded } from '../fold'
import type { Meeting } from '../meeting'
import type { QuestionTakenStatement } from '../said/question-statements'
import { questionAbout } from '../said/question-statements'
import type { MeetingStatement } from '../said/statements'

export type TakeQuestion = {
  readonly host: AssemblyId
  readonly name: string
  readonly question: string
  /** The host's version, and its words. */
  readonly asked: string
  readonly wording: string
  readonly until: LocalDate
  /** The item, as the agenda is to call it. */
  readonly title: string
}

/** QA4: what the host asks comes onto one's own agenda by one gesture, with its wording as the proposal; once on each agenda. */
export function takeQuestion(
  page: Page<Meeting>,
  given: TakeQuestion,
  moment: Moment,
): Result<ItemId, AgendaRefused | TextRefused | Refusal<'QA4'>> {
  const { title, ...question } = given
  if (questionsTaken(page.seen).some(({ asked }) => asked === given.asked)) return refused({ rule: 'QA4' })
  const wordings = [{ wording: given.wording, proposer: null, matter: null }]
  const gesture = pen<MeetingStatement>(page, moment)
  const added = addItem(page, { title, kind: 'decide', wordings }, moment)
  if (added.ok)
    gesture.state(questionAbout.taken(added.value), {
      type: 'question-taken',
      item: added.value,
      ...question,
    })
  return added.ok ? done(added.value) : added
}

/** Items of this agenda that are about what a host asks. */
export const questionsTaken = folded((meeting: Folded): readonly QuestionTakenStatement[] => {
  const here = new Set(agenda(meeting).map(({ id }) => id))
  return ofType(meeting.statements, 'question-taken').filter(
    ({ id, item }) => here.has(item) && !isWithdrawn(meeting.statements, id),
  )
})

export function questionOf(meeting: Folded, item: ItemId): QuestionTakenStatement | null {
  return questionsTaken(meeting).find((one) => one.item === item) ?? null
}
