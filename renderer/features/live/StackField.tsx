import { type Ref, useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { presentNow } from '../../../shared/meeting/hall/attendance'
import { speakerKinds } from '../../../shared/meeting/hall/stack'
import { raiseHand } from '../../../shared/meeting/hall/stack-deeds'
import type { SpeakerKind } from '../../../shared/meeting/said/live-statements'
import { useTell } from '../../data/tell'
import { ComboBox } from '../../design/ComboBox'
import { Select } from '../../design/Select'
import { floor as words } from '../../words/en/floor'
import type { Sitting } from './sitting'

/** Two letters and Enter: on the stack. A letter and a space before the name choose the kind, else it is a plain hand. */
export type StackFieldProps = { readonly sitting: Sitting; readonly field: Ref<HTMLInputElement> }

const plain: SpeakerKind = 'contribution'
const kindOfLetter = new Map(speakerKinds.map((kind) => [words.kindLetters[kind].toLowerCase(), kind]))

export function StackField({ sitting, field }: StackFieldProps) {
  const { meeting, roll, run } = sitting
  const tell = useTell()
  const [written, setWritten] = useState('')
  const [kind, setKind] = useState<SpeakerKind>(plain)
  const { sure, unsure } = presentNow(meeting)
  const options = [...sure, ...unsure]
    .map((person) => ({ id: person, label: nameOf(roll, person) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))

  const write = (text: string) => {
    const [, letter = '', rest = ''] = /^\s*(\p{L})\s+(.*)$/u.exec(text) ?? []
    const chosen = kindOfLetter.get(letter.toLowerCase())
    if (chosen !== undefined) setKind(chosen)
    setWritten(chosen === undefined ? text : rest)
  }
  const raise = (person: PersonId) => {
    const raised = run(raiseHand, { person, kind })
    if (!raised.ok) return tell.refusal(raised.refusal)
    tell.done(words.raised(nameOf(roll, person), words.kinds[kind]))
    setWritten('')
    setKind(plain)
  }
  return (
    <div className="live-stack-field">
      <ComboBox
        label={words.stackField}
        labelHidden
        placeholder={words.stackPlaceholder}
        options={options}
        value={written}
        onInput={write}
        onChoose={(id) => raise(id as PersonId)}
        noMatch={words.nobodyHere}
        inputRef={field}
      />
      <Select
        label={words.kind}
        labelHidden
        value={kind}
        options={speakerKinds
          .map((id) => ({ id, label: `${words.kindLetters[id]} ${words.kinds[id]}` }))
          .reverse()}
        onChange={(id) => setKind(speakerKinds.find((one) => one === id) ?? plain)}
      />
    </div>
  )
}
