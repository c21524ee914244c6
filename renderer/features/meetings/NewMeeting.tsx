import { useState } from 'react'
import { putMinutesUp } from '../../../shared/meeting/minutes-named'
import type { Details } from '../../../shared/meeting/statements'
import { carriedItem } from '../../../shared/meeting/take-carried'
import { isDate, isTime, localDate } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import { toApprove } from '../../../shared/record/to-approve'
import type { Shelf } from '../../../shared/wire/shelf'
import { createMeeting } from '../../data/create-meeting'
import { useDesk, useShelf } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { useCarried } from '../../data/useRegister'
import { useTogether } from '../../data/useTogether'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { ComboBox } from '../../design/ComboBox'
import { Dialog } from '../../design/Dialog'
import { focusFirstProblem } from '../../design/first-problem'
import { TextField } from '../../design/TextField'
import { approving } from '../../words/en/approving'
import { buttons } from '../../words/en/buttons'
import { carry } from '../../words/en/carry'
import { monthOf } from '../../words/en/dates'
import { newMeeting as words } from '../../words/en/meetings'
import { together } from '../../words/en/together'
import './NewMeeting.css'

/** Plans a meeting and goes to its agenda. The app opens it from Home, Meetings, the menu and the palette. */
export type NewMeetingProps = { readonly isOpen: boolean; readonly onClose: () => void }

export function NewMeeting({ isOpen, onClose }: NewMeetingProps) {
  const shelf = useShelf()
  // Mounted anew each time, so that it begins with the day it is opened on.
  return isOpen && shelf !== null ? <NewMeetingForm shelf={shelf} onClose={onClose} /> : null
}

function NewMeetingForm({ shelf, onClose }: { readonly shelf: Shelf; readonly onClose: () => void }) {
  const desk = useDesk()
  const tell = useTell()
  const deedOn = useDeedOn()
  const { go } = useNavigation()
  const [details, setDetails] = useState(() => suggested(shelf))
  const [strict, setStrict] = useState(false)
  const [planning, setPlanning] = useState(false)
  const [takes, setTakes] = useState(true)
  const [alone, setAlone] = useState(false)
  const others = useTogether()
  const carried = useCarried()?.filter(({ fate }) => fate === 'carry') ?? []
  const write = (part: Partial<Details>) => setDetails((before) => ({ ...before, ...part }))
  const named = details.title.trim() !== ''
  const dated = isDate(details.date)
  const timed = isTime(details.time)

  const submit = async () => {
    if (planning) return
    if (!(named && dated && timed)) {
      setStrict(true)
      focusFirstProblem(() => document.querySelector('[role="dialog"]'))
      return
    }
    if (shelf.over) {
      tell.refusal({ rule: 'TH5' })
      return
    }
    setPlanning(true)
    const { thing } = shelf.charter
    // What several assemblies come together for stands on the agenda from the start.
    const matter = thing === undefined ? [] : [{ title: thing.matter.text, kind: 'decide' as const }]
    const items = [...matter, ...(takes ? carried.map(carriedItem) : [])]
    const created = await createMeeting(desk, details, items, alone ? 'inner' : shelf.circle)
    if (!created.ok) {
      setPlanning(false)
      tell.refusal(created.refusal)
      return
    }
    // LC6: minutes that wait for approval come by themselves.
    for (const of of toApprove(shelf.headlines))
      await deedOn(created.value, putMinutesUp, { of, title: approving.itemTitle(of) })
    setPlanning(false)
    onClose()
    go({ screen: 'agenda', meeting: created.value })
  }

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit" isPending={planning}>
            {planning ? words.planning : words.go}
          </Button>
        </>
      }
    >
      <TextField
        label={words.name}
        autoFocus
        value={details.title}
        onChange={(title) => write({ title })}
        error={strict && !named ? words.nameMissing : null}
        maxLength={300}
      />
      <ComboBox
        label={words.kind}
        description={words.kindHelp}
        options={words.kinds.map((kind) => ({ id: kind, label: kind }))}
        value={details.kind}
        onInput={(kind) => write({ kind })}
        onChoose={(kind) => write({ kind })}
        allowsOther
      />
      <div className="fm-new-meeting-when">
        <TextField
          label={words.date}
          type="date"
          value={details.date}
          onChange={(date) => write(retitled(details, date))}
          error={strict && !dated ? words.dateWrong : null}
        />
        <TextField
          label={words.time}
          type="time"
          value={details.time}
          onChange={(time) => write({ time })}
          error={strict && !timed ? words.timeWrong : null}
        />
      </div>
      <TextField
        label={words.place}
        description={words.placeHelp}
        value={details.place}
        onChange={(place) => write({ place })}
        maxLength={300}
      />
      {carried.length === 0 ? null : (
        <Checkbox
          isSelected={takes}
          onChange={setTakes}
          description={carried.map(({ title }) => title).join(' · ')}
        >
          {carry.withNew(carried.length)}
        </Checkbox>
      )}
      {/* JC4, JC5: a guest has no circle here but the shared one. */}
      {others === null ? null : (
        <>
          {shelf.guest === null ? (
            <Checkbox isSelected={alone} onChange={setAlone} description={together.aloneHelp}>
              {together.alone}
            </Checkbox>
          ) : null}
          <p>{together.willSee(others.others)}</p>
        </>
      )}
      <p className="quiet">{words.begins(shelf.charter.standingItems.length)}</p>
    </Dialog>
  )
}

/** Like the newest meeting of this assembly, today: what is usual need not be typed. */
function suggested({ headlines, charter }: Shelf): Details {
  const last = headlines[0]
  const date = localDate(instantOf(new Date(), charter.zone))
  return {
    title: titleFor(date),
    kind: last?.kind ?? words.kinds[0],
    date,
    time: last?.time ?? '19:00',
    place: last?.place ?? '',
  }
}

/** The suggested title follows the date until somebody writes another. */
function retitled(details: Details, date: LocalDate): Partial<Details> {
  return details.title === titleFor(details.date) ? { date, title: titleFor(date) } : { date }
}

function titleFor(date: LocalDate): string {
  const month = monthOf(date)
  return month === null ? '' : words.suggested(month)
}
