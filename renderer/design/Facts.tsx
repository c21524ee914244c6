import type { ReactNode } from 'react'
import './Facts.css'

/** Terms and their values, aligned. */
export type FactRow = { readonly id?: string; readonly term: string; readonly value: ReactNode }

export function Facts({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <dl className="fm-facts">
      {rows.map((row) => (
        <div key={row.id ?? row.term}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
