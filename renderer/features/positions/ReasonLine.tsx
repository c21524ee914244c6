import { useEffect, useRef, useState } from 'react'
import type { Stance } from '../../../shared/charter/rules'
import type { PositionSource } from '../../../shared/meeting/said/proposal-statements'
import { Button } from '../../design/Button'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { board as words } from '../../words/en/board'
import { buttons } from '../../words/en/buttons'
import { positions } from '../../words/en/positions'

/** The reason beside a position, in the words of the person. Enter records and goes back to the row; Esc leaves it. */
export type ReasonLineProps = {
  readonly name: string
  readonly stance: Stance
  /** The position itself waits for this reason. */
  readonly isWaiting: boolean
  readonly reason: string
  readonly source: PositionSource
  /** What is begun here: a position or words that are not on record, or a reason that is asked for and still blank. */
  readonly onBegun: (begun: 'unrecorded' | 'blank' | null) => void
  readonly onRecord: (reason: string | null, source: PositionSource) => void
  readonly onClear?: () => void
  readonly onLeave: () => void
}

export const sources = ['room', 'remote', 'written'] as const

export function ReasonLine({
  name,
  stance,
  isWaiting,
  reason,
  source,
  onBegun,
  onRecord,
  onClear,
  onLeave,
}: ReasonLineProps) {
  const [text, setText] = useState(reason)
  const [from, setFrom] = useState(source)
  const [isMissing, setMissing] = useState(false)
  const line = useRef<HTMLDivElement>(null)
  // The outcome lies over the foot of the board: what is written must not be behind it.
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const said = text.trim()
  const unrecorded = isWaiting || said !== reason || from !== source
  const begun = unrecorded ? 'unrecorded' : said === '' ? 'blank' : null
  useEffect(() => {
    onBegun(begun)
    return () => onBegun(null)
  }, [begun, onBegun])
  const record = () => {
    if (said === '' && isWaiting) setMissing(true)
    else if (!unrecorded) onLeave()
    else onRecord(said === '' ? null : said, from)
  }
  return (
    <div className="fm-board-reason" ref={line}>
      <TextField
        label={words.reason.of(name)}
        labelHidden
        placeholder={words.row.reason}
        description={isWaiting ? words.reason.needed(stance) : words.reason.optional}
        error={isMissing ? words.reason.missing : null}
        value={text}
        onChange={(typed) => {
          setText(typed)
          setMissing(false)
        }}
        autoFocus
        spellCheck
        onEnter={record}
        onEscape={onLeave}
      />
      <Select
        label={words.reason.source}
        labelHidden
        options={sources.map((id) => ({ id, label: positions.source[id] }))}
        value={from}
        onChange={(id) => setFrom(sources.find((one) => one === id) ?? 'room')}
      />
      <Button onPress={record}>{words.reason.record}</Button>
      {onClear === undefined ? (
        <Button kind="quiet" onPress={onLeave}>
          {buttons.cancel}
        </Button>
      ) : (
        <Button kind="quiet" onPress={onClear}>
          {words.reason.clear}
        </Button>
      )}
    </div>
  )
}
