/**
 * For deeds that must not meet: each begins when the one before it is over, however that ended, and whoever asked hears of its own alone.
 */
export type InTurn = <T>(deed: () => Promise<T>) => Promise<T>

export function takingTurns(): InTurn {
  let turn: Promise<unknown> = Promise.resolve()
  return (deed) => {
    const next = turn.then(deed)
    turn = next.catch(() => undefined)
    return next
  }
}
