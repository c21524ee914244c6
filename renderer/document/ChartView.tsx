import type { ChartBlock } from '../../shared/minutes/chart-block'
import { charts as words } from '../words/en/charts'
import { Heading, type Level } from './Heading'
import './ChartView.css'

/**
 * Figures by month (GD13): bars for the eye, and below them the same as a table for the ear and for whoever wants the number. One
 * series is filled, another hatched: told apart without colour.
 */
export type ChartViewProps = { readonly block: ChartBlock; readonly level: Level }

const size = { width: 640, height: 150, top: 18, foot: 18, start: 4 }

export function ChartView({ block, level }: ChartViewProps) {
  const { chart, months } = block
  const series = words.series[chart]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-doc-table-room fm-chart" aria-label={words.titles[chart]} tabIndex={0}>
      <Heading level={level} className="fm-doc-h">
        {words.titles[chart]}
      </Heading>
      <Bars block={block} />
      <table className="fm-doc-table fm-chart-table">
        <thead>
          <tr>
            <td />
            {months.map(({ month }) => (
              <th key={month} scope="col" className="fm-doc-end">
                <abbr title={words.month(month)}>{words.short[Number(month.slice(5)) - 1]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map((name, at) => (
            <tr key={name}>
              <th scope="row">
                <span className="fm-chart-key" data-series={at} aria-hidden />
                {name}
              </th>
              {months.map(({ month, values }) => (
                <td key={month} className="fm-doc-figure fm-doc-end">
                  {values[at] ?? words.none}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.meetings}</th>
            {months.map(({ month, meetings }) => (
              <td key={month} className="fm-doc-figure fm-doc-end">
                {meetings}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

/** Decisions are one upon the other, since they make up a whole; times stand side by side. */
function Bars({ block: { chart, months } }: { readonly block: ChartBlock }) {
  const isStacked = chart === 'first-test'
  const heights = months.map(({ values }) => {
    const known = values.map((value) => value ?? 0)
    return isStacked ? known.reduce((sum, one) => sum + one, 0) : Math.max(0, ...known)
  })
  const most = Math.max(1, ...heights)
  const step = (size.width - 2 * size.start) / months.length
  const room = size.height - size.top - size.foot
  const floor = size.height - size.foot
  return (
    <svg className="fm-chart-bars" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden>
      <line className="fm-chart-floor" x1={0} x2={size.width} y1={floor} y2={floor} />
      {months.map(({ month, values }, at) => {
        const left = size.start + at * step + step * 0.15
        const wide = step * 0.7
        let below = 0
        return (
          <g key={month}>
            {values.map((value, index) => {
              const high = ((value ?? 0) / most) * room
              const bar = isStacked
                ? { x: left, width: wide, y: floor - below - high, height: high }
                : {
                    x: left + (index * wide) / values.length,
                    width: wide / values.length,
                    y: floor - high,
                    height: high,
                  }
              below += isStacked ? high : 0
              return value === null || value === 0 ? null : (
                <rect key={index} className="fm-chart-bar" data-series={index} {...bar} />
              )
            })}
            <text
              className="fm-chart-number"
              x={left + wide / 2}
              y={floor - ((heights[at] ?? 0) / most) * room - 4}
            >
              {values.every((value) => value === null) ? '' : numberOf(values, isStacked)}
            </text>
            <text className="fm-chart-month" x={left + wide / 2} y={size.height - 4}>
              {words.short[Number(month.slice(5)) - 1]}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const numberOf = (values: readonly (number | null)[], isStacked: boolean): string =>
  isStacked
    ? String(values.reduce((sum: number, one) => sum + (one ?? 0), 0))
    : values.map((value) => value ?? words.none).join('/')
