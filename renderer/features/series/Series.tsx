import { type ComponentType, useId, useState } from 'react'
import { copiedFrom, inherited } from '../../../shared/charter/inherited-series'
import { copied, type MeetingSeries, withSeries } from '../../../shared/charter/series'
import { localDate } from '../../../shared/meeting/time'
import { placeFor } from '../../../shared/record/series'
import type { Shelf } from '../../../shared/wire/shelf'
import { useShelf } from '../../data/desk-context'
import { freshId, zoneHere } from '../../data/moment'
import { useClock } from '../../data/useClock'
import { useHostCharters } from '../../data/useHostCharters'
import { Button } from '../../design/Button'
import { AlertDialog } from '../../design/Dialog'
import { EmptyState } from '../../design/EmptyState'
import { focusSoon } from '../../design/focus-soon'
import { Screen } from '../../design/Screen'
import { newMeeting } from '../../words/en/meetings'
import { series as words } from '../../words/en/series'
import { EditSeries, type ItemsSlot } from './EditSeries'
import { OfOthers } from './OfOthers'
import { SeriesCard } from './SeriesCard'
import { useKeepSeries } from './useKeepSeries'
import './Series.css'

/** The series and templates of the assembly in focus, what its hosts offer (SE17), and those of others to copy. `Items`: made by another feature. */
export type SeriesProps = { readonly Items: ComponentType<ItemsSlot> }

export function Series({ Items }: SeriesProps) {
  const shelf = useShelf()
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const [editing, setEditing] = useState<MeetingSeries | null>(null)
  const [removing, setRemoving] = useState<MeetingSeries | null>(null)
  const keep = useKeepSeries()
  const hosts = useHostCharters()
  const heading = useId()
  if (shelf === null) return <Screen title={words.title} />
  const all = shelf.charter.series ?? []
  const ofHosts = inherited(all, hosts)
  const mayChange = !shelf.readOnly && shelf.guest === null
  const begin = () => setEditing(blank(shelf.headlines))
  const remove = async () => {
    if (removing === null) return
    const { id, name } = removing
    setRemoving(null)
    if (
      await keep(
        all.filter((one) => one.id !== id),
        words.removed(name),
      )
    )
      focusSoon(() => document.querySelector<HTMLElement>('h1'))
  }

  return (
    <Screen
      title={words.title}
      lead={words.lead}
      actions={
        mayChange && all.length + ofHosts.length > 0 ? <Button onPress={begin}>{words.add}</Button> : null
      }
    >
      {all.length === 0 && ofHosts.length > 0 ? null : all.length === 0 ? (
        <EmptyState
          title={words.none}
          action={
            mayChange ? (
              <Button kind="primary" onPress={begin}>
                {words.add}
              </Button>
            ) : undefined
          }
        >
          {words.noneText}
        </EmptyState>
      ) : (
        <ul className="fm-series" aria-label={words.title}>
          {all.map((one, at) => (
            <li key={one.id}>
              <SeriesCard
                series={one}
                shelf={shelf}
                today={today}
                isFirst={at === 0}
                there={copiedFrom(one, hosts)}
                change={
                  mayChange
                    ? {
                        onChange: () => setEditing(one),
                        onRemove: () => setRemoving(one),
                        onLook: ({ series: template, of }) =>
                          setEditing({ ...copied(template, of, one.id), ...offeredOn(one) }),
                      }
                    : null
                }
              />
            </li>
          ))}
        </ul>
      )}
      {ofHosts.length === 0 ? null : (
        <section className="fm-series-hosts" aria-labelledby={heading}>
          <h2 id={heading}>{words.ofHosts}</h2>
          <p className="quiet">{words.ofHostsText}</p>
          <ul className="fm-series" aria-labelledby={heading}>
            {ofHosts.map(({ series: one, of }, at) => (
              <li key={one.id}>
                <SeriesCard
                  series={one}
                  of={of}
                  shelf={shelf}
                  today={today}
                  isFirst={all.length === 0 && at === 0}
                  onCopy={mayChange ? () => setEditing(copied(one, of, freshId())) : null}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayChange ? (
        <OfOthers
          hosts={hosts}
          onCopy={(one, of) => setEditing(copied(one, { assembly: of.assembly, name: of.name }, freshId()))}
        />
      ) : null}
      {editing === null ? null : (
        <EditSeries
          key={editing.id}
          series={editing}
          all={all}
          Items={Items}
          kinds={newMeeting.kinds}
          onClose={() => setEditing(null)}
          onKeep={(one) => keep(withSeries(all, one), words.kept(one.name))}
        />
      )}
      <AlertDialog
        title={words.removeAsk(removing?.name ?? '')}
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => void remove()}
        confirmLabel={words.remove}
        danger
      >
        <p>{words.removeText}</p>
      </AlertDialog>
    </Screen>
  )
}

/** SE19: whom one's own copy is offered to stays as it is. */
const offeredOn = ({ forMembers }: MeetingSeries) => (forMembers === true ? { forMembers } : {})

/** SE20: what is usual need not be typed. */
function blank(headlines: Shelf['headlines']): MeetingSeries {
  const rule = { type: 'monthly', nth: 1, weekday: 2, every: 1 } as const
  const id = freshId()
  const time = headlines.find(({ takenIn }) => takenIn === null)?.time ?? '19:00'
  const place = placeFor(headlines, { id, place: '' })
  return { id, name: '', kind: newMeeting.kinds[0], rule, time, place, items: [] }
}
