import type { Item } from '../../../shared/meeting/agenda/agenda'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { agendaWords as words } from '../../words/en/agenda'

/** What was taken off the agenda: nothing is deleted, each can be put back. */
export type RecycledProps = {
  readonly items: readonly Item[]
  readonly onRestore: ((item: Item) => void) | null
}

export function Recycled({ items, onRestore }: RecycledProps) {
  if (items.length === 0) return null
  return (
    <Disclosure title={words.recycled(items.length)}>
      <ul className="agenda-recycled">
        {items.map((item) => (
          <li key={item.id}>
            <bdi>{item.title}</bdi>
            {onRestore === null ? null : (
              <Button
                kind="quiet"
                onPress={() => onRestore(item)}
                aria-label={`${words.restore}: ${item.title}`}
              >
                {words.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
