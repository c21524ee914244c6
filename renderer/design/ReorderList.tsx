import { GripVertical } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { design } from '../words/en/design'
import { given } from './FieldFrame'
import './ReorderList.css'

/**
 * A list whose order is the matter. Move by Alt+Up and Alt+Down, by the handle with keys (arrow right, Enter, arrows,
 * Enter; Esc leaves all as it was) or with the pointer: nothing needs dragging.
 */
export type ReorderListProps<Item> = {
  readonly label: string
  readonly items: readonly Item[]
  readonly itemId: (item: Item) => string
  readonly textOf: (item: Item) => string
  readonly children: (item: Item) => ReactNode
  readonly onMove?: (id: string, place: 'before' | 'after', target: string) => void
  readonly onMoveBy?: (id: string, by: -1 | 1) => void
  readonly onOpen?: (id: string) => void
  readonly selected?: string | null
  readonly onSelect?: (id: string | null) => void
  readonly empty?: ReactNode
  /** Rows with text fields: Tab goes into the row, and arrows stay with the text. */
  readonly editing?: boolean
}

export function ReorderList<Item>(props: ReorderListProps<Item>) {
  const { label, items, itemId, textOf, children, onMove, onMoveBy, onOpen, selected, onSelect, empty } =
    props
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => {
      const taken = items.filter((item) => keys.has(itemId(item)))
      return taken.map((item) => ({ 'text/plain': textOf(item) }))
    },
    onReorder: (event) => {
      const place = event.target.dropPosition
      const [moved] = event.keys
      if (place !== 'on' && moved !== undefined) onMove?.(String(moved), place, String(event.target.key))
    },
  })
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const row = (event.target as Element).closest('[role="row"]')
    const item = items.find((one) => itemId(one) === row?.getAttribute('data-key'))
    if (!item || !onMoveBy) return
    event.preventDefault()
    event.stopPropagation()
    onMoveBy(itemId(item), event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div className="fm-reorder-room" onKeyDownCapture={press} role="presentation">
      <GridList
        className="fm-reorder"
        aria-label={label}
        items={items.map((item) => ({ id: itemId(item), item }))}
        dependencies={[children]}
        keyboardNavigationBehavior={props.editing ? 'tab' : 'arrow'}
        selectionMode={onSelect === undefined ? 'none' : 'single'}
        selectionBehavior="replace"
        selectedKeys={selected === null || selected === undefined ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          onSelect?.(key === undefined ? null : String(key))
        }}
        {...given(
          'onAction',
          onOpen === undefined ? undefined : (key: string | number) => onOpen(String(key)),
        )}
        {...(onMove === undefined ? {} : { dragAndDropHooks })}
        renderEmptyState={() => empty}
      >
        {({ id, item }) => (
          <GridListItem id={id} textValue={textOf(item)} className="fm-reorder-row">
            {onMove === undefined ? null : (
              <Button slot="drag" className="fm-reorder-handle" aria-label={design.handle(textOf(item))}>
                <GripVertical aria-hidden />
              </Button>
            )}
            <div className="fm-reorder-body">{children(item)}</div>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}
