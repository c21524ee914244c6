import { useState } from 'react'
import { Segments } from '../../design/Segments'
import { useMedia } from '../../design/useMedia'
import { asking } from '../../words/en/asking'
import { federation as words } from '../../words/en/federation'
import { AskButton } from './AskButton'
import { BoardGrid } from './BoardGrid'
import { FilterBar } from './FilterBar'
import { Legend } from './Legend'
import { NestMap } from './NestMap'
import { NestTree } from './NestTree'
import { Standing } from './Standing'
import type { DeskFilter } from './useDeskFilter'

/** The board or the map, and beside it the nesting as a tree; what is chosen in one is chosen in all (GD10). */
export type BoardProps = { readonly filter: DeskFilter }

const sides = ['months', 'map', 'tree'] as const
type Side = (typeof sides)[number]

export function Board({ filter }: BoardProps) {
  const { lines, months, today, shown, byId, under, setUnder } = filter
  const [chosen, setChosen] = useState<string | null>(null)
  const [side, setSide] = useState<Side>('months')
  const hasRoom = useMedia('(width >= 1100px)')
  const offered = sides.filter((one) => one !== 'tree' || !hasRoom)
  const isOn = offered.includes(side) ? side : 'months'
  return (
    <div className="fm-federation-board">
      <FilterBar filter={filter}>
        <Segments
          label={words.sides}
          segments={offered.map((id) => ({ id, label: words.sideNames[id] }))}
          value={isOn}
          onChange={setSide}
        />
        <div className="fm-federation-ask">
          <AskButton filter={filter} rows={shown} label={asking.againAll} />
        </div>
      </FilterBar>
      <Legend />
      <div className="fm-federation-zones">
        {hasRoom || isOn === 'tree' ? (
          <NestTree
            lines={lines}
            byId={byId}
            under={under}
            onUnder={setUnder}
            chosen={chosen}
            onChoose={setChosen}
          />
        ) : null}
        {isOn === 'map' ? <NestMap filter={filter} chosen={chosen} onChoose={setChosen} /> : null}
        {isOn === 'months' ? (
          shown.length === 0 ? (
            <p className="fm-federation-none">{words.nothingFound}</p>
          ) : (
            <BoardGrid rows={shown} months={months} today={today} chosen={chosen} onChoose={setChosen} />
          )
        ) : null}
      </div>
      <Standing row={byId.get(chosen ?? '') ?? null} filter={filter} />
      <p className="quiet">{words.lead}</p>
    </div>
  )
}
