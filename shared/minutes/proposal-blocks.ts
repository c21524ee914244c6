import type { Charter } from '../charter/charter'
import { nameOf, type Roll } from '../charter/roll'
import { isActing } from '../meeting/acting'
import { itemOf } from '../meeting/agenda/agenda'
import { type AssemblyOn, assembliesOn } from '../meeting/assemblies'
import { isNotChosen } from '../meeting/ballot/ballot-fate'
import { type Decision, decisions } from '../meeting/decision/decision'
import { presenceSince } from '../meeting/decision/settled-presence'
import type { Meeting } from '../meeting/meeting'
import { noneYet, outcome } from '../meeting/proposal/consensus'
import { countedOn } from '../meeting/proposal/counted'
import { positions } from '../meeting/proposal/position'
import type { Proposal, Version } from '../meeting/proposal/proposal'
import { localTime } from '../meeting/time'
import type { DecisionBlock, ProposalBlock } from './block'
import { decidedWording } from './decided-wording'
import { showsAllWordings } from './deliberation'
import type { PositionLine, PositionsBlock } from './positions-block'

/** A proposal as the minutes tell it: its wordings, the positions on each, the decision. */
export function proposalBlock(meeting: Meeting, put: Proposal, roll: Roll, charter: Charter): ProposalBlock {
  const { proposal, proposer, versions, withdrawn, contested } = put
  // AM4: where the charter wants the final text only, the earlier wordings are left to the working document.
  const wordings = versions.filter(({ number }, index) => number !== versions[index - 1]?.number)
  const shown = showsAllWordings(charter) ? wordings : wordings.slice(-1)
  return {
    type: 'proposal',
    proposal,
    proposer: proposer === null ? null : nameOf(roll, proposer),
    versions: shown.map(({ number, wording, clock }) => ({
      version: number,
      wording,
      at: localTime(clock),
    })),
    withdrawn,
    notChosen: isNotChosen(meeting, put),
    contested,
  }
}

/** MI21: whatever was tested can be read. A wording that stands no more is told with the positions on it. */
export function wordingShown({ versions }: Proposal, { wording }: Version): string | null {
  return wording === versions.at(-1)?.wording ? null : wording
}

/**
 * Counts of all, lines of those whose position or reason says something (MI4). A decided version shows the outcome it was
 * decided on, whatever has been edited since.
 */
export function positionsBlock(
  meeting: Meeting,
  { version, number, round }: Version,
  wording: string | null,
  roll: Roll,
  charter: Charter,
): readonly PositionsBlock[] {
  const given = positions(meeting, version)
  const assemblies = assembliesOn(meeting, version)
  if (given.length === 0 && countedOn(meeting, version) === null && assemblies.length === 0) return []
  const decided = decisions(meeting).find((decision) => decision.version === version)
  const found = decided?.outcome ?? outcome(meeting, version, roll, charter)
  const lines = given
    .filter((one) => one.stance !== 'agree' || one.reason !== null || one.contested)
    .map(({ person, stance, reason, source, contested }) => ({
      name: nameOf(roll, person),
      stance,
      reason,
      source,
      contested,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const none = decided?.outcome.none ?? noneYet(meeting, version)
  return [
    {
      type: 'positions',
      version: number,
      round,
      wording,
      counts: found.counts,
      none,
      lines: [...assemblies.flatMap(assemblyLines), ...lines],
      outcome: found,
      ...(decided?.basis === 'consensus' ? { decided: true as const } : {}),
    },
  ]
}

/** JC10: every word of an assembly that stands, agreement too. */
function assemblyLines({ name, standing, contested }: AssemblyOn): readonly PositionLine[] {
  return standing.map(({ position, reason, basis }) => ({
    name,
    stance: position,
    reason,
    source: 'assembly',
    basis,
    contested,
  }))
}

export function decisionBlock(meeting: Meeting, taken: Decision): DecisionBlock {
  const { decision, number, informal, basis, outcome, present } = taken
  const { concerns, out, readBack, together, clock, contested } = taken
  const since = presenceSince(meeting, taken)
  const nth = placeInMinute(meeting, taken)
  return {
    type: 'decision',
    decision,
    number,
    wording: decidedWording(meeting, taken),
    informal,
    basis,
    outcome,
    present: present.length,
    participants: present.filter(({ standing }) => standing === 'participant').length,
    out: out.map(({ name }) => name),
    together,
    at: localTime(clock),
    readBack: readBack === null ? null : localTime(readBack),
    standing: concerns.filter(({ fate }) => fate === 'stands').map((one) => one.number),
    contested,
    ...(nth === null ? {} : { nth }),
    ...(since === null ? {} : { since }),
    ...isActing(meeting, decision),
  }
}

/** DE6: 2 for `2026/03/05.2`, the second decision of minute 2026/03/05; null for the first. */
function placeInMinute(meeting: Meeting, { item, number }: Decision): number | null {
  const minute = itemOf(meeting, item)?.minute
  const place = minute == null || !number.startsWith(`${minute}.`) ? '' : number.slice(minute.length + 1)
  return /^\d+$/.test(place) ? Number(place) : null
}
