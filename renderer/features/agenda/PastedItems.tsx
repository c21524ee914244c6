import { X } from 'lucide-react'
import type { Person } from '../../../shared/charter/roll'
import { isTooLong, type PastedLine } from '../../../shared/meeting/agenda/agenda-paste'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Chip } from '../../design/Chip'
import { MinutesField } from '../../design/MinutesField'
import { TextField } from '../../design/TextField'
import { pasting as words } from '../../words/en/pasting'
import './PastedAgenda.css'

/** IM3: a pasted list before it is written: each line is kept or left out, and changed where it was misread. */
export type Preview = PastedLine & { readonly keep: boolean }
export type PastedItemsProps = {
  readonly lines: readonly Preview[]
  readonly people: readonly Person[]
  readonly onChange: (lines: readonly Preview[]) => void
  readonly onAdd: () => void
  readonly onLeave: () => void
}

export function PastedItems({ lines, people, onChange, onAdd, onLeave }: PastedItemsProps) {
  const change = (at: number, part: Partial<Preview>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const kept = lines.filter(({ keep }) => keep).length
  return (
    <div className="agenda-pasted">
      <ol className="agenda-pasted-lines" aria-label={words.list}>
        {lines.map((line, at) => {
          const presenter = people.find(({ id }) => id === line.presenter)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
            <li key={at}>
              <Checkbox isSelected={line.keep} onChange={(keep) => change(at, { keep })}>
                {words.keep(at + 1)}
              </Checkbox>
              <TextField
                label={words.titleOf(at + 1)}
                labelHidden
                value={line.title}
                onChange={(title) => change(at, { title })}
                error={isTooLong(line) ? words.tooLong : null}
              />
              <MinutesField
                label={words.minutesOf(at + 1)}
                labelHidden
                value={line.planned}
                onChange={(planned) => change(at, { planned })}
              />
              <span className="agenda-pasted-who">
                {presenter === undefined ? null : (
                  <Button
                    kind="quiet"
                    icon={<X aria-hidden />}
                    aria-label={words.dropPresenter(presenter.name, at + 1)}
                    onPress={() => change(at, { presenter: null })}
                  >
                    {presenter.name}
                  </Button>
                )}
                {line.unknown === null ? null : (
                  <Chip tone="quiet">
                    <bdi>{words.unknown(line.unknown)}</bdi>
                  </Chip>
                )}
              </span>
            </li>
          )
        })}
      </ol>
      <div className="agenda-pasted-do">
        <Button onPress={onAdd} isDisabled={kept === 0}>
          {words.add(kept)}
        </Button>
        <Button kind="quiet" onPress={onLeave} keys="Esc">
          {words.leave}
        </Button>
      </div>
    </div>
  )
}
