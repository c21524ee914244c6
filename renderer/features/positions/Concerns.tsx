import { useRef, useState } from 'react'
import type { Roll } from '../../../shared/charter/roll'
import type { Meeting } from '../../../shared/meeting/meeting'
import { type Concern, concerns, isOpenConcern } from '../../../shared/meeting/proposal/concern'
import { settleConcern } from '../../../shared/meeting/proposal/concern-deeds'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import type { ConcernFate } from '../../../shared/meeting/said/deliberation-statements'
import { concernLine } from '../../../shared/minutes/deliberation'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Chip, type ChipMark, type ChipTone } from '../../design/Chip'
import { TextField } from '../../design/TextField'
import { ConcernText } from '../../document/ConcernsView'
import { buttons } from '../../words/en/buttons'
import { fateWords, concerns as words } from '../../words/en/concerns'
import './Concerns.css'

/** Every concern on one proposal, open or settled, and the way to say what became of it. */
export type ConcernListProps = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly run: Run<Meeting>
  readonly proposal: Proposal
  readonly version: Version
  readonly isOpen: boolean
}

export function ConcernList({ meeting, roll, run, proposal, version, isOpen }: ConcernListProps) {
  const all = concerns(meeting, proposal.proposal)
  const [settling, setSettling] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const leave = (concern: string) => {
    setSettling(null)
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-concern="${concern}"] button`)?.focus(),
    )
  }
  if (all.length === 0) return null
  return (
    <ul className="fm-concerns" ref={list}>
      {all.map((one) => (
        <li key={one.concern} data-concern={one.concern}>
          <p className="fm-concern-words">
            <ConcernText concern={concernLine(one, roll)} />
          </p>
          <Chip {...fateChips[one.fate]}>{fateWords[one.fate]}</Chip>
          {!isOpen ? null : settling === one.concern ? (
            <Settling concern={one} version={version} run={run} onLeave={() => leave(one.concern)} />
          ) : isOpenConcern(one) || one.contested ? (
            <Button
              kind="quiet"
              aria-label={words.settle(one.number)}
              onPress={() => setSettling(one.concern)}
            >
              {words.settleShort}
            </Button>
          ) : (
            <Reopen concern={one} run={run} onDone={() => leave(one.concern)} />
          )}
        </li>
      ))}
    </ul>
  )
}

const fateChips: Readonly<Record<ConcernFate, { readonly tone: ChipTone; readonly mark: ChipMark }>> = {
  raised: { tone: 'reservations', mark: 'ring' },
  answered: { tone: 'accent', mark: 'half' },
  resolved: { tone: 'agree', mark: 'check' },
  withdrawn: { tone: 'quiet', mark: 'dash' },
  stands: { tone: 'reservations', mark: 'dot' },
}

/** What a person says became of a concern, and where the wording answers it, which one. */
export function useSettle(run: Run<Meeting>) {
  const tell = useTell()
  return ({ concern, number }: Concern, fate: ConcernFate, note: string | null): boolean => {
    const result = run(settleConcern, { concern, fate, note })
    if (result.ok) tell.done(words.done(number, fate))
    else tell.refusal(result.refusal)
    return result.ok
  }
}

type SettlingProps = {
  readonly concern: Concern
  readonly version: Version
  readonly run: Run<Meeting>
  readonly onLeave: () => void
}

function Settling({ concern, version, run, onLeave }: SettlingProps) {
  const settle = useSettle(run)
  const [note, setNote] = useState('')
  const fates = [
    ['resolved', words.resolve(version.number)],
    ['answered', words.answer(version.number)],
    ['withdrawn', words.withdraw],
    ['stands', words.stand],
  ] as const
  return (
    <fieldset className="fm-settling">
      <legend className="fm-hidden">{words.settle(concern.number)}</legend>
      <TextField label={words.note} value={note} onChange={setNote} onEscape={onLeave} spellCheck />
      {fates
        .filter(([fate]) => fate !== concern.fate || concern.contested)
        .map(([fate, label], index) => (
          <Button
            key={fate}
            autoFocus={index === 0}
            onPress={() => {
              if (settle(concern, fate, note.trim() === '' ? null : note)) onLeave()
            }}
          >
            {label}
          </Button>
        ))}
      <Button kind="quiet" onPress={onLeave}>
        {buttons.cancel}
      </Button>
    </fieldset>
  )
}

type ReopenProps = { readonly concern: Concern; readonly run: Run<Meeting>; readonly onDone: () => void }

function Reopen({ concern, run, onDone }: ReopenProps) {
  const settle = useSettle(run)
  return (
    <Button
      kind="quiet"
      aria-label={words.reopenOf(concern.number)}
      onPress={() => {
        if (settle(concern, 'raised', null)) onDone()
      }}
    >
      {words.reopen}
    </Button>
  )
}
