/** All papers of a ballot, added up. An option is its place on the paper. */
export type Papers = {
  readonly cast: number
  /** Wholly blank (SR9). */
  readonly abstained: number
  /** Not blank, and the same for every option: counted, and a figure of its own (SR10). */
  readonly allEqual: number
  readonly counted: number
  readonly totals: readonly number[]
  /** Papers with the highest mark there is, not the highest that anybody gave. */
  readonly fives: readonly number[]
  /** On how many papers the one is scored higher than the other. */
  preferring(one: number, other: number): number
}

type Ballots = readonly (readonly (number | null)[])[]

/** One walk over the papers; two options are compared when a runoff or a tie asks for it, and once. */
export function papersOf(ballots: Ballots, options: number): Papers {
  const cast = ballots.length
  const scores = Array.from({ length: options }, () => new Uint8Array(cast)) // by option
  let abstained = 0
  let allEqual = 0
  for (const [paper, marks] of ballots.entries()) {
    const first = marks[0] ?? 0
    let blank = true
    let alike = true
    for (let option = 0; option < options; option++) {
      const column = scores[option] as Uint8Array
      const mark = marks[option] ?? null
      const score = mark ?? 0 // SR8: a blank counts 0
      if (mark !== null) blank = false
      if (score !== first) alike = false
      column[paper] = score
    }
    if (blank) abstained++
    else if (alike) allEqual++
  }
  return {
    cast,
    abstained,
    allEqual,
    counted: cast - abstained,
    totals: scores.map((column) => column.reduce((sum, score) => sum + score, 0)),
    fives: scores.map((column) => column.reduce((papers, score) => papers + (score === 5 ? 1 : 0), 0)),
    preferring: comparing(scores),
  }
}

function comparing(scores: readonly Uint8Array[]): Papers['preferring'] {
  const known = new Map<number, number>()
  return (one, other) => {
    const key = one * scores.length + other
    const papers = known.get(key) ?? higherOn(scores[one] as Uint8Array, scores[other] as Uint8Array)
    known.set(key, papers)
    return papers
  }
}

function higherOn(one: Uint8Array, other: Uint8Array): number {
  let papers = 0
  for (let paper = 0; paper < one.length; paper++)
    papers += (one[paper] as number) > (other[paper] as number) ? 1 : 0
  return papers
}
