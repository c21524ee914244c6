import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react'
import { onRoll, type Roll } from '../../../shared/charter/roll'
import type { ItemId } from '../../../shared/id'
import { agenda, type Item, recycled } from '../../../shared/meeting/agenda/agenda'
import {
  changeItem,
  moveItem,
  pasteItems,
  restoreItem,
  withdrawItem,
} from '../../../shared/meeting/agenda/agenda-edit'
import { addPasted } from '../../../shared/meeting/agenda/agenda-paste'
import { keepForLater } from '../../../shared/meeting/agenda/keep-for-later'
import { timetable } from '../../../shared/meeting/agenda/timetable'
import { details } from '../../../shared/meeting/details'
import { doubles } from '../../../shared/meeting/doubles'
import { sectionOfNew } from '../../../shared/meeting/ending'
import type { Meeting } from '../../../shared/meeting/meeting'
import { markConsent } from '../../../shared/meeting/proposal/consent-agenda'
import { isOut, referralsOf } from '../../../shared/meeting/referral/referral'
import type { Settled } from '../../../shared/meeting/settled'
import { meetingState } from '../../../shared/meeting/state'
import { takenUp } from '../../../shared/meeting/taking-up'
import { suggestedMinutes } from '../../../shared/record/used'
import { useOfferedDeeds } from '../../data/offered-deeds'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useReferable } from '../../data/useReferable'
import { useUsed } from '../../data/useRegister'
import { EmptyState } from '../../design/EmptyState'
import { useAnnounce } from '../../design/LiveRegion'
import { ReorderList } from '../../design/ReorderList'
import { agendaWords as words } from '../../words/en/agenda'
import { backlog } from '../../words/en/backlog'
import { carry } from '../../words/en/carry'
import { referral } from '../../words/en/referral'
import { AddItems } from './AddItems'
import { AgendaRow, type RowDeed, type RowOpen } from './AgendaRow'
import type { Preview } from './PastedItems'
import { Recycled } from './Recycled'
import { useArrival } from './useArrival'

/** The items in order, and the line that adds to them. Every change is one gesture. */
export type AgendaItemsProps = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly run: Run<Meeting>
  readonly settled: Settled
  readonly addField: RefObject<HTMLInputElement | null>
}

