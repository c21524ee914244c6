import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import './Tabs.css'

/** Sides of one matter. Arrow keys go along; the chosen one is marked by a bar as well as by weight. */
export type TabGiven = {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly badge?: string
  readonly content: ReactNode
}
export type TabsProps = {
  readonly label: string
  readonly tabs: readonly TabGiven[]
  readonly selected: string
  readonly onSelect: (id: string) => void
  /** The panel takes the height that is left and scrolls by itself. */
  readonly fill?: boolean
}

export function Tabs({ label, tabs, selected, onSelect, fill = false }: TabsProps) {
  return (
    <AriaTabs
      className={fill ? 'fm-tabs fm-tabs-fill' : 'fm-tabs'}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
    >
      <TabList className="fm-tablist" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="fm-tab">
            {tab.icon}
            <span className="fm-tab-word" data-word={tab.label}>
              {tab.label}
            </span>
            {tab.badge === undefined ? null : <span className="fm-tab-badge figures">{tab.badge}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="fm-tabpanel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
