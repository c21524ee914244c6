import { useEffect, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import type { Stance } from '../../../shared/charter/rules'
import { stancesOffered } from '../../../shared/charter/stances'
import type { AssemblyId } from '../../../shared/id'
import { answerFor } from '../../../shared/meeting/assembly-answer'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Version } from '../../../shared/meeting/proposal/proposal'
import type { PositionBasis } from '../../../shared/meeting/said/assembly-word'
import type { DecisionLine } from '../../../shared/record/summary'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import type { AssemblyWords } from '../../data/useAssemblyWords'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { PositionPicker } from '../../design/PositionPicker'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { assemblies as words } from '../../words/en/assemblies'
import { buttons } from '../../words/en/buttons'

/** An assembly's own word on a wording: where it stands, why, and on which of its own decisions that rests. */
export type AnswerForAssemblyProps = {
  readonly name: string
  readonly assembly: AssemblyId
  readonly meeting: Meeting
  readonly charter: Charter
  readonly version: Version
  /** What it has said of this wording before. */
  readonly replaces: readonly string[]
  readonly say: AssemblyWords['say']
  readonly onClose: () => void
}
const mandate = 'mandate'

export function AnswerForAssembly(props: AnswerForAssemblyProps) {
  const { name, assembly, meeting, charter, version, replaces, say, onClose } = props
  const tell = useTell()
  const own = useOwnDecisions(assembly)
  const [position, setPosition] = useState<Stance | null>(null)
  const [reason, setReason] = useState('')
  const [on, setOn] = useState(mandate)
  const [strict, setStrict] = useState(false)
  const [sending, setSending] = useState(false)
  const lacksReason =
    position !== null && charter.positions.reasonFor.includes(position) && reason.trim() === ''

  const send = async () => {
    if (sending) return
    if (position === null || lacksReason) return setStrict(true)
    const decided = own.find(({ decision }) => decision === on)
    const basis: PositionBasis =
      decided === undefined
        ? { type: 'mandate' }
        : {
            type: 'minute',
            number: decided.number,
            title: decided.itemTitle,
            date: decided.date,
          }
    const answer = answerFor(meeting, charter, {
      assembly,
      version: version.version,
      position,
      reason,
      basis,
    })
    if (!answer.ok) return tell.refusal(answer.refusal)
    setSending(true)
    const isDone = await say(assembly, { ...answer.value, version: version.version, replaces: [...replaces] })
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
        {version.wording}
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
      <Select
        label={words.on}
        options={[
          { id: mandate, label: words.mandate },
          ...own.map(({ decision, number, itemTitle }) => ({
            id: decision as string,
            label: words.decision(number, itemTitle),
          })),
        ]}
        value={on}
        onChange={setOn}
      />
      <p className="quiet small">{words.formLead(name)}</p>
    </Dialog>
  )
}

/** Of its own register, the newest first. */
function useOwnDecisions(assembly: AssemblyId): readonly DecisionLine[] {
  const desk = useDesk()
  const [lines, setLines] = useState<readonly DecisionLine[]>([])
  useEffect(() => {
    void desk.link.ask('decisions', { assembly }).then((answer) => {
      if (answer.ok) setLines(answer.value.lines.filter((line) => line.assembly === assembly).reverse())
    })
  }, [desk, assembly])
  return lines
}