export function AgendaItems({ meeting, roll, run, settled, addField }: AgendaItemsProps) {
  const tell = useTell()
  const announce = useAnnounce()
  const [selected, setSelected] = useState<string | null>(null)
  const [open, setOpen] = useState<{ readonly item: string; readonly what: RowOpen } | null>(null)
  const items = agenda(meeting)
  const people = useMemo(() => onRoll(roll), [roll])
  const due = timetable(items, details(meeting).time)
  const firsts = firstOfSections(items)
  const twice = doubles(meeting)
  const state = meetingState(meeting)
  const isBefore = state === 'planned' || state === 'noticed'

  const refers = useReferable(meeting)
  useOfferedDeeds(
    refers.map(({ item, title, take }) => ({
      id: `refer/${item}`,
      label: referral.openOf(title),
      also: referral.also,
      take,
    })),
  )
  const out = referralsOf(meeting).filter(isOut)
  const room = useRef<HTMLDivElement>(null)
  useArrival(room, refers[0]?.item)
  const used = useUsed() ?? []
  const suggestedFor = (item: Item) => {
    const minutes = isBefore ? suggestedMinutes(used, item.title) : null
    return minutes === item.planned ? null : minutes
  }
  /** SE15: M on a row, where no text is being written. */
  const hearKey = (event: KeyboardEvent) => {
    const row = event.target as Element
    if (event.key !== 'm' || event.ctrlKey || event.altKey || row.getAttribute('role') !== 'row') return
    withItem(row.getAttribute('data-key') ?? '', (item) => {
      const to = suggestedFor(item)
      if (to === null) return
      event.preventDefault()
      const changed = run(changeItem, { item: item.id, change: { field: 'planned', to } })
      if (!changed.ok) tell.refusal(changed.refusal)
    })
  }

  const move = (item: Item, to: 'up' | 'down' | { readonly after: ItemId | null }) => {
    const moved = run(moveItem, { item: item.id, to })
    // Already there: nothing to say, nothing to do.
    if (!moved.ok && moved.refusal.rule !== 'AG11') tell.refusal(moved.refusal)
  }
  const place = (item: Item, where: 'before' | 'after', target: string) => {
    const at = items.findIndex(({ id }) => id === target)
    const after =
      where === 'after' ? items[at] : items.slice(0, Math.max(at, 0)).findLast(({ id }) => id !== item.id)
    move(item, { after: after?.id ?? null })
  }
  const act = (item: Item, deed: RowDeed) => {
    switch (deed) {
      case 'up':
      case 'down':
        return move(item, deed)
      case 'first':
        return move(item, { after: null })
      case 'last':
        return move(item, { after: items.at(-1)?.id ?? null })
      case 'consent': {
        const marked = run(markConsent, { item: item.id, consent: !item.consent })
        if (!marked.ok) return tell.refusal(marked.refusal)
        return tell.done((item.consent ? carry.pulledOut : carry.marked)(item.title))
      }
      case 'later': {
        const kept = run(keepForLater, { item: item.id })
        return kept.ok ? tell.done(backlog.kept(item.title)) : tell.refusal(kept.refusal)
      }
      case 'refer':
        return refers.find((one) => one.item === item.id)?.take()
      case 'withdraw': {
        const taken = run(withdrawItem, { item: item.id, reason: null })
        return taken.ok ? tell.done(words.withdrawn(item.title)) : tell.refusal(taken.refusal)
      }
    }
  }
  const behind = items.find(({ id }) => id === selected)
  const section = behind?.section ?? sectionOfNew(items) ?? words.business
  const where = { section, ...(behind === undefined ? {} : { after: behind.id }) }
  const add = (text: string) => taken(run(pasteItems, { text, ...where }))
  const addList = (lines: readonly Preview[]) => {
    const kept = lines.map(({ title, planned, presenter }) => ({ title, planned, presenter }))
    return taken(run(addPasted, { items: kept, ...where }))
  }
  const taken = (
    added:
      | { readonly ok: true; readonly value: readonly ItemId[] }
      | { readonly ok: false; readonly refusal: { readonly rule: string } },
  ): boolean => {
    if (!added.ok) {
      tell.refusal(added.refusal)
      return false
    }
    // The next one goes behind these: a list written line by line keeps its order.
    if (behind !== undefined) setSelected(added.value.at(-1) ?? null)
    announce(words.added(added.value.length))
    return true
  }
  const withItem = (id: string, act: (item: Item) => void) => {
    const item = items.find((one) => one.id === id)
    if (item !== undefined) act(item)
  }

  return (
    <div className="agenda-items" ref={room} onKeyDownCapture={hearKey} role="presentation">
      <ReorderList
        label={words.list}
        items={items}
        itemId={({ id }) => id}
        textOf={({ title }) => title}
        editing
        selected={selected}
        onSelect={setSelected}
        onOpen={(id) => setOpen({ item: id, what: 'title' })}
        onMoveBy={(id, by) => withItem(id, (item) => move(item, by < 0 ? 'up' : 'down'))}
        onMove={(id, where, target) => withItem(id, (item) => place(item, where, target))}
        empty={<EmptyState title={words.empty}>{words.emptyWhy}</EmptyState>}
      >
        {(item) => (
          <AgendaRow
            item={item}
            items={items}
            reopened={takenUp(meeting, item.id)}
            people={people}
            decided={settled.get(item.id)}
            due={due.get(item.id)}
            suggested={suggestedFor(item)}
            isBefore={isBefore}
            isDouble={twice.has(item.id)}
            isWith={out.filter((one) => one.item === item.id).map(({ name }) => name)}
            mayRefer={refers.some((one) => one.item === item.id)}
            isFirstOfSection={firsts.has(item.id)}
            open={open?.item === item.id ? open.what : null}
            onOpen={(what) => setOpen(what === null ? null : { item: item.id, what })}
            onChange={(change) => {
              const changed = run(changeItem, { item: item.id, change })
              if (!changed.ok) tell.refusal(changed.refusal)
              return changed.ok
            }}
            onMoveBehind={(after) => move(item, { after })}
            onDeed={(deed) => act(item, deed)}
          />
        )}
      </ReorderList>
      <AddItems roll={roll} onAdd={add} onAddPasted={addList} inputRef={addField} />
      <Recycled
        items={recycled(meeting)}
        onRestore={(item) => {
          const restored = run(restoreItem, { item: item.id })
          if (restored.ok) tell.done(words.restored(item.title))
          else tell.refusal(restored.refusal)
        }}
      />
    </div>
  )
}

/** Items that carry their section's heading; none at all where nobody made sections. */
function firstOfSections(items: readonly Item[]): ReadonlySet<string> {
  if (items.every(({ section }) => section === '')) return new Set()
  return new Set(items.filter(({ section }, at) => section !== items[at - 1]?.section).map(({ id }) => id))
}
