import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { StandingItem } from '../../../shared/charter/standing-item'
import { Button } from '../../design/Button'
import { given } from '../../design/FieldFrame'
import { focusMade, focusSoon } from '../../design/focus-soon'
import { IconButton } from '../../design/IconButton'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { agendaWords } from '../../words/en/agenda'
import { charterPage } from '../../words/en/charter-page'
import { FieldGroup } from './FieldGroup'
import type { Answering } from './plain-fields'

/** The items every agenda begins and ends with, a line each. A line without a title is none. */
type Line = Omit<StandingItem, 'planned'> & { readonly key: number; readonly planned: string }

const words = charterPage.fields
const kinds = (['inform', 'discuss', 'decide', 'read'] as const).map((id) => ({
  id,
  label: agendaWords.kinds[id],
}))

export function ItemsField({ label, description, value, onChange, strict }: Answering<StandingItem[]>) {
  const room = useRef<HTMLOListElement>(null)
  const [lines, setLines] = useState<readonly Line[]>(() => (value ?? []).map(lineFrom))
  const write = (next: readonly Line[]) => {
    setLines(next)
    onChange(itemsFrom(next))
  }
  const change = (key: number, part: Partial<Line>) =>
    write(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const move = (at: number, by: 1 | -1) => {
    const next = [...lines]
    next.splice(at + by, 0, ...next.splice(at, 1))
    write(next)
    focusSoon(() => deedsOf(room.current, at + by)[by === 1 ? 1 : 0])
  }
  const remove = (key: number) => {
    write(lines.filter((line) => line.key !== key))
    focusSoon(() => room.current?.parentElement?.querySelector<HTMLElement>('.fm-lines-add button'))
  }
  const add = () => {
    const key = 1 + Math.max(0, ...lines.map((line) => line.key))
    const section = lines.at(-1)?.section ?? ''
    const made = { key, section, title: '', kind: 'discuss', planned: '' } as const
    focusMade(
      () => write([...lines, made]),
      () => room.current?.querySelector<HTMLElement>('li:last-child input'),
    )
  }

  return (
    <FieldGroup label={label} {...given('description', description)}>
      <ol ref={room} className="fm-lines">
        {lines.map((line, at) => {
          const name = line.title.trim() === '' ? words.untitled : line.title
          return (
            <li key={line.key} className="fm-line-item">
              <TextField
                label={words.itemTitle}
                value={line.title}
                maxLength={300}
                onChange={(title) => change(line.key, { title })}
              />
              <TextField
                label={words.section}
                value={line.section}
                maxLength={300}
                onChange={(section) => change(line.key, { section })}
              />
              <Select
                label={words.itemKind}
                options={kinds}
                value={line.kind}
                onChange={(id) =>
                  change(line.key, { kind: kinds.find((one) => one.id === id)?.id ?? line.kind })
                }
              />
              <TextField
                label={words.minutes}
                value={line.planned}
                onChange={(planned) => change(line.key, { planned })}
                error={
                  (strict || line.planned !== '') && plannedOf(line) === undefined
                    ? words.whole(1, 600)
                    : null
                }
              />
              <span className="fm-line-deeds">
                <IconButton
                  label={words.moveUp(name)}
                  icon={<ArrowUp aria-hidden />}
                  isDisabled={at === 0}
                  onPress={() => move(at, -1)}
                />
                <IconButton
                  label={words.moveDown(name)}
                  icon={<ArrowDown aria-hidden />}
                  isDisabled={at === lines.length - 1}
                  onPress={() => move(at, 1)}
                />
                <IconButton
                  label={words.removeItem(name)}
                  icon={<X aria-hidden />}
                  onPress={() => remove(line.key)}
                />
              </span>
            </li>
          )
        })}
      </ol>
      <div className="fm-lines-add">
        <Button kind="quiet" icon={<Plus aria-hidden />} onPress={add}>
          {words.addItem}
        </Button>
      </div>
    </FieldGroup>
  )
}

/** Up, down, remove: the one that was pressed moves along; at the edge its twin takes the focus. */
function deedsOf(room: HTMLElement | null, at: number): readonly HTMLElement[] {
  const found = room?.children[at]?.querySelectorAll<HTMLButtonElement>('.fm-line-deeds button') ?? []
  const [up, down] = [...found]
  if (up === undefined || down === undefined) return []
  return [up.disabled ? down : up, down.disabled ? up : down]
}

function lineFrom({ section, title, kind, planned }: StandingItem, key: number): Line {
  return { key, section, title, kind, planned: planned === null ? '' : String(planned) }
}

function itemsFrom(lines: readonly Line[]): StandingItem[] | undefined {
  const items: StandingItem[] = []
  for (const line of lines) {
    const planned = plannedOf(line)
    if (planned === undefined) return undefined
    const { section, title, kind } = line
    if (title.trim() !== '') items.push({ section: section.trim(), title: title.trim(), kind, planned })
  }
  return items
}

function plannedOf({ planned }: Line): number | null | undefined {
  if (planned.trim() === '') return null
  const minutes = /^\s*\d{1,3}\s*$/.test(planned) ? Number(planned) : 0
  return minutes >= 1 && minutes <= 600 ? minutes : undefined
}
