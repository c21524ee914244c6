import { type ClipboardEvent, type Ref, useState } from 'react'
import { readLine } from '../../../shared/meeting/agenda-edit'
import { Button } from '../../design/Button'
import { TextField } from '../../design/TextField'
import { agendaWords as words } from '../../words/en/agenda'
import { duration } from '../../words/en/dates'

/**
 * One line for a new item; the field keeps the focus for the next. A pasted list is shown first, Enter adds it, Esc
 * leaves it.
 */
export type AddItemsProps = {
  /** Answers whether it was taken: what was refused stays in the field. */
  readonly onAdd: (text: string) => boolean
  readonly inputRef: Ref<HTMLInputElement>
}

const shownLines = 6

export function AddItems({ onAdd, inputRef }: AddItemsProps) {
  const [written, setWritten] = useState('')
  const [pasted, setPasted] = useState<string | null>(null)
  const lines = pasted === null ? [] : linesOf(pasted)
  const leave = () => setPasted(null)
  const add = () => {
    const text = pasted ?? written
    if (text.trim() === '' || !onAdd(text)) return
    setWritten('')
    leave()
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (linesOf(text).length < 2) return
    event.preventDefault()
    setPasted(text)
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
              {words.pasted(lines.length)}
            </span>
          )
        }
      />
      {pasted === null ? null : (
        <div className="agenda-pasted">
          <ol>
            {lines.slice(0, shownLines).map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
              <li key={at}>
                <bdi>{line.title}</bdi>
                {line.planned === null ? null : <span className="quiet"> {duration(line.planned)}</span>}
              </li>
            ))}
          </ol>
          {lines.length > shownLines ? (
            <p className="quiet">{words.andMore(lines.length - shownLines)}</p>
          ) : null}
          <div className="agenda-pasted-do">
            <Button onPress={add} keys="Enter">
              {words.addPasted(lines.length)}
            </Button>
            <Button kind="quiet" onPress={leave} keys="Esc">
              {words.dropPasted}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function linesOf(text: string) {
  return text
    .split(/[\n\r]+/)
    .filter((line) => line.trim() !== '')
    .map(readLine)
}
