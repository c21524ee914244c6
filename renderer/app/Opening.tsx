import { ProgressBar } from '../design/ProgressBar'
import { app } from '../words/en/app'
import './Opening.css'

/** While the records are read or made: words and a bar, and only if it takes longer than a moment. */
export type OpeningProps = {
  readonly what: string
  readonly done: number
  readonly of: number | null
}

export function Opening({ what, done, of }: OpeningProps) {
  return (
    <main className="fm-opening">
      <ProgressBar
        label={what}
        value={of === null ? null : Math.round((100 * done) / Math.max(of, 1))}
        words={done === 0 ? '' : app.records(done, of)}
      />
    </main>
  )
}
