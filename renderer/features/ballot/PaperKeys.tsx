import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { BallotOption } from '../../../shared/meeting/said/ballot-statements'
import { Button } from '../../design/Button'
import { FieldError } from '../../design/FieldFrame'
import { ballot as words } from '../../words/en/ballot'
import { optionText } from '../../words/en/ballot-terms'

/**
 * One paper under the numpad: a figure for each option, then Enter. A figure goes on to the next option by itself; point or
 * Space is a blank, Backspace takes back, arrows go along. A paper with nothing at all for an option is not taken: a blank is
 * said, not guessed.
 */
export type PaperKeysProps = {
  readonly options: readonly BallotOption[]
  /** What stands there to begin with, when a paper is changed. */
  readonly begin?: readonly (number | null)[]
  /** Answers whether it was taken. */
  readonly onTake: (scores: readonly (number | null)[]) => boolean
  readonly onLeave?: () => void
  readonly keysRef?: Ref<PaperKeysHandle>
}
export type PaperKeysHandle = { readonly focus: () => void }

/** Undefined: nothing was keyed for it yet. */
type Cell = number | null | undefined

export function PaperKeys({ options, begin, onTake, onLeave, keysRef }: PaperKeysProps) {
  const empty = options.map((): Cell => undefined)
  const [cells, setCells] = useState<readonly Cell[]>(begin ?? empty)
  const [problem, setProblem] = useState<string | null>(null)
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const focus = (at: number) => inputs.current[Math.max(0, Math.min(at, options.length - 1))]?.focus()
  useImperativeHandle(keysRef, () => ({ focus: () => focus(0) }))

  const put = (at: number, cell: Cell) => {
    setProblem(null)
    setCells((before) => before.map((one, place) => (place === at ? cell : one)))
  }
  const take = () => {
    const scores = cells.filter((cell) => cell !== undefined)
    if (scores.length < cells.length) {
      const open = options.filter((_, at) => cells[at] === undefined).map(({ mark }) => mark)
      setProblem(words.unfinished(open.join(', ')))
      return focus(cells.indexOf(undefined))
    }
    if (!onTake(scores)) return
    setCells(empty)
    setProblem(null)
    focus(0)
  }
  const press = (event: KeyboardEvent, at: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return
    const { key } = event
    if (/^[0-5]$/.test(key)) {
      put(at, Number(key))
      focus(at + 1)
    } else if (key === '.' || key === ',' || key === ' ') {
      put(at, null)
      focus(at + 1)
    } else if (key === 'Backspace' || key === 'Delete') {
      // On an empty place it takes back the one before.
      const back = key === 'Backspace' && cells[at] === undefined ? Math.max(0, at - 1) : at
      put(back, undefined)
      focus(back)
    } else if (key === 'ArrowLeft') focus(at - 1)
    else if (key === 'ArrowRight') focus(at + 1)
    else if (key === 'Enter') take()
    else if (key === 'Escape' && onLeave !== undefined) onLeave()
    else if (key === 'Escape' || key.length > 1) return
    else setProblem(words.notAScore)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="fm-paper-keys">
      <div className="fm-paper-cells">
        {options.map((option, at) => (
          <label key={option.mark} className="fm-paper-cell">
            <span className="fm-paper-mark" aria-hidden="true">
              {option.mark}
            </span>
            <input
              ref={(input) => {
                inputs.current[at] = input
              }}
              className="figures"
              inputMode="numeric"
              autoComplete="off"
              aria-label={words.scoreOf(option.mark, optionText(option))}
              value={cells[at] === undefined ? '' : (cells[at] ?? '–')}
              onChange={() => undefined}
              onKeyDown={(event) => press(event, at)}
            />
          </label>
        ))}
        <Button keys="Enter" onPress={take}>
          {words.takePaper}
        </Button>
        {onLeave === undefined ? null : (
          <Button kind="quiet" keys="Esc" onPress={onLeave}>
            {words.stopChanging}
          </Button>
        )}
      </div>
      {/* Its place is kept, so that nothing moves under the hand. */}
      <div className="fm-paper-said">
        {problem === null ? (
          <p className="quiet small">{words.keysHelp}</p>
        ) : (
          <FieldError>{problem}</FieldError>
        )}
      </div>
    </div>
  )
}
