import type { Charter } from '../charter/charter'
import { nameOf, type Roll } from '../charter/roll'
import { type Sounding, soundings } from '../meeting/hall/sounding'
import type { Meeting } from '../meeting/meeting'
import { type Amendment, amendments } from '../meeting/proposal/amendment'
import { blockFindings } from '../meeting/proposal/block-finding'
import { type Concern, concerns } from '../meeting/proposal/concern'
import type { Proposal } from '../meeting/proposal/proposal'
import { type RemitCheck, remitChecks } from '../meeting/proposal/remit-check'
import { epochOf, localTime } from '../meeting/time'
import type { Instant } from '../ports'
import type {
  AmendmentLine,
  ConcernLine,
  DeliberationBlock,
  RemitLine,
  SoundingLine,
} from './deliberation-block'

/** What stands between the proposal and the positions on it: how its wording came about, and how it felt in the room. */
export function beforePositions(
  meeting: Meeting,
  proposal: Proposal,
  roll: Roll,
  charter: Charter,
): readonly DeliberationBlock[] {
  const checks = remitChecks(meeting, proposal.proposal).map(remitLine)
  const felt = soundings(meeting, proposal.proposal).map(soundingLine)
  return [
    ...(checks.length === 0 ? [] : [{ type: 'remit', proposal: proposal.proposal, checks } as const]),
    ...(showsAllWordings(charter) ? changesBlock(meeting, proposal, roll) : []),
    ...(felt.length === 0
      ? []
      : [{ type: 'soundings', proposal: proposal.proposal, soundings: felt } as const]),
  ]
}

export function showsAllWordings({ parameters }: Charter): boolean {
  return parameters.minutesAmendments === 'all-wording'
}

function changesBlock(meeting: Meeting, proposal: Proposal, roll: Roll): readonly DeliberationBlock[] {
  const suggested = amendments(meeting, proposal.proposal)
  const born = new Set(suggested.map(({ became }) => became))
  const { versions } = proposal
  const changed = versions.flatMap(({ number, wording, clock }, index): Dated | readonly [] => {
    const before = versions[index - 1]
    if (before === undefined || before.wording === wording || born.has(number)) return []
    const line = { name: null, text: wording, isWording: true, fate: 'changed', note: null } as const
    return { clock, line: { ...line, became: number, at: localTime(clock) } }
  })
  const all = [...changed, ...suggested.map((one) => ({ clock: one.clock, line: amendmentLine(one, roll) }))]
  if (all.length === 0) return []
  // By the clock; the wordings by their number where two share an instant.
  const changes = all.sort(inTime).map(({ line }) => line)
  const first = versions[0]?.wording ?? ''
  return [{ type: 'amendments', proposal: proposal.proposal, first, changes }]
}
function inTime(a: Dated, b: Dated): number {
  const became = ({ line }: Dated) => line.became ?? Number.MAX_SAFE_INTEGER
  return epochOf(a.clock) - epochOf(b.clock) || became(a) - became(b)
}
type Dated = { readonly clock: Instant; readonly line: AmendmentLine }

export function amendmentLine(
  { person, text, isWording, fate, became, note, clock }: Amendment,
  roll: Roll,
): AmendmentLine {
  const name = person === null ? null : nameOf(roll, person)
  return { name, text, isWording, fate, became, note, at: localTime(clock) }
}

export function remitLine({ clock, version, ...said }: RemitCheck): RemitLine {
  return { ...said, at: localTime(clock) }
}

export function soundingLine({ round, warm, unsure, cold, clock }: Sounding): SoundingLine {
  return { round, warm, unsure, cold, at: localTime(clock) }
}

/** What stands in the minutes between the positions on a proposal and the decision: its concerns (MI20). */
export function afterPositions(
  meeting: Meeting,
  { proposal, versions }: Proposal,
  roll: Roll,
): readonly DeliberationBlock[] {
  const findings = versions.flatMap(({ version }) =>
    blockFindings(meeting, version).map(({ person, found, present, setAside }) => ({
      name: nameOf(roll, person),
      found,
      present,
      setAside,
    })),
  )
  const lines = concerns(meeting, proposal).map((concern) => concernLine(concern, roll))
  return [
    ...(findings.length === 0 ? [] : [{ type: 'findings', proposal, findings } as const]),
    ...(lines.length === 0 ? [] : [{ type: 'concerns', proposal, concerns: lines } as const]),
  ]
}

/** Screen and paper tell the same story of a concern. */
export function concernLine(
  { number, person, text, round, fate, steps, contested }: Concern,
  roll: Roll,
): ConcernLine {
  return {
    number,
    name: person === null ? null : nameOf(roll, person),
    text,
    round,
    fate,
    steps: steps.map((step) => ({
      fate: step.fate,
      round: step.round,
      wording: step.wording,
      note: step.note,
    })),
    contested,
  }
}
