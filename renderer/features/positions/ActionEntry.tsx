import { useState } from 'react'
import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { ItemId } from '../../../shared/id'
import { addAction } from '../../../shared/meeting/action'
import { parseActionLine } from '../../../shared/meeting/action-line'
import type { Meeting } from '../../../shared/meeting/meeting'
import { localDate } from '../../../shared/meeting/time'
import type { Zone } from '../../../shared/ports'
import { instantOf } from '../../data/moment'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { TextField } from '../../design/TextField'
import { board as words } from '../../words/en/board'
import { dateInWords } from '../../words/en/dates'
import { useDraftText } from './drafts'

/** What follows from a decision, in one line: `! Ana send letter @15 Jun`. How it is read is shown before Enter. */
export type ActionEntryProps = {
  readonly run: Run<Meeting>
  readonly item: ItemId
  readonly roll: Roll
  readonly zone: Zone
}

export function ActionEntry({ run, item, roll, zone }: ActionEntryProps) {
  const tell = useTell()
  const [line, setLine] = useDraftText(`action/${item}`)
  const [today] = useState(() => localDate(instantOf(new Date(), zone)))
  const read = parseActionLine(line, roll, today)
  const add = () => {
    if (line.trim() === '') return
    const added = run(addAction, { item, ...read })
    if (!added.ok) {
      tell.refusal(added.refusal)
      return
    }
    setLine('')
    tell.done(words.action.done)
  }
  return (
    <div className="fm-action-entry">
      <TextField
        label={words.action.title}
        description={line.trim() === '' ? words.action.label : words.action.reads}
        placeholder={words.action.placeholder}
        value={line}
        onChange={setLine}
        onEnter={add}
        spellCheck
      />
      <p className="fm-action-read" aria-live="polite">
        {line.trim() === '' ? null : (
          <>
            <bdi>{read.what}</bdi>
            <span className="quiet">
              {' · '}
              <bdi>{read.who === null ? words.action.nobody : nameOf(roll, read.who)}</bdi>
              {' · '}
              {read.due === null ? words.action.noDate : dateInWords(read.due)}
            </span>
          </>
        )}
      </p>
    </div>
  )
}
