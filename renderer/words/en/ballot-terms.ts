/** An option as it is written on papers and screens. */
type Option = {
  readonly type: 'proposal' | 'free' | 'no-change'
  readonly text: string
}

export const noChange = 'No change'
export const optionText = ({ type, text }: Option): string => (type === 'no-change' ? noChange : text)

/** Scores as they are read aloud: `5 3 – 1`. */
export const scoresText = (scores: readonly (number | null)[]): string =>
  scores.map((score) => score ?? '–').join(' ')

/** Who gets a paper. */
export const electorates = {
  members: 'the members, but for anybody suspended',
  participants: 'everybody on the roll, but for anybody suspended',
  present: 'everybody here, but for anybody suspended',
} as const
