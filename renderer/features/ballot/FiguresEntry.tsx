import { type KeyboardEvent, useRef } from 'react'
import { countKept } from '../../../shared/meeting/ballot/ballot-papers'
import type { BallotOpenedStatement } from '../../../shared/meeting/said/ballot-statements'
import { FieldError } from '../../design/FieldFrame'
import { ballot as words } from '../../words/en/ballot'
import { optionText } from '../../words/en/ballot-terms'
import { refusalSentence } from '../../words/en/refusals'
import { figureKeys, readFigures, type Typed } from './figures'

/** The figures of papers that were counted elsewhere: Enter goes on to the next, and what contradicts itself is said at once. */
export type FiguresEntryProps = {
  readonly opened: BallotOpenedStatement
  readonly typed: Typed
  readonly onType: (key: string, text: string) => void
}

export function FiguresEntry({ opened, typed, onType }: FiguresEntryProps) {
  const room = useRef<HTMLElement>(null)
  const { options, electorate } = opened
  const { figures, missing } = readFigures(
    typed,
    options.map(({ mark }) => mark),
  )
  const counted = figures === null ? null : countKept(opened, figures)
  const next = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const all = [...(room.current?.querySelectorAll('input') ?? [])]
    all[all.indexOf(event.currentTarget) + 1]?.focus()
  }
  const field = (key: string, label: string) => (
    <input
      className="fm-figure figures"
      inputMode="numeric"
      autoComplete="off"
      maxLength={9}
      aria-label={label}
      value={typed[key] ?? ''}
      onChange={(event) => onType(key, event.target.value)}
      onKeyDown={next}
    />
  )
  return (
    <section ref={room} className="fm-pile" aria-label={words.figuresFromElsewhere}>
      <p className="quiet">{words.figuresElsewhere}</p>
      <div className="fm-figures-papers">
        {papers.map(({ key, label }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field is in it
          <label key={key}>
            <span>{label}</span>
            {field(key, label)}
          </label>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="fm-figures-room" aria-label={words.figuresTable} tabIndex={0}>
        <table className="fm-figures">
          <thead>
            <tr>
              <th scope="col">{words.figuresOptions}</th>
              <th scope="col">{words.figuresTotal}</th>
              <th scope="col">{words.figuresFives}</th>
              {options.map(({ mark }) => (
                <th key={mark} scope="col">
                  {words.figuresAbove(mark)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option.mark}>
                <th scope="row">
                  <b className="fm-paper-mark">{option.mark}</b>{' '}
                  <span className="serif" dir="auto">
                    {optionText(option)}
                  </span>
                </th>
                <td>{field(figureKeys.total(option.mark), words.figureTotal(option.mark))}</td>
                <td>{field(figureKeys.fives(option.mark), words.figureFives(option.mark))}</td>
                {options.map(({ mark }) => (
                  <td key={mark}>
                    {mark === option.mark
                      ? '–'
                      : field(figureKeys.over(option.mark, mark), words.figureOver(option.mark, mark))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="fm-paper-said" role="status">
        {counted === null ? (
          <p className="quiet small">{words.figuresMissing(missing)}</p>
        ) : counted.ok ? (
          <p className="figures">
            {words.figuresFit} {words.castAndElectorate(figures?.cast ?? 0, electorate.people.length)}
          </p>
        ) : (
          <FieldError>{refusalSentence(counted.refusal)}</FieldError>
        )}
      </div>
    </section>
  )
}

const papers = [
  { key: figureKeys.cast, label: words.figuresCast },
  { key: figureKeys.blank, label: words.figuresBlank },
  { key: figureKeys.alike, label: words.figuresAlike },
] as const
