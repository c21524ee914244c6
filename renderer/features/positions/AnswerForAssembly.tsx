import { useEffect, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import type { Stance } from '../../../shared/charter/rules'
import { stancesOffered } from '../../../shared/charter/stances'
import type { AssemblyId } from '../../../shared/id'
import type { AnswerGiven } from '../../../shared/meeting/assembly-answer'
import type { PositionBasis, SealedPosition } from '../../../shared/meeting/said/assembly-word'
import type { DecisionLine } from '../../../shared/record/summary'
import type { Result } from '../../../shared/result'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { PositionPicker } from '../../design/PositionPicker'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { TextField } from '../../design/TextField'
import { assemblies as words } from '../../words/en/assemblies'
import { buttons } from '../../words/en/buttons'
import { newestFirst, restingMatching } from './resting-on'

/** An assembly's own word on a wording: where it stands, why, and on which of its own decisions that rests. */
export type AnswerForAssemblyProps = {
  readonly name: string
  readonly assembly: AssemblyId
  /** Whose rules say which positions there are. */
  readonly charter: Charter
  readonly wording: string
  /** The number of its own decision that is about it, where one is known. */
  readonly decided?: string | null
  readonly check: (
    given: Omit<AnswerGiven, 'version'>,
  ) => Result<Pick<SealedPosition, 'position' | 'reason' | 'basis'>, { readonly rule: string }>
  /** Whether it was done. */
  readonly send: (said: Pick<SealedPosition, 'position' | 'reason' | 'basis'>) => Promise<boolean>
  readonly onClose: () => void
}
const mandate = 'mandate'
/** Up to so many are found without a search. */
const few = 7

export function AnswerForAssembly(props: AnswerForAssemblyProps) {
  const { name, assembly, charter, wording, decided = null, check, send: seal, onClose } = props
  const tell = useTell()
  const own = useOwnDecisions(assembly)
  const [position, setPosition] = useState<Stance | null>(null)
  const [reason, setReason] = useState('')
  const [chosen, setOn] = useState<string | null>(null)
  const known = own.find(({ number }) => number === decided)?.decision
  const on = chosen ?? known ?? mandate
  const [sought, setSought] = useState('')
  const found = restingMatching(own, sought)
  // What is chosen is never out of sight.
  const offered = own.filter((line) => line.decision === on || found.includes(line))
  const [strict, setStrict] = useState(false)
  const [sending, setSending] = useState(false)
  const lacksReason =
    position !== null && charter.positions.reasonFor.includes(position) && reason.trim() === ''

  const send = async () => {
    if (sending) return
    if (position === null || lacksReason) return setStrict(true)
    const answer = check({ position, reason, basis: basisOf(own.find(({ decision }) => decision === on)) })
    if (!answer.ok) return tell.refusal(answer.refusal)
    setSending(true)
    const isDone = await seal(answer.value)
    setSending(false)
    if (!isDone) return
    tell.done(words.sent(name))
    onClose()
  }

  return (
    <Dialog
      title={words.formTitle(name)}
      size="large"
      isOpen
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit" isPending={sending}>
            {sending ? words.sending : words.send}
          </Button>
        </>
      }
    >
      <blockquote className="fm-assemblies-wording" dir="auto">
        {wording}
      </blockquote>
      <PositionPicker
        label={words.position}
        value={position}
        onChange={setPosition}
        offered={stancesOffered(charter)}
      />
      {strict && position === null ? <FieldError>{words.positionNeeded}</FieldError> : null}
      <TextArea
        label={words.reason}
        value={reason}
        onChange={setReason}
        rows={2}
        error={strict && lacksReason ? words.reasonNeeded : null}
      />
      {own.length <= few ? null : (
        <TextField
          label={words.findOn}
          type="search"
          value={sought}
          onChange={setSought}
          {...(sought === '' ? {} : { onEscape: () => setSought('') })}
        />
      )}
      {sought.trim() === '' ? null : (
        <p className="quiet small" role="status">
          {words.foundOn(found.length, own.length)}
        </p>
      )}
      <Select
        label={words.on}
        options={[
          { id: mandate, label: words.mandate },
          ...offered.map(({ decision, number, itemTitle, date }) => ({
            id: decision as string,
            label: words.decision(number, itemTitle, date),
          })),
        ]}
        value={on}
        onChange={setOn}
      />
      <p className="quiet small">{words.formLead(name)}</p>
    </Dialog>
  )
}

/** QA12: a decision that rests on the answers of its own members says so. */
function basisOf(line: DecisionLine | undefined): PositionBasis {
  if (line === undefined) return { type: 'mandate' }
  const { number, itemTitle: title, date, rolledUp } = line
  const rollUp = rolledUp === null ? {} : { rollUp: { asked: rolledUp.asked, answered: rolledUp.answered } }
  return { type: 'minute', number, title, date, ...rollUp }
}

/** Of its own register, the newest first. */
function useOwnDecisions(assembly: AssemblyId): readonly DecisionLine[] {
  const desk = useDesk()
  const [lines, setLines] = useState<readonly DecisionLine[]>([])
  useEffect(() => {
    void desk.link.ask('decisions', { assembly }).then((answer) => {
      if (answer.ok) setLines(newestFirst(answer.value.lines.filter((line) => line.assembly === assembly)))
    })
  }, [desk, assembly])
  return lines
}
