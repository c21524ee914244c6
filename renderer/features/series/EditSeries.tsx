import { type ComponentType, useState } from 'react'
import { isNamedTwice, type MeetingSeries } from '../../../shared/charter/series'
import type { StandingItem } from '../../../shared/charter/standing-item'
import { isTime } from '../../../shared/meeting/time'
import { Checkbox } from '../../design/Checkbox'
import { ComboBox } from '../../design/ComboBox'
import { FormDialog } from '../../design/FormDialog'
import { focusFirstProblem } from '../../design/first-problem'
import { TextField } from '../../design/TextField'
import { series as words } from '../../words/en/series'
import { RuleField } from './RuleField'

/** One series or template as a form. It is kept from its button: Enter in a field only leaves the field for it. */
export type ItemsSlot = {
  readonly label: string
  readonly description?: string
  readonly value: StandingItem[] | undefined
  readonly onChange: (value: StandingItem[] | undefined) => void
  readonly strict: boolean
}
export type EditSeriesProps = {
  readonly series: MeetingSeries
  readonly all: readonly MeetingSeries[]
  readonly kinds: readonly string[]
  /** The lines of standing items: another feature's, handed in by the app. */
  readonly Items: ComponentType<ItemsSlot>
  /** Answers whether it was kept. */
  readonly onKeep: (series: MeetingSeries) => Promise<boolean>
  readonly onClose: () => void
}

export function EditSeries({ series, all, kinds, Items, onKeep, onClose }: EditSeriesProps) {
  const [written, setWritten] = useState(series)
  const [items, setItems] = useState<StandingItem[] | undefined>(series.items)
  const [strict, setStrict] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const write = (part: Partial<MeetingSeries>) => setWritten((before) => ({ ...before, ...part }))
  const isNew = !all.some(({ id }) => id === series.id)
  const named = written.name.trim() !== ''
  const twice = isNamedTwice(all, written)
  const timed = isTime(written.time)

  const keep = async () => {
    if (keeping) return
    if (!named || twice || !timed || items === undefined) {
      setStrict(true)
      focusFirstProblem(() => document.querySelector('[role="dialog"]'))
      return
    }
    setKeeping(true)
    const { name, place, kind } = written
    const kept = await onKeep({
      ...written,
      name: name.trim(),
      place: place.trim(),
      kind: kind.trim(),
      items,
    })
    setKeeping(false)
    if (kept) onClose()
  }

  return (
    <FormDialog
      title={isNew ? words.newTitle : words.changeTitle(series.name)}
      onClose={onClose}
      onSubmit={() => void keep()}
      size="large"
      submitLabel={keeping ? words.saving : words.save}
      isPending={keeping}
    >
      <div className="fm-series-pair">
        <TextField
          label={words.name}
          description={words.nameHelp}
          autoFocus
          value={written.name}
          onChange={(name) => write({ name })}
          error={strict && !named ? words.nameMissing : twice ? words.nameTwice : null}
          maxLength={200}
        />
        <ComboBox
          label={words.kind}
          description={words.kindHelp}
          options={kinds.map((kind) => ({ id: kind, label: kind }))}
          value={written.kind}
          onInput={(kind) => write({ kind })}
          onChoose={(kind) => write({ kind })}
          allowsOther
        />
      </div>
      <RuleField value={written.rule} onChange={(rule) => write({ rule })} />
      <div className="fm-series-pair">
        <TextField
          label={words.time}
          type="time"
          value={written.time}
          onChange={(time) => write({ time })}
          error={strict && !timed ? words.timeWrong : null}
        />
        <TextField
          label={words.where}
          value={written.place}
          onChange={(place) => write({ place })}
          maxLength={300}
        />
      </div>
      <Items
        label={words.items}
        description={words.itemsHelp}
        value={items}
        onChange={setItems}
        strict={strict}
      />
      <Checkbox
        isSelected={written.forMembers === true}
        onChange={(isOffered) => setWritten((before) => offered(before, isOffered))}
        description={words.forMembersHelp}
      >
        {words.forMembers}
      </Checkbox>
      <p className="quiet">{words.sealsNote}</p>
    </FormDialog>
  )
}

/** SE17: a charter that offers nothing says nothing of it. */
function offered({ forMembers: _, ...series }: MeetingSeries, isOffered: boolean): MeetingSeries {
  return isOffered ? { ...series, forMembers: true } : series
}
