import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import './Layout.css'

/** Buttons that belong together: one stop for Tab, arrows within. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaToolbar className="fm-toolbar" aria-label={label}>
      {children}
    </AriaToolbar>
  )
}
