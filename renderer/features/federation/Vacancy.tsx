import type { AbroadLine } from '../../../shared/record/abroad'
import { acting } from '../../words/en/acting'
import { markOf, secretarySaid } from './secretary'
import './Vacancy.css'

/** GD16: that an assembly has no secretary of its own, by shape and word, beside its name; nothing where it has. */
export function Vacancy({ line }: { readonly line: AbroadLine }) {
  const mark = markOf(line)
  if (mark === 'own') return null
  return (
    <span className="fm-vacancy-mark" title={secretarySaid(line)}>
      <VacancyShape mark={mark} />
      <span aria-hidden>{acting.atDesk.marks[mark]}</span>
      <span className="fm-hidden">, {secretarySaid(line)}</span>
    </span>
  )
}

/** An empty ring, or half of one filled. */
export function VacancyShape({ mark }: { readonly mark: 'vacant' | 'acting' }) {
  return (
    <svg className="fm-vacancy-shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <VacancyRing mark={mark} x={6} y={6} radius={4.5} />
    </svg>
  )
}

export function VacancyRing(props: {
  readonly mark: 'vacant' | 'acting'
  readonly x: number
  readonly y: number
  readonly radius: number
}) {
  const { mark, x, y, radius } = props
  return (
    <g className="fm-vacancy-ring" data-mark={mark}>
      <circle cx={x} cy={y} r={radius} />
      {mark === 'acting' ? (
        <path d={`M${x} ${y - radius}a${radius} ${radius} 0 0 1 0 ${2 * radius}Z`} />
      ) : null}
    </g>
  )
}
