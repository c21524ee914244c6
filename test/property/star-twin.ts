import type { StarElection } from '../../shared/meeting/star/star'

/**
 * The brute-force twin of the STAR count: slow, by names, from full tables of every pair, each tie worked out by recursion
 * as with paper and pencil. It shares nothing with the count but the shape of what both say.
 */
type Table = { readonly [option: string]: number }
type Told = {
  step: string
  among: readonly string[]
  figures: Table
  chosen?: readonly string[]
  dropped?: readonly string[]
}
type Card = { readonly [option: string]: number | null }
type Tied = { readonly names: readonly string[]; readonly open: number }

export function twin({ options, ballots, seats, protocol, lotOrder }: StarElection) {
  const cards: readonly Card[] = ballots.map((row) =>
    Object.fromEntries(options.map((option, column) => [option, row[column] ?? null])),
  )
  const valid = cards.filter((card) => options.some((option) => card[option] !== null))
  const score = (card: Card, option: string) => card[option] ?? 0
  const table = (names: readonly string[], of: (option: string) => number): Table =>
    Object.fromEntries(names.map((option) => [option, of(option)]))
  const sum = (option: string) => valid.map((card) => score(card, option)).reduce((a, b) => a + b, 0)
  const starred = (option: string) => valid.filter((card) => card[option] === 5).length
  const drawn = (option: string) => lotOrder.indexOf(option) + 1
  const matrix: { readonly [one: string]: Table } = Object.fromEntries(
    options.map((one) => [
      one,
      table(options, (other) => valid.filter((card) => score(card, one) > score(card, other)).length),
    ]),
  )
  const papersFor = (one: string, other: string) => matrix[one]?.[other] ?? 0
  const without = (names: readonly string[], out: readonly string[]) =>
    names.filter((name) => !out.includes(name))
  const tell = (
    step: string,
    among: readonly string[],
    figures: Table,
    chosen: readonly string[],
    dropped: readonly string[],
  ): Told => ({
    step,
    among,
    figures,
    ...(chosen.length > 0 ? { chosen } : {}),
    ...(dropped.length > 0 ? { dropped } : {}),
  })

  /** Two names and a figure each; nobody where they are equal. */
  function duel(step: string, [one, other]: readonly [string, string], figures: Table): Told {
    const difference = (figures[one] ?? 0) - (figures[other] ?? 0)
    if (difference === 0) return tell(step, [one, other], figures, [], [])
    return difference > 0
      ? tell(step, [one, other], figures, [one], [other])
      : tell(step, [one, other], figures, [other], [one])
  }
  const meeting = ([one, other]: readonly [string, string]): Told =>
    duel('head-to-head', [one, other], {
      [one]: papersFor(one, other),
      [other]: papersFor(other, one),
    })

  function lot({ names, open }: Tied, fills: number): Told {
    const winners = lotOrder.filter((name) => names.includes(name)).slice(0, fills)
    return tell('lot', names, table(names, drawn), winners, fills === open ? without(names, winners) : [])
  }

  function ties2025({ names, open }: Tied): readonly Told[] {
    const told: Told[] = []
    const [one, other, third] = names
    if (one !== undefined && other !== undefined && third === undefined) {
      const first = meeting([one, other])
      told.push(first)
      if (first.chosen !== undefined) return told
    }
    // From the front of the queue, as long as there are places for all who have as many.
    const queue = [...names].sort((a, b) => starred(b) - starred(a) || names.indexOf(a) - names.indexOf(b))
    const forward: string[] = []
    while (forward.length < open) {
      const level = queue.filter((name) => starred(name) === starred(queue[0] ?? ''))
      if (level.length > open - forward.length) break
      forward.push(...level)
      queue.splice(0, level.length)
    }
    const still = open - forward.length
    const level = still === 0 ? [] : queue.filter((name) => starred(name) === starred(queue[0] ?? ''))
    const ordered = names.filter((name) => level.includes(name))
    told.push(
      tell('five-star', names, table(names, starred), forward, without(names, [...forward, ...level])),
      ...(still === 0 ? [] : [lot({ names: ordered, open: still }, still)]),
    )
    return told
  }

  function ties2023({ names, open }: Tied): readonly Told[] {
    if (names.length <= open) return []
    const on = (told: readonly Told[]): readonly Told[] => {
      const { chosen = [], dropped = [] } = told[told.length - 1] ?? {}
      return [
        ...told,
        ...ties2023({ names: without(names, [...chosen, ...dropped]), open: open - chosen.length }),
      ]
    }
    const [one, other] = names
    const matches =
      names.length === 2 && one !== undefined && other !== undefined ? meeting([one, other]) : lost()
    if (matches.chosen !== undefined || matches.dropped !== undefined) return on([matches])
    const fives = stars()
    if (fives.chosen !== undefined || fives.dropped !== undefined) return on([matches, fives])
    return on([matches, fives, lot({ names, open }, 1)])

    function lost(): Told {
      const losses = table(
        names,
        (name) => names.filter((rival) => papersFor(rival, name) > papersFor(name, rival)).length,
      )
      const ranks = [...new Set(Object.values(losses))].sort((a, b) => b - a)
      if (ranks.length === 1) return tell('most-losses', names, losses, [], [])
      const losers = names.filter((name) => losses[name] === ranks[0])
      const rest = without(names, losers)
      if (rest.length > open) return tell('most-losses', names, losses, [], losers)
      return tell('most-losses', names, losses, rest, rest.length === open ? losers : [])
    }

    function stars(): Told {
      const counts = table(names, starred)
      const ranks = [...new Set(Object.values(counts))].sort((a, b) => b - a)
      if (ranks.length === 1) return tell('five-star', names, counts, [], [])
      const most = names.filter((name) => counts[name] === ranks[0])
      const fewest = names.filter((name) => counts[name] === ranks[ranks.length - 1])
      if (most.length > open) return tell('five-star', names, counts, [], fewest)
      return tell('five-star', names, counts, most, most.length === open ? without(names, most) : [])
    }
  }

  const ties = protocol === 'equalvote-2025' ? ties2025 : ties2023

  function seat(names: readonly string[], seatsLeft: number): readonly object[] {
    if (seatsLeft === 0) return []
    const totals = table(names, sum)
    const [only, another] = names
    if (only !== undefined && another === undefined) {
      const alone = { preferFirst: 0, preferSecond: 0, equalSupport: valid.length, steps: [], winner: only }
      return [{ totals, finalists: [only], ...alone }]
    }
    const best = Math.max(...Object.values(totals))
    const first = names.filter((name) => totals[name] === best)
    const next = Math.max(...names.filter((name) => totals[name] !== best).map((name) => totals[name] ?? 0))
    const second = names.filter((name) => totals[name] === next)
    const scored: { readonly sure: readonly string[]; readonly told: readonly Told[] } =
      first.length === 2
        ? { sure: first, told: [] }
        : first.length > 2
          ? { sure: [], told: ties({ names: first, open: 2 }) }
          : second.length === 1
            ? { sure: [...first, ...second], told: [] }
            : { sure: first, told: ties({ names: second, open: 1 }) }
    const [a = '', b = ''] = [...scored.sure, ...scored.told.flatMap(({ chosen = [] }) => chosen)]
    const runoff = { preferFirst: papersFor(a, b), preferSecond: papersFor(b, a) }
    const told: Told[] = []
    let winner = runoff.preferFirst > runoff.preferSecond ? a : b
    if (runoff.preferFirst === runoff.preferSecond) {
      told.push(duel('total-score', [a, b], table([a, b], sum)))
      if (told[0]?.chosen === undefined) told.push(duel('five-star', [a, b], table([a, b], starred)))
      if (told.every(({ chosen }) => chosen === undefined)) told.push(lot({ names: [a, b], open: 1 }, 1))
      winner = told[told.length - 1]?.chosen?.[0] ?? ''
    }
    const round = {
      totals,
      finalists: [a, b],
      ...runoff,
      equalSupport: valid.filter((card) => score(card, a) === score(card, b)).length,
      steps: [...scored.told, ...told],
      winner,
      runnerUp: winner === a ? b : a,
    }
    return [round, ...seat(without(names, [winner]), seatsLeft - 1)]
  }

  const rounds = seat(options, seats)
  return {
    winners: rounds.map((round) => (round as { winner: string }).winner),
    rounds,
    cast: cards.length,
    abstained: cards.length - valid.length,
    allEqual: valid.filter((card) => new Set(options.map((option) => score(card, option))).size === 1).length,
    counted: valid.length,
  }
}
