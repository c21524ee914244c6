import { useEffect, useMemo, useState } from 'react'
import type { CombinedLine } from '../../../shared/record/combined'
import { useTexts } from '../../data/useTexts'
import { Button } from '../../design/Button'
import { oldTexts as words } from '../../words/en/old-texts'

/** Of how many of these records only titles and decisions are here, and the way to have their texts (TR5). */
export type ShortOfProps = {
  readonly lines: readonly CombinedLine[]
  /** More of them are here now. */
  readonly onCame: () => void
}

export function ShortOf({ lines, onCame }: ShortOfProps) {
  const [short, all] = useMemo(() => {
    const entries = (some: readonly CombinedLine[]) => [...new Set(some.map(({ from }) => from.entry))]
    return [entries(lines.filter(({ from }) => from.short)), entries(lines)] as const
  }, [lines])
  const [isAsked, setAsked] = useState(false)
  const { where, want } = useTexts(isAsked ? short : [], true)
  useEffect(() => {
    if (where !== null && where.here > 0) onCame()
  }, [where, onCame])
  if (short.length === 0) return isAsked ? <p className="quiet">{words.wholeOf}</p> : null
  return (
    <div className="fm-federation-out fm-federation-short">
      <p className="quiet" role="status">
        {words.shortOf(short.length, all.length)}{' '}
        {isAsked && where !== null ? words.state(where.coming, where.nobody) : null}
      </p>
      <Button
        onPress={() => {
          setAsked(true)
          want()
        }}
      >
        {words.fetch}
      </Button>
    </div>
  )
}
