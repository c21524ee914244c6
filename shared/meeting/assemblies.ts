import type { AssemblyId, ProposalId, VersionId } from '../id'
import type { Moment, Page } from '../ports'
import { done, type Result, refused } from '../result'
import { isWithdrawn, ofType, pen } from '../statement'
import { type Folded, folded } from './fold'
import type { Meeting } from './meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from './minute-taker'
import { openProposal, type ProposalRefused } from './proposal/proposal'
import { type AssemblyStanding, type AssemblyWord, standingOf } from './said/assembly-word'
import type { MeetingStatement } from './said/statements'
import { thingAbout } from './said/thing-statements'
import { meetingState, type NotNow } from './state'

/**
 * Positions of assemblies as the meeting has them (JC10): copies of their sealed words, entered by whoever keeps the meeting. They
 * stand in the test for agreement beside those of the people, and in the minutes.
 */
export type AssemblyOn = AssemblyStanding & { readonly name: string }

type Entered = AssemblyWord & { readonly name: string }

/** Every word that was entered. */
export const entered = folded((meeting): readonly Entered[] =>
  ofType(meeting.statements, 'assembly-position')
    .filter(({ id }) => !isWithdrawn(meeting.statements, id))
    .map(({ record, assembly, name, version, position, reason, basis, cites, speaker, said }) => ({
      record,
      assembly,
      name,
      meeting: '',
      version,
      position,
      reason,
      basis,
      replaces: [...cites],
      person: speaker,
      at: said,
    })),
)

/** By name, then id: the same on every laptop. */
export function assembliesOn(meeting: Folded, version: VersionId): readonly AssemblyOn[] {
  const here = entered(meeting).filter((one) => one.version === version)
  const names = new Map(here.map(({ assembly, name }) => [assembly, name]))
  return [...names]
    .sort(([one, its], [other, theirs]) => (its < theirs ? -1 : its > theirs ? 1 : one < other ? -1 : 1))
    .map(([assembly, name]) => ({ ...standingOf(here, version, assembly), name }))
}

/** Words that are not in the meeting yet, of those that were sealed. */
export function notEntered(meeting: Folded, words: readonly AssemblyWord[]): readonly AssemblyWord[] {
  const known = new Set(entered(meeting).map(({ record }) => record))
  return words.filter(({ record }) => !known.has(record))
}

export type NotEntered = ProposalRefused | NotNow | NotTheMinuteTaker

/** Also while papers are out, which these do not change (QA17). What is here already is not entered twice; two laptops that enter one word have entered one word. */
export function enterWords(
  page: Page<Meeting>,
  given: {
    readonly proposal: ProposalId
    readonly words: readonly AssemblyWord[]
    readonly nameOf: (assembly: AssemblyId) => string
  },
  moment: Moment,
): Result<number, NotEntered> {
  const { seen } = page
  const may = openProposal(seen, given.proposal)
  if (!may.ok) return may
  const state = meetingState(seen)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  if (!mayKeep(seen, moment.by)) return refused(notTheMinuteTaker(seen))
  const versions = new Set<string>(may.value.versions.map(({ version }) => version))
  const fresh = notEntered(seen, given.words).filter(({ version }) => versions.has(version))
  const gesture = pen<MeetingStatement>(page, moment)
  for (const { record, assembly, version, position, reason, basis, replaces, person, at } of fresh)
    gesture.state(thingAbout.position(version, assembly, record), {
      type: 'assembly-position',
      version: version as VersionId,
      assembly,
      name: given.nameOf(assembly),
      record,
      position,
      reason,
      basis,
      cites: replaces,
      speaker: person,
      said: at,
    })
  return done(fresh.length)
}
