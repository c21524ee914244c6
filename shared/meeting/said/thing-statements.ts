import type { Stance } from '../../charter/rules'
import type { ThingTerms } from '../../charter/thing'
import type { AssemblyId, ProposalId, StatementId, VersionId } from '../../id'
import type { Instant } from '../../ports'
import type { Path, Statement } from '../../statement'
import type { PositionBasis } from './assembly-word'
import type { Frozen, MinuteRef } from './minutes-statements'

/** What is put on record in a meeting about several assemblies together. */
export type ThingStatement = ThingCalledStatement | ApprovalStatement | AssemblyPositionStatement

/** From a proposal on the table a Party Thing was called: a copy of its terms as they were then. */
export type ThingCalledStatement = Statement<{
  readonly type: 'thing-called'
  readonly proposal: ProposalId
  readonly thing: AssemblyId
  readonly name: string
  /** By name, as they were called then. */
  readonly takingPart: readonly string[]
  readonly end: ThingTerms['end']
  readonly clock: Instant
}>

/** A copy of an assembly's sealed position, with its name as it was then (JC10). */
export type AssemblyPositionStatement = Statement<{
  readonly type: 'assembly-position'
  readonly version: VersionId
  readonly assembly: AssemblyId
  readonly name: string
  /** The sealed record it copies; and those of the same assembly that one replaces. */
  readonly record: string
  readonly cites: readonly string[]
  readonly position: Stance
  readonly reason: string | null
  readonly basis: PositionBasis
  readonly speaker: string
  readonly said: string
}>

/** The minutes as they stood at that close are approved. */
export type ApprovalStatement = Statement<{
  readonly type: 'approval'
  readonly close: StatementId
  readonly how: 'same-meeting' | 'within-days' | 'next-meeting'
  readonly clock: Instant
  /** The minute of the next meeting that approved them (LC7). */
  readonly minute?: MinuteRef
  /** Approved twice apart: the minute that named this one (LC10). */
  readonly named?: MinuteRef
  /** What was approved (LC8). */
  readonly frozen?: Frozen
}>

/** Two that are called on two laptops are two Things: each stands on a path of its own. */
export const thingAbout = {
  approval: 'meeting/approval',
  position: (version: string, assembly: AssemblyId, record: string): Path =>
    `version/${version}/assembly/${assembly}/${record}`,
  called: (proposal: ProposalId, thing: AssemblyId): Path => `proposal/${proposal}/thing/${thing}`,
} as const
