import { type ComponentType, useState } from 'react'
import { copied, type MeetingSeries, withSeries } from '../../../shared/charter/series'
import { localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { freshId, zoneHere } from '../../data/moment'
import { useClock } from '../../data/useClock'
import { useOtherCharters } from '../../data/useOtherCharters'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { AlertDialog } from '../../design/Dialog'
import { EmptyState } from '../../design/EmptyState'
import { focusSoon } from '../../design/focus-soon'
import { Screen } from '../../design/Screen'
import { newMeeting } from '../../words/en/meetings'
import { ruleInWords, series as words } from '../../words/en/series'
import { EditSeries, type ItemsSlot } from './EditSeries'
import { SeriesCard } from './SeriesCard'
import { useKeepSeries } from './useKeepSeries'
import './Series.css'

/** The series and templates of the assembly in focus, and those of others to copy. `Items`: made by another feature. */
export type SeriesProps = { readonly Items: ComponentType<ItemsSlot> }

export function Series({ Items }: SeriesProps) {
  const shelf = useShelf()
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const [editing, setEditing] = useState<MeetingSeries | null>(null)
  const [removing, setRemoving] = useState<MeetingSeries | null>(null)
  const keep = useKeepSeries()
  if (shelf === null) return <Screen title={words.title} />
  const all = shelf.charter.series ?? []
  const mayChange = !shelf.readOnly && shelf.guest === null
  const begin = () => setEditing(blank())
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
      actions={mayChange && all.length > 0 ? <Button onPress={begin}>{words.add}</Button> : null}
    >
      {all.length === 0 ? (
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
                mayChange={mayChange}
                onChange={() => setEditing(one)}
                onRemove={() => setRemoving(one)}
              />
            </li>
          ))}
        </ul>
      )}
      {mayChange ? (
        <OfOthers
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

type Source = { readonly assembly: string; readonly name: string }

/** SE5: templates of the other assemblies that are kept on this computer, the host's among them. */
function OfOthers({ onCopy }: { readonly onCopy: (one: MeetingSeries, of: Source) => void }) {
  const shelf = useShelf()
  const charters = useOtherCharters(shelf?.charter ?? { assembly: '' })
  const lines = charters.flatMap((of) => (of.series ?? []).map((one) => ({ of, one })))
  if (lines.length === 0) return null
  return (
    <Card title={words.others}>
      <p className="quiet">{words.othersText}</p>
      <ul className="fm-series-others">
        {lines.map(({ of, one }) => (
          <li key={`${of.assembly}/${one.id}`}>
            <span>
              <bdi>{one.name}</bdi>
              <span className="quiet small">
                {ruleInWords(one.rule)} · <bdi>{words.from(of.name)}</bdi>
              </span>
            </span>
            <Button aria-label={words.copyNamed(one.name, of.name)} onPress={() => onCopy(one, of)}>
              {words.copy}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function blank(): MeetingSeries {
  const rule = { type: 'monthly', nth: 1, weekday: 2, every: 1 } as const
  return { id: freshId(), name: '', kind: newMeeting.kinds[0], rule, time: '19:00', place: '', items: [] }
}
