import { useState } from 'react'
import { inherited } from '../../../shared/charter/inherited-series'
import { wholeDays } from '../../../shared/meeting/agenda/notice'
import { beginsWith } from '../../../shared/meeting/birth'
import type { Details } from '../../../shared/meeting/said/statements'
import { addDays, isDate, isTime, localDate } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import type { Shelf } from '../../../shared/wire/shelf'
import { isFirstMeeting } from '../../data/create-meeting'
import { useShelf } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useHostCharters } from '../../data/useHostCharters'
import { usePlanMeeting } from '../../data/usePlanMeeting'
import { useCarried } from '../../data/useRegister'
import { useTogether } from '../../data/useTogether'
import { Checkbox } from '../../design/Checkbox'
import { Chip } from '../../design/Chip'
import { ComboBox } from '../../design/ComboBox'
import { FormDialog } from '../../design/FormDialog'
import { focusFirstProblem } from '../../design/first-problem'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { carry } from '../../words/en/carry'
import { newMeeting as words } from '../../words/en/meetings'
import { notice } from '../../words/en/notice'
import { series as seriesWords } from '../../words/en/series'
import { together } from '../../words/en/together'
import { firstChoice, isNamedTwice, retitled, suggested, titleFor } from './suggested'
import './NewMeeting.css'

/** Plans a meeting and goes to its agenda. The app opens it from Home, Meetings, the menu and the palette. */
export type NewMeetingProps = { readonly isOpen: boolean; readonly onClose: () => void }

export function NewMeeting({ isOpen, onClose }: NewMeetingProps) {
  const shelf = useShelf()
  // Mounted anew each time, so that it begins with the day it is opened on.
  return isOpen && shelf !== null ? <NewMeetingForm shelf={shelf} onClose={onClose} /> : null
}

function NewMeetingForm({ shelf, onClose }: { readonly shelf: Shelf; readonly onClose: () => void }) {
  const tell = useTell()
  const planMeeting = usePlanMeeting()
  const { go } = useNavigation()
  const own = shelf.charter.series ?? []
  const ofHosts = inherited(own, useHostCharters())
  const all = [...own, ...ofHosts.map(({ series }) => series)]
  const [chosen, setChosen] = useState(() => firstChoice(shelf))
  const [details, setDetails] = useState(() => suggested(shelf, firstChoice(shelf)))
  const [strict, setStrict] = useState(false)
  const [planning, setPlanning] = useState(false)
  const [takes, setTakes] = useState(true)
  const [alone, setAlone] = useState(false)
  const others = useTogether()
  const carried = useCarried()?.filter(({ fate }) => fate === 'carry') ?? []
  const write = (part: Partial<Details>) => setDetails((before) => ({ ...before, ...part }))
  const choose = (id: string) => {
    const series = all.find((one) => one.id === id) ?? null
    setChosen(series)
    setDetails(suggested(shelf, series))
  }
  const titleOn = (date: LocalDate) => titleFor(shelf, chosen, date)
  const named = details.title.trim() !== ''
  const dated = isDate(details.date)
  const timed = isTime(details.time)
  const twice = isNamedTwice(shelf, details)

  const submit = async () => {
    if (planning) return
    if (!(named && dated && timed) || twice) {
      setStrict(true)
      focusFirstProblem(() => document.querySelector('[role="dialog"]'))
      return
    }
    setPlanning(true)
    const made = await planMeeting({
      details,
      series: chosen,
      carried: takes ? carried : [],
      ...(alone ? { circle: 'inner' as const } : {}),
    })
    if (!made.ok) {
      setPlanning(false)
      tell.refusal(made.refusal)
      return
    }
    setPlanning(false)
    onClose()
    go({ screen: 'agenda', meeting: made.value })
  }

  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={planning ? words.planning : words.go}
      isPending={planning}
    >
      {all.length === 0 ? null : (
        <Select
          label={seriesWords.of}
          options={[
            { id: none, label: seriesWords.ofNone },
            ...own.map(({ id, name }) => ({ id, label: name })),
            ...ofHosts.map(({ series, of }) => ({
              id: series.id,
              label: seriesWords.ofHost(series.name, of.name),
            })),
          ]}
          value={chosen?.id ?? none}
          onChange={choose}
        />
      )}
      <TextField
        label={words.name}
        autoFocus
        value={details.title}
        onChange={(title) => write({ title })}
        error={strict && !named ? words.nameMissing : strict && twice ? words.nameTwice : null}
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
          onChange={(date) => write(retitled(details, date, titleOn))}
          error={strict && !dated ? words.dateWrong : null}
        />
        <TextField
          label={words.time}
          type="time"
          value={details.time}
          onChange={(time) => write({ time })}
          error={strict && !timed ? words.timeWrong : null}
        />
        <NoticeLine shelf={shelf} date={details.date} />
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
      <p className="quiet">
        {words.begins(
          beginsWith(shelf.charter.standingItems, isFirstMeeting(shelf)).length + (chosen?.items.length ?? 0),
        )}
      </p>
    </FormDialog>
  )
}

const none = 'none'

/** NT3: by when the notice is to go out, or that it is too late for that. Its place is kept, whatever the day. */
function NoticeLine({ shelf, date }: { readonly shelf: Shelf; readonly date: LocalDate }) {
  const { noticeDays } = shelf.charter.parameters
  if (noticeDays === 0) return null
  const days = isDate(date) ? wholeDays(localDate(instantOf(new Date(), shelf.charter.zone)), date) : null
  return (
    <p className="fm-new-meeting-notice quiet" aria-live="polite">
      {days === null ? null : days < noticeDays ? (
        <Chip tone="reservations" mark="clock">
          {notice.late(days, noticeDays)}
        </Chip>
      ) : (
        notice.by(addDays(date, -noticeDays - 1), noticeDays)
      )}
    </p>
  )
}
