import type { ReactNode } from 'react'

/** In a table, in one small line below what it is about. */
export function MarkBelow({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {' '}
      <bdi className="fm-doc-below">{children}</bdi>
    </>
  )
}
