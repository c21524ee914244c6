import { useMemo, useState } from 'react'
import { type ToAsk, toAsk } from '../../../shared/record/asking'
import type { BoardRow } from '../../../shared/record/board'
import { useShelf } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { useAskAgain } from '../../data/useAskAgain'
import { Button } from '../../design/Button'
import { asking as words } from '../../words/en/asking'
import { type DeskFilter, isQuiet } from './useDeskFilter'

/** One press asks again whoever of these is late or was not heard (GD12). Nothing where nobody is. */
export type AskButtonProps = {
  readonly filter: DeskFilter
  readonly rows: readonly BoardRow[]
  readonly label: (assemblies: number) => string
}

export function AskButton({ filter: { lines, today }, rows, label }: AskButtonProps) {
  const otherwise = useShelf()?.assembly ?? null
  const tell = useTell()
  const askAgain = useAskAgain(words.fileName)
  const [isAsking, setAsking] = useState(false)
  const given = useMemo(
    () => toAsk(rows, lines, { today, isQuiet: (row) => isQuiet(row, today), otherwise }),
    [rows, lines, today, otherwise],
  )
  const assemblies = countOf(given)
  if (assemblies === 0) return null
  const press = async () => {
    setAsking(true)
    const asked = await askAgain(given)
    setAsking(false)
    if (asked === null) return
    const { there, files } = asked
    if (there.length > 0) tell.done(words.sent(assemblies, there))
    else tell.done(files.length > 0 ? words.made(assemblies, files) : words.sealed(assemblies))
  }
  return (
    <Button onPress={() => void press()} isPending={isAsking}>
      {isAsking ? words.asking : label(assemblies)}
    </Button>
  )
}

const countOf = (given: readonly ToAsk[]): number => given.reduce((sum, { asks }) => sum + asks.length, 0)
