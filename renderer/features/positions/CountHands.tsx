import { useRef, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { stancesOffered } from '../../../shared/charter/stances'
import type { VersionId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { type Counted, countedOn } from '../../../shared/meeting/proposal/counted'
import { countable, countPositions, takeBackCount } from '../../../shared/meeting/proposal/position-count'
import type { CountedStance } from '../../../shared/meeting/said/counted-statements'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { FormDialog } from '../../design/FormDialog'
import { Row, Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { board as words } from '../../words/en/board'
import { refusalSentence } from '../../words/en/refusals'

/** Hands counted in a large room: numbers in place of names, for whoever has not been asked by name (PC1). */
export type CountHandsProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly version: VersionId
  readonly charter: Charter
}

export function CountHands(props: CountHandsProps) {
  const { meeting, version } = props
  const [isAsked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const counted = countedOn(meeting, version)
  if (props.charter.parameters.decisionMode === 'unanimity') return null
  return (
    <>
      <Button buttonRef={button} kind="quiet" onPress={() => setAsked(true)}>
        {counted === null ? words.count.open : words.count.again(counted.people.length - counted.open)}
      </Button>
      {isAsked ? <CountSheet {...props} counted={counted} onClose={() => setAsked(false)} /> : null}
    </>
  )
}

type SheetProps = CountHandsProps & { readonly counted: Counted | null; readonly onClose: () => void }

function CountSheet({ meeting, run, version, charter, counted, onClose }: SheetProps) {
  const tell = useTell()
  const people = countable(meeting, version).length
  const offered = stancesOffered(charter)
  const asked = order.filter((stance) => offered.includes(stance))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(asked.map((stance) => [stance, String(counted?.counts[stance] ?? '')])),
  )
  const [problem, setProblem] = useState<string | null>(null)
  const put = () => {
    const read = (stance: CountedStance) => {
      const text = (typed[stance] ?? '').trim()
      return text === '' ? 0 : /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    }
    const counts = {
      agree: read('agree'),
      reservations: read('reservations'),
      'stand-aside': read('stand-aside'),
      abstain: read('abstain'),
    }
    const result = run(countPositions, { version, counts, charter })
    if (!result.ok) return setProblem(refusalSentence(result.refusal))
    tell.done(words.count.done)
    onClose()
  }
  const back = () => {
    const result = run(takeBackCount, { version })
    if (!result.ok) return setProblem(refusalSentence(result.refusal))
    tell.done(words.count.gone)
    onClose()
  }
  return (
    <FormDialog
      title={words.count.title}
      size="small"
      onClose={onClose}
      onSubmit={put}
      submitLabel={words.count.put}
      before={
        counted === null ? null : (
          <Button kind="quiet" onPress={back}>
            {words.count.takeBack}
          </Button>
        )
      }
    >
      <Stack gap={12}>
        <p>{words.count.lead(people)}</p>
        <Row align="end" gap={12}>
          {asked.map((stance, at) => (
            <div key={stance} className="fm-count-field">
              <TextField
                label={words.count.fields[stance]}
                value={typed[stance] ?? ''}
                onChange={(text) => {
                  setProblem(null)
                  setTyped((before) => ({ ...before, [stance]: text }))
                }}
                autoComplete="off"
                maxLength={6}
                autoFocus={at === 0}
              />
            </div>
          ))}
        </Row>
        <p className="quiet">{words.count.blocks}</p>
        <p role="status" className="fm-error">
          {problem}
        </p>
      </Stack>
    </FormDialog>
  )
}

const order = ['agree', 'reservations', 'stand-aside', 'abstain'] as const
