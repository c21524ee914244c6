import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Remit } from '../../../shared/charter/parameters'
import { Button } from '../../design/Button'
import { given } from '../../design/FieldFrame'
import { focusMade, focusSoon } from '../../design/focus-soon'
import { IconButton } from '../../design/IconButton'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { charterPage } from '../../words/en/charter-page'
import { choices } from '../../words/en/provision-choices'
import { FieldGroup } from './FieldGroup'
import type { Answering } from './plain-fields'

/** On which topics this assembly has a word, and which. A line without a topic is none. */
type Line = Remit & { readonly key: number }

const words = charterPage.fields
const levels = (['primary', 'secondary'] as const).map((id) => ({ id, label: choices.level[id] }))

export function TopicsField({ label, description, value, onChange }: Answering<Remit[]>) {
  const room = useRef<HTMLUListElement>(null)
  const [lines, setLines] = useState<readonly Line[]>(() =>
    (value ?? []).map((topic, key) => ({ ...topic, key })),
  )
  const write = (next: readonly Line[]) => {
    setLines(next)
    onChange(next.filter(({ topic }) => topic.trim() !== '').map(topicFrom))
  }
  const change = (key: number, part: Partial<Line>) =>
    write(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = () => {
    const key = 1 + Math.max(0, ...lines.map((line) => line.key))
    const made = { key, topic: '', area: '', level: 'primary', fallbackTo: '' } as const
    focusMade(
      () => write([...lines, made]),
      () => room.current?.querySelector<HTMLElement>('li:last-child input'),
    )
  }
  const remove = (key: number) => {
    write(lines.filter((line) => line.key !== key))
    focusSoon(() => room.current?.parentElement?.querySelector<HTMLElement>('.fm-lines-add button'))
  }

  return (
    <FieldGroup label={label} {...given('description', description)}>
      <ul ref={room} className="fm-lines">
        {lines.map((line) => (
          <li key={line.key} className="fm-line-topic">
            <TextField
              label={words.topic}
              value={line.topic}
              maxLength={300}
              onChange={(topic) => change(line.key, { topic })}
            />
            <TextField
              label={words.area}
              description={words.areaHelp}
              value={line.area}
              maxLength={300}
              onChange={(area) => change(line.key, { area })}
            />
            <Select
              label={words.level}
              options={levels}
              value={line.level}
              onChange={(id) =>
                change(line.key, { level: levels.find((one) => one.id === id)?.id ?? line.level })
              }
            />
            <TextField
              label={words.fallback}
              value={line.fallbackTo}
              maxLength={300}
              onChange={(fallbackTo) => change(line.key, { fallbackTo })}
            />
            <span className="fm-line-deeds">
              <IconButton
                label={words.removeTopic(line.topic.trim() === '' ? words.untitled : line.topic)}
                icon={<X aria-hidden />}
                onPress={() => remove(line.key)}
              />
            </span>
          </li>
        ))}
      </ul>
      <div className="fm-lines-add">
        <Button kind="quiet" icon={<Plus aria-hidden />} onPress={add}>
          {words.addTopic}
        </Button>
      </div>
    </FieldGroup>
  )
}

function topicFrom({ topic, area, level, fallbackTo }: Line): Remit {
  return { topic: topic.trim(), area: area.trim(), level, fallbackTo: fallbackTo.trim() }
}
