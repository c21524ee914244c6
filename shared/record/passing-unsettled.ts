import type { CameLine, PassingView } from '../wire/passing'

/** Of the matters that came in: where two words do not know of each other, or one speaks of nothing here (RF5, RF7, RF17). */
export type Unsettled = {
  /** This assembly has answered in two ways: it says which stands. */
  readonly torn: readonly CameLine[]
  /** The sender has sent two wordings: only the sender settles it. */
  readonly twofold: readonly CameLine[]
  /** Who has answered how often to what is not here: one line each, however often. */
  readonly unknown: readonly { readonly from: string; readonly name: string; readonly count: number }[]
  readonly count: number
}

export function unsettled(view: Pick<PassingView, 'came' | 'unknown'> | null): Unsettled {
  const came = view?.came ?? []
  const torn = came.filter(({ of }) => of.contested === 'addressee')
  const twofold = came.filter(({ of }) => of.contested === 'sender')
  const answers = view?.unknown ?? []
  const names = new Map(answers.map(({ from, name }) => [from, name]))
  const unknown = [...names].map(([from, name]) => ({
    from,
    name,
    count: answers.filter((one) => one.from === from).length,
  }))
  return { torn, twofold, unknown, count: torn.length + twofold.length + unknown.length }
}
