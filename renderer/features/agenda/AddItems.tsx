import { type ClipboardEvent, type Ref, useState } from 'react'
import { onRoll, type Roll } from '../../../shared/charter/roll'
import { isTooLong, readAgenda } from '../../../shared/meeting/agenda/agenda-paste'
import { useTell } from '../../data/tell'
import { TextField } from '../../design/TextField'
import { agendaWords as words } from '../../words/en/agenda'
import { PastedItems, type Preview } from './PastedItems'

/**
 * One line for a new item; the field keeps the focus for the next. A pasted list is shown first, line by line; Enter adds what is kept,
 * Esc leaves it.
 */
export type AddItemsProps = {
  readonly roll: Roll
  /** Answers whether it was taken: what was refused stays in the field. */
  readonly onAdd: (text: string) => boolean
  readonly onAddPasted: (items: readonly Preview[]) => boolean
  readonly inputRef: Ref<HTMLInputElement>
}

export function AddItems({ roll, onAdd, onAddPasted, inputRef }: AddItemsProps) {
  const tell = useTell()
  const [written, setWritten] = useState('')
  const [pasted, setPasted] = useState<readonly Preview[] | null>(null)
  const leave = () => setPasted(null)
  const add = () => {
    if (pasted !== null) {
      const kept = pasted.filter(({ keep }) => keep)
      if (kept.length > 0 && onAddPasted(kept)) leave()
      return
    }
    if (written.trim() !== '' && onAdd(written)) setWritten('')
  }
  const paste = (event: ClipboardEvent) => {
    // Into the fields of the preview one pastes as anywhere.
    if (pasted !== null) return
    const text = event.clipboardData.getData('text/plain')
    if (!/\S[^\n\r]*[\n\r]+\s*\S/.test(text)) return
    event.preventDefault()
    const read = readAgenda(text, roll)
    if (!read.ok) return tell.refusal(read.refusal)
    setPasted(read.value.map((line) => ({ ...line, keep: !isTooLong(line) })))
  }
  return (
    <div className="agenda-add" onPasteCapture={paste}>
      <TextField
        label={words.add}
        description={words.addHelp}
        value={written}
        onChange={(text) => {
          leave()
          setWritten(text)
        }}
        onEnter={add}
        {...(pasted === null ? {} : { onEscape: leave })}
        inputRef={inputRef}
        maxLength={500}
        suffix={
          pasted === null ? null : (
            <span className="figures" role="status">
              {words.pasted(pasted.length)}
            </span>
          )
        }
      />
      {pasted === null ? null : (
        <PastedItems lines={pasted} people={onRoll(roll)} onChange={setPasted} onAdd={add} onLeave={leave} />
      )}
    </div>
  )
}
