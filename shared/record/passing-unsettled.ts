import type { Passed } from '../meeting/referral/passed'

/** Of the matters that came in: where two words do not know of each other, or one speaks of nothing here (RF5, RF7, RF17). */
export type Unsettled<Came> = {
  /** This assembly has answered in two ways: it says which stands. */
  readonly torn: readonly Came[]
  /** The sender has sent two wordings: only the sender settles it. */
  readonly twofold: readonly Came[]
  /** Who has answered how often to what is not here: one line each, however often. */
  readonly unknown: readonly (Sender & { readonly count: number })[]
  readonly count: number
}
/** Whose name may not be known here, and who may be one that nothing joins to an assembly kept here (LT5). */
type Sender = { readonly from: string; readonly name: string; readonly stranger: boolean }
type Known<Came> = {
  readonly came: readonly Came[]
  readonly unknown: readonly Sender[]
}

export function unsettled<Came extends { readonly of: Passed }>({
  came,
  unknown: answers,
}: Known<Came>): Unsettled<Came> {
  const torn = came.filter(({ of }) => of.contested === 'addressee')
  const twofold = came.filter(({ of }) => of.contested === 'sender')
  const senders = new Map(answers.map(({ from, name, stranger }) => [from, { name, stranger }]))
  const unknown = [...senders].map(([from, sender]) => ({
    from,
    ...sender,
    count: answers.filter((one) => one.from === from).length,
  }))
  return { torn, twofold, unknown, count: torn.length + twofold.length + unknown.length }
}
