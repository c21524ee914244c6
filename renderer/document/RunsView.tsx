import type { ReactNode } from 'react'
import type { Run } from '../../shared/minutes/rich-lines'
import { document as words } from '../words/en/document'

/** Letters with what lies over them. Nothing is said by their look alone: an address stands beside its link, and what is confidential is called so. */
export function RunsView({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const next = runs[index + 1]
    return (
      <RunView key={index} run={run}>
        {run.link !== undefined && next?.link !== run.link && run.text !== run.link ? (
          <span className="fm-doc-address"> ({run.link.replace(/^mailto:/i, '')})</span>
        ) : null}
        {run.confidential && !next?.confidential ? (
          <span className="fm-doc-aside"> ({words.confidential})</span>
        ) : null}
      </RunView>
    )
  })
}

function RunView({ run, children }: { readonly run: Run; readonly children: ReactNode }) {
  if (run.withheld) return <em className="fm-doc-aside">{words.withheld}</em>
  let shown: ReactNode = run.text
  if (run.person !== undefined) shown = <bdi className="fm-doc-person">{shown}</bdi>
  if (run.italic) shown = <em>{shown}</em>
  if (run.bold) shown = <strong>{shown}</strong>
  if (run.link !== undefined) shown = <span className="fm-doc-link">{shown}</span>
  return (
    <>
      {shown}
      {children}
    </>
  )
}
