import { canonical } from '../../canonical'
import type { Answer, Passing, PassingResult, Recall, Referral } from './passing'

/**
 * What the words about one referral come to (RF4 to RF7): pure, so that the same words, in whatever order and by whatever road they
 * came, read the same on every computer. The newest of one chain counts; what does not know of each other is contested, and read as
 * whatever leaves the most open.
 */
export type Passed = {
  readonly referral: string
  readonly from: string
  readonly to: string
  /** What is asked: one wording; several where two computers of the sender said so without knowing of each other. */
  readonly sent: readonly Referral[]
  /** Earlier ones, older first: they stay to be read. */
  readonly before: readonly Referral[]
  readonly recalled: Recall | null
  readonly state: PassedState
  /** Whose words do not know of each other. */
  readonly contested: 'sender' | 'addressee' | null
  /** What stands of the answers: one, or those that are contested. */
  readonly answers: readonly Answer[]
  /** A result that came after the matter was called back, or on a wording that was replaced (RF7). */
  readonly late: PassingResult | null
  /** An answer was given to an earlier wording. */
  readonly onEarlier: boolean
  /** It comes to one through whose hands it has gone (RF6). */
  readonly ring: boolean
}
export type PassedState = 'sent' | 'received' | 'accepted' | 'declined' | 'result' | 'recalled' | 'contested'

export type PassedAll = {
  readonly referrals: readonly Passed[]
  /** Answers to what is not here (RF7): they wait for it, and are told. */
  readonly unknown: readonly Answer[]
}

export function passed(words: readonly Passing[]): PassedAll {
  const chains = new Map<string, Passing[]>()
  for (const word of distinct(words)) {
    const key = keyOf(word)
    chains.set(key, [...(chains.get(key) ?? []), word])
  }
  const referrals: Passed[] = []
  const unknown: Answer[] = []
  for (const [, chain] of [...chains].sort(([one], [other]) => compare(one, other))) {
    if (chain.some(({ type }) => type === 'referral')) referrals.push(foldChain(chain))
    else unknown.push(...chain.filter(isAnswer))
  }
  return { referrals, unknown }
}

/** A chain is the sender's and the addressee's alone: a third that names it speaks of a chain of its own (RF8). */
function keyOf(word: Passing): string {
  return isAnswer(word)
    ? `${word.referral}/${word.to}/${word.from}`
    : `${word.referral}/${word.from}/${word.to}`
}

function foldChain(chain: readonly Passing[]): Passed {
  const senders = chain.filter((word): word is Referral | Recall => !isAnswer(word))
  const all = senders.filter((word): word is Referral => word.type === 'referral')
  const left = standing(senders)
  const sent = left.filter((word): word is Referral => word.type === 'referral')
  const recalls = left.filter((word): word is Recall => word.type === 'recall')
  const first = all[0] as Referral
  const isForked = left.length > 1 && recalls.length < left.length
  const current = sent.length > 0 ? sent : all.slice(-1)
  const known = new Set(current.map(({ id }) => id))
  const said = standing(chain.filter(isAnswer))
  // RF7: what answers a wording that was replaced is told, and leaves the new one open. Whoever took it up has taken it up.
  const isOnEarlier = (one: Answer) =>
    (one.type === 'result' || one.type === 'declined') && !known.has(one.read)
  const answered = weighed(said.filter((one) => !isOnEarlier(one)))
  const recalled = recalls.length > 0 && !isForked ? (recalls[0] ?? null) : null
  const results = said.filter((one): one is PassingResult => one.type === 'result')
  const late = results.filter((one) => recalled !== null || isOnEarlier(one)).at(-1) ?? null
  const contested = isForked ? 'sender' : answered.contested ? 'addressee' : null
  return {
    referral: first.referral,
    from: first.from,
    to: first.to,
    sent: current,
    before: all.filter((one) => !current.includes(one)),
    recalled,
    state: recalled !== null ? 'recalled' : contested !== null ? 'contested' : stateOf(answered.standing),
    contested: recalled !== null ? null : contested,
    answers: answered.standing,
    late,
    onEarlier: said.some(isOnEarlier),
    ring: current.some(({ to, trail }) => trail.some(({ assembly }) => assembly === to)),
  }
}

/** RF5: a receipt says less than that it is taken up, and that less than a result; two that cannot both be so are contested. */
function weighed(left: readonly Answer[]): {
  readonly standing: readonly Answer[]
  readonly contested: boolean
} {
  const strongest = (['result', 'accepted', 'receipt'] as const).find((type) =>
    left.some((one) => one.type === type),
  )
  const kept = left.filter(({ type }) => type === strongest)
  const declines = left.filter(({ type }) => type === 'declined')
  if (declines.length > 0 && (strongest === 'result' || strongest === 'accepted'))
    return { standing: [...kept, ...declines], contested: true }
  if (declines.length > 0) return { standing: declines.slice(-1), contested: false }
  const ways = new Set(kept.map(content))
  if (strongest === 'result' && ways.size > 1) return { standing: kept, contested: true }
  return { standing: kept.slice(-1), contested: false }
}

function stateOf([answer]: readonly Answer[]): PassedState {
  if (answer === undefined) return 'sent'
  return answer.type === 'receipt' ? 'received' : answer.type
}

/** What no other word of the same side replaces. Words that replace each other in a ring settle nothing: all of them stand. */
function standing<Word extends Passing>(words: readonly Word[]): readonly Word[] {
  const replaced = new Set(words.flatMap(({ id, replaces }) => replaces.filter((one) => one !== id)))
  const left = words.filter(({ id }) => !replaced.has(id))
  return left.length === 0 ? words : left
}

/** One word sealed on two computers, or come by two roads, is one word. Older first, the same everywhere. */
function distinct(words: readonly Passing[]): readonly Passing[] {
  const byText = new Map(words.map((word) => [canonical(word), word]))
  return [...byText]
    .sort(([a, one], [b, other]) => compare(one.at, other.at) || compare(a, b))
    .map(([, w]) => w)
}

/** What is said, without who said it when. */
export function content({ id, at, replaces, ...said }: Passing): string {
  return canonical(said)
}

export const isAnswer = (word: Passing): word is Answer => word.type !== 'referral' && word.type !== 'recall'

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
