import { stances } from '../charter/rules'
import type { MeetingId } from '../id'
import { agenda, type Item } from '../meeting/agenda/agenda'
import { isApproved } from '../meeting/approval/approval'
import { followed } from '../meeting/course-facts'
import type { Meeting } from '../meeting/meeting'
import { proposals } from '../meeting/proposal/proposal'
import type { PassingResult, Recall, Referral } from '../meeting/referral/passing'
import { type Handed, isOut, referralsOf, wordsOf } from '../meeting/referral/referral'
import { originOf } from '../meeting/take-carried'
import type { LocalDate } from '../ports'
import type { CarriedLine } from './carried'

/** What a meeting has to do with other assemblies' matters, for whoever seals and sorts (RF9, RF13). */
export type PassingLines = {
  readonly meeting: MeetingId
  /** What it handed to others: the words as they are to be sealed, and which answers were entered. */
  readonly sent: readonly (Referral | Recall)[]
  readonly handed: readonly Pick<Handed, 'referral' | 'to' | 'entered'>[]
  /** What others handed to this assembly, and this meeting took up. */
  readonly cameIn: readonly CameInLine[]
}
export type CameInLine = {
  readonly referral: string
  readonly word: string
  readonly from: string
  readonly meeting: { readonly title: string; readonly date: LocalDate }
  /** Decided, the minutes approved, and nothing of it under way: what goes back by itself (RF13). */
  readonly result: ResultSaid | null
}
export type ResultSaid = Pick<PassingResult, 'outcome' | 'meeting' | 'minute' | 'decisions'>

type Of = { readonly title: string; readonly date: LocalDate }

export function passingLines(meeting: Meeting, { title, date }: Of): PassingLines {
  return {
    meeting: meeting.id,
    sent: wordsOf(meeting),
    handed: referralsOf(meeting).map(({ referral, to, entered }) => ({ referral, to, entered })),
    cameIn: agenda(meeting).flatMap((item): readonly CameInLine[] => {
      if (item.cameIn === undefined) return []
      const { referral, word, from } = item.cameIn
      const held = { title, date }
      return [{ referral, word, from, meeting: held, result: resultOf(meeting, item, held) }]
    }),
  }
}

/** RF13: with the approval of the minutes, as everything that leaves an assembly (LC12); not while it is carried, referred on or contested. */
function resultOf(meeting: Meeting, item: Item, held: Of): ResultSaid | null {
  if (!isApproved(meeting) || item.minute === null) return null
  if (item.fate !== null && item.fate !== 'drop') return null
  const isPassedOn = referralsOf(meeting).some(
    (one) => one.item === item.id && (isOut(one) || one.state === 'result'),
  )
  if (isPassedOn) return null
  const taken = followed(meeting).filter(({ decision }) => decision.item === item.id && !decision.informal)
  if (taken.some(({ decision, facts }) => decision.contested || facts.reopened !== null)) return null
  const decisions = taken.map(({ decision: { number, wording, outcome } }) => ({
    number,
    wording,
    counts: stances.map((stance) => outcome.counts[stance]),
  }))
  const wasProposed = proposals(meeting, item.id).length > 0
  const outcome = decisions.length > 0 ? 'adopted' : wasProposed ? 'not-adopted' : 'talked-about'
  return { outcome, meeting: held, minute: item.minute, decisions }
}

/** RF11: a result, or a decline, waits for an agenda of the assembly the matter came from, linked to the item it left. */
export function cameBack(meeting: Meeting, { title, date }: Of): readonly CarriedLine[] {
  return referralsOf(meeting).flatMap((one): readonly CarriedLine[] => {
    const item = agenda(meeting).find(({ id }) => id === one.item)
    const answer = one.answers.at(-1)
    if (item === undefined || answer === undefined) return []
    if (one.state !== 'result' && one.state !== 'declined') return []
    const proposal = proposals(meeting, item.id).find(({ proposal }) => proposal === one.proposal)
    const open =
      one.state === 'declined' && proposal !== undefined && !proposal.decided && !proposal.withdrawn
    const wordings = open
      ? proposal.versions.filter(({ stands }) => stands).map(({ wording }) => wording)
      : []
    return [
      {
        meeting: meeting.id,
        meetingTitle: title,
        date,
        from: { title, number: item.number },
        item: item.id,
        title: item.title,
        section: item.section,
        kind: item.kind,
        presenter: item.presenter,
        planned: item.planned,
        times: 1,
        origin: originOf(meeting.id, item),
        knew: [],
        wordings: wordings.map((wording) => ({
          wording,
          proposer: proposal?.proposer ?? null,
          matter: proposal?.matter ?? null,
        })),
        ...(item.cameIn === undefined ? {} : { cameIn: item.cameIn }),
        back: { referral: one.referral, answer: answer.id, name: one.name, how: one.state },
        fate: 'backlog',
      },
    ]
  })
}
