import type { ReactNode } from 'react'
import './SectionedList.css'

/** Things grouped under headings (today, this week, later), each opened by one press. */
export type ListGroup = {
  readonly id: string
  readonly title: string
  readonly items: readonly {
    readonly id: string
    readonly content: ReactNode
    readonly trailing?: ReactNode
  }[]
}
export type SectionedListProps = {
  readonly label: string
  readonly groups: readonly ListGroup[]
  readonly onOpen?: (id: string) => void
  readonly level?: 2 | 3
}

export function SectionedList({ label, groups, onOpen, level = 2 }: SectionedListProps) {
  const Heading = `h${level}` as 'h2'
  return (
    <section className="fm-sections" aria-label={label}>
      {groups.map((group) => (
        <div key={group.id} className="fm-sections-group">
          <Heading className="fm-sections-title">{group.title}</Heading>
          <ul className="fm-sections-list">
            {group.items.map((item) => (
              <li key={item.id} className="fm-sections-item">
                {onOpen === undefined ? (
                  <div className="fm-sections-row">{item.content}</div>
                ) : (
                  <button type="button" className="fm-sections-row" onClick={() => onOpen(item.id)}>
                    {item.content}
                  </button>
                )}
                {item.trailing === undefined ? null : (
                  <div className="fm-sections-trailing">{item.trailing}</div>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
