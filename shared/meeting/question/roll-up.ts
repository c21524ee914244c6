import { type Stance, stances } from '../../charter/rules'
import type { AssemblyId } from '../../id'
import { weight } from '../proposal/position'
import { type AssemblyStanding, type AssemblyWord, standingOf } from '../said/assembly-word'
import type { AskedAssembly } from '../said/question-statements'

/**
 * The answers of all members to one wording (QA6): a pure fold over who was asked, who belongs now and what was said. Whoever has said
 * nothing is not heard, and counts as nothing else.
 */
export type RollUp = {
  /** By name, then id. */
  readonly lines: readonly RollUpLine[]
  /** m: those asked who belong still, and those who joined since and have spoken. */
  readonly asked: number
  /** n: those of them who have answered this wording. */
  readonly answered: number
  readonly counts: Readonly<Record<Stance, number>>
  /** Somebody has said two things that do not know of each other (QA8). */
  readonly contested: boolean
  /** Somebody left whose last word was a block (QA7). */
  readonly leftBlocking: boolean
}
export type RollUpLine = AskedAssembly &
  AssemblyStanding & {
    readonly part: 'asked' | 'joined' | 'left'
    /** What is weighed of it; null: not heard. */
    readonly stance: Stance | null
    readonly reason: string | null
    /** What it said of other wordings of the question, older first: it counts for those alone (QA2). */
    readonly elsewhere: readonly AssemblyWord[]
  }

export type RollUpOf = {
  readonly version: string
  readonly asked: readonly AskedAssembly[]
  /** Who belongs to the host now; null: as far as is known here, whoever was asked. */
  readonly members: readonly AskedAssembly[] | null
  readonly words: readonly AssemblyWord[]
}

export function rollUp({ version, asked, members, words }: RollUpOf): RollUp {
  const here = members === null ? null : new Set(members.map(({ assembly }) => assembly))
  const wasAsked = new Set(asked.map(({ assembly }) => assembly))
  const lineOf = (one: AskedAssembly, part: RollUpLine['part']): RollUpLine => {
    const standing = standingOf(words, version, one.assembly)
    const weighed = heaviest(standing)
    return {
      ...one,
      ...standing,
      part,
      stance: weighed?.position ?? null,
      reason: weighed?.reason ?? null,
      elsewhere: saidElsewhere(words, version, one.assembly),
    }
  }
  const lines = [
    ...once(asked).map((one) => lineOf(one, here === null || here.has(one.assembly) ? 'asked' : 'left')),
    ...once(members ?? [])
      .filter(({ assembly }) => !wasAsked.has(assembly))
      .map((one) => lineOf(one, 'joined')),
  ].sort(byName)
  const counting = lines.filter(
    ({ part, stance }) => part === 'asked' || (part === 'joined' && stance !== null),
  )
  const answered = counting.filter(({ stance }) => stance !== null)
  return {
    lines,
    asked: counting.length,
    answered: answered.length,
    counts: countsOf(answered),
    contested: answered.some(({ contested }) => contested),
    leftBlocking: lines.some(({ part, stance }) => part === 'left' && stance === 'block'),
  }
}

/** JC9: said in two ways, the heavier is weighed. */
export function heaviest({ standing }: Pick<AssemblyStanding, 'standing'>): AssemblyWord | undefined {
  return [...standing].sort(
    (one, other) => weight[other.position] - weight[one.position] || (one.record < other.record ? -1 : 1),
  )[0]
}

export function countsOf(lines: readonly Pick<RollUpLine, 'stance'>[]): Readonly<Record<Stance, number>> {
  const counts = { agree: 0, reservations: 0, 'stand-aside': 0, block: 0, abstain: 0 }
  for (const one of stances) counts[one] = lines.filter(({ stance }) => stance === one).length
  return counts
}

function saidElsewhere(
  words: readonly AssemblyWord[],
  version: string,
  assembly: AssemblyId,
): readonly AssemblyWord[] {
  const others = new Set(
    words.filter((one) => one.assembly === assembly && one.version !== version).map((one) => one.version),
  )
  return [...others].sort().flatMap((other) => standingOf(words, other, assembly).standing)
}

const once = (all: readonly AskedAssembly[]): readonly AskedAssembly[] => [
  ...new Map([...all].sort(byName).map((one) => [one.assembly, one])).values(),
]

function byName(one: AskedAssembly, other: AskedAssembly): number {
  return `${one.name}\n${one.assembly}` < `${other.name}\n${other.assembly}` ? -1 : 1
}
