import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { BallotId } from '../../../shared/id'
import type { Ballot } from '../../../shared/meeting/ballot/ballot'
import { electorateNow } from '../../../shared/meeting/ballot/ballot-options'
import {
  announceBallot,
  changePlan,
  openBallot,
  planBallot,
} from '../../../shared/meeting/ballot/ballot-turns'
import { type Deadlock, undecided } from '../../../shared/meeting/ballot/deadlock'
import { standingVersion } from '../../../shared/meeting/proposal/proposal'
import type { BallotPlan } from '../../../shared/meeting/said/ballot-statements'
import { localTime } from '../../../shared/meeting/time'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { IconButton } from '../../design/IconButton'
import { Row, Stack } from '../../design/Layout'
import { RadioGroup } from '../../design/RadioGroup'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { ballot as words } from '../../words/en/ballot'
import type { BallotDesk } from './panel'
import { forgetPlan, keepPlan, planFor } from './plan'
import { Withdraw } from './Withdraw'

/** What goes on the paper, who takes part, and the opening that fixes both. */
export type PlanningProps = BallotDesk & {
  readonly found: Deadlock
  /** Planned or announced already. */
  readonly ballot: Ballot | undefined
}

export function Planning(props: PlanningProps) {
  const { meeting, run, item, shelf, settled, found, ballot } = props
  const { roll, charter } = shelf
  const tell = useTell()
  const [plan, setPlan] = useState(() => planFor(meeting, item, found, shelf, ballot))
  const change = (to: Partial<BallotPlan>) => {
    const next = { ...plan, ...to }
    setPlan(next)
    keepPlan(item, next)
  }

  /** The plan on record as it stands on the screen; null where it was refused, and said. */
  const onRecord = (): BallotId | null => {
    const written =
      ballot === undefined
        ? run(planBallot, { item, plan })
        : run(changePlan, { ballot: ballot.ballot, plan })
    if (!written.ok) {
      tell.refusal(written.refusal)
      return null
    }
    return written.value ?? ballot?.ballot ?? null
  }
  const announce = () => {
    const id = onRecord()
    if (id === null) return
    const announced = run(announceBallot, { ballot: id, roll, charter })
    if (announced.ok) tell.done(words.announcedDone)
    else tell.refusal(announced.refusal)
  }
  const open = () => {
    const id = onRecord()
    if (id === null) return
    const opened = run(openBallot, { ballot: id, roll, charter, settled })
    if (!opened.ok) return tell.refusal(opened.refusal)
    forgetPlan(item)
    tell.done(words.openedDone)
  }

  const electorate = ballot?.announced?.electorate ?? electorateNow(meeting, roll, charter, '')
  const { ballotOpenHours: hours } = charter.parameters
  const mayAnnounce = charter.parameters.ballotCutoff === 'announcement' && ballot?.announced == null
  return (
    <Card level={3} title={words.plan}>
      <Stack gap={16}>
        <p className="quiet">{found.over === 'persons' ? words.planPersons : words.planLead}</p>
        {found.over === 'persons' ? (
          <TextField
            label={words.question}
            description={words.questionHelp}
            value={plan.question ?? ''}
            onChange={(question) => change({ question: question === '' ? null : question })}
          />
        ) : (
          <OnTable {...props} plan={plan} onChange={change} />
        )}
        <FreeOptions plan={plan} onChange={change} />
        {charter.parameters.ballotMethod === 'bloc-star' ? (
          <Select
            label={words.seats}
            options={seats.map((n) => ({ id: String(n), label: String(n) }))}
            value={String(plan.seats)}
            onChange={(n) => change({ seats: Number(n) })}
          />
        ) : null}
        {charter.parameters.ballotPapers === 'named' ? null : (
          <RadioGroup
            label={words.record}
            options={[
              { id: 'papers', label: words.recordPapers, description: words.recordPapersHelp },
              { id: 'figures', label: words.recordFigures, description: words.recordFiguresHelp },
            ]}
            value={plan.figures === true ? 'figures' : 'papers'}
            onChange={(kept) => change({ figures: kept === 'figures' })}
          />
        )}
        {hours === 0 ? null : (
          <RadioGroup
            label={words.stays}
            options={[
              { id: 'room', label: words.staysRoom },
              { id: 'hours', label: words.staysHours(hours), description: words.staysHoursHelp },
            ]}
            value={plan.stays === true ? 'hours' : 'room'}
            onChange={(how) => change({ stays: how === 'hours' })}
          />
        )}
        <p>
          {words.whoTakesPart(electorate.rule, electorate.people.length)}{' '}
          {ballot?.announced == null ? '' : words.announcedAt(localTime(ballot.announced.clock))}{' '}
          <span className="quiet">{words.lotNote}</span>
        </p>
        <Row>
          <Button kind="primary" onPress={open}>
            {words.open}
          </Button>
          {mayAnnounce ? <Button onPress={announce}>{words.announce}</Button> : null}
          {ballot === undefined ? null : <Withdraw {...props} ballot={ballot} />}
        </Row>
        {mayAnnounce ? <p className="quiet small">{words.announceNote}</p> : null}
      </Stack>
    </Card>
  )
}

const seats = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

type PartProps = {
  readonly plan: BallotPlan
  readonly onChange: (to: Partial<BallotPlan>) => void
}

function OnTable({ meeting, item, plan, onChange }: PlanningProps & PartProps) {
  const open = undecided(meeting, item)
  return (
    <fieldset className="fm-plan-table">
      <legend className="fm-label">{words.onTable}</legend>
      {open.map((proposal) => (
        <Checkbox
          key={proposal.proposal}
          isSelected={plan.proposals.includes(proposal.proposal)}
          onChange={(on) =>
            onChange({
              proposals: open
                .map((one) => one.proposal)
                .filter((one) => (one === proposal.proposal ? on : plan.proposals.includes(one))),
            })
          }
        >
          <span className="serif" dir="auto">
            {standingVersion(proposal)?.wording}
          </span>
        </Checkbox>
      ))}
      <Checkbox isSelected={plan.noChange} onChange={(noChange) => onChange({ noChange })}>
        {words.noChangeOption}
      </Checkbox>
    </fieldset>
  )
}

function FreeOptions({ plan, onChange }: PartProps) {
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() === '') return
    onChange({ free: [...plan.free, text.trim()] })
    setText('')
  }
  return (
    <Stack gap={8}>
      {plan.free.length === 0 ? null : (
        <ul className="fm-plain-list fm-plan-free">
          {plan.free.map((option, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike until the opening refuses that
            <li key={at}>
              <span className="serif" dir="auto">
                {option}
              </span>
              <IconButton
                label={words.take(option)}
                icon={<Trash2 aria-hidden />}
                onPress={() => onChange({ free: plan.free.filter((_, place) => place !== at) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Row align="end">
        <TextField label={words.free} value={text} onChange={setText} onEnter={add} />
        <Button onPress={add}>{words.addFree}</Button>
      </Row>
    </Stack>
  )
}
