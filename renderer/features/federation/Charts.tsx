import { useMemo, useState } from 'react'
import { Select } from '../../design/Select'
import { ChartView } from '../../document/ChartView'
import { federation as words } from '../../words/en/federation'
import { FilterBar } from './FilterBar'
import { monthInWords, monthsBack } from './month'
import { useCharts } from './useCharts'
import type { DeskFilter } from './useDeskFilter'

/** Twelve months in figures, of whatever the filter leaves (GD13). */
export function Charts({ filter }: { readonly filter: DeskFilter }) {
  const { lines, shown, today } = filter
  const offered = useMemo(() => monthsBack(today, 24), [today])
  const [until, setUntil] = useState(offered[1] ?? today.slice(0, 7))
  const fits = useMemo(() => new Set(shown.map(({ line }) => line.assembly)), [shown])
  const drawn = useCharts(lines, until, fits)
  return (
    <div className="fm-federation-register">
      <FilterBar filter={filter}>
        <Select
          label={words.chartsUntil}
          options={offered.map((id) => ({ id, label: monthInWords(id) }))}
          value={until}
          onChange={setUntil}
        />
      </FilterBar>
      <p className="quiet">
        {drawn === null ? words.chartsReading : drawn.length === 0 ? words.chartsNone : words.chartsLead}
      </p>
      <div className="fm-federation-charts">
        {drawn?.map((block) => (
          <ChartView key={block.chart} block={block} level={2} />
        ))}
      </div>
    </div>
  )
}
