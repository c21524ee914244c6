import { useState } from 'react'
import { lastSecondOf } from '../../data/moment'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { TextField } from '../../design/TextField'
import { acting } from '../../words/en/acting'
import { buttons } from '../../words/en/buttons'
import { handover as words } from '../../words/en/pairing'
import { refusalSentence } from '../../words/en/refusals'

/** The secretary's office goes to somebody else (AU8): said twice, because only they can give it back. */
export type HandOverProps = {
  readonly who: string
  /** The office that stands in by the charter; empty: none does (AU18). */
  readonly cover: string
  readonly onClose: () => void
  readonly onHandOver: (
    stays: boolean,
    /** Only to stand in, until this second (AU15). */
    until: number | null,
  ) => Promise<{ readonly rule: string } | null>
}

export function HandOver({ who, cover, onClose, onHandOver }: HandOverProps) {
  const [stays, setStays] = useState(true)
  const [last, setLast] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const hand = async () => {
    const until = last === null ? null : lastSecondOf(last)
    if (until !== null && !(until * 1000 > Date.now())) return setRefused(acting.lastDayWrong)
    const refusal = await onHandOver(stays, until)
    if (refusal !== null) setRefused(refusalSentence(refusal))
  }
  return (
    <Dialog
      title={words.title(who)}
      role="alertdialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" onPress={() => void hand()}>
            {words.go}
          </Button>
        </>
      }
    >
      <p>{words.text(who)}</p>
      <Checkbox isSelected={stays} onChange={setStays}>
        {words.stays}
      </Checkbox>
      {cover === '' ? (
        <p className="quiet">{acting.nobodyCovers}</p>
      ) : (
        <Checkbox
          isSelected={last !== null}
          onChange={(on) => setLast(on ? '' : null)}
          description={acting.cover(cover)}
        >
          {acting.onlyActing}
        </Checkbox>
      )}
      {last === null ? null : (
        <TextField label={acting.lastDay} type="date" value={last} onChange={setLast} />
      )}
      {refused === null ? null : <FieldError>{refused}</FieldError>}
    </Dialog>
  )
}
