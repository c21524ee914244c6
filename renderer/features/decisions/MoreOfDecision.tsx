import { useState } from 'react'
import type { MeetingId, StatementId } from '../../../shared/id'
import type { CourseFacts } from '../../../shared/meeting/course'
import {
  replaceDecision,
  setDecisionDate,
  unreplaceDecision,
} from '../../../shared/meeting/decision/succession'
import type { DecisionDate, DecisionRef } from '../../../shared/meeting/said/course-statements'
import { refOf } from '../../../shared/record/fate'
import type { DecisionEntry } from '../../../shared/record/register'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { ComboBox } from '../../design/ComboBox'
import { Row, Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { decisionPage as words } from '../../words/en/decision-page'

/** A decision as far as its dates and what it replaces go: from the register, or from the meeting that has just taken it. */
export type Dated = {
  readonly meeting: MeetingId
  readonly decision: StatementId
  readonly informal: boolean
  readonly facts: Pick<CourseFacts, 'review' | 'expiry'>
  readonly replaces: readonly DecisionRef[]
}

/** The days on which it is looked at again or ends, and what it replaces: changed at any time. */
export function MoreOfDecision({
  line,
  entries,
}: {
  readonly line: Dated
  readonly entries: readonly DecisionEntry[]
}) {
  return (
    <Card title={words.moreTitle}>
      <Stack gap={16}>
        <Day line={line} which="review" />
        <Day line={line} which="expiry" />
        {line.informal ? null : <Replaces line={line} entries={entries} />}
      </Stack>
    </Card>
  )
}

export function Day({ line, which }: { readonly line: Dated; readonly which: DecisionDate }) {
  const deed = useDeedOn()
  const tell = useTell()
  const kept = line.facts[which] ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const on = typed ?? kept
  const keep = async () => {
    const given = { decision: line.decision, which, on: on === '' ? null : on }
    const said = await deed(line.meeting, setDecisionDate, given)
    if (said !== null) tell.done(on === '' ? words.dateGone : words.dateSaid)
  }
  return (
    <div>
      <div className="fm-decision-day">
        <TextField
          label={words[which]}
          type="date"
          value={on}
          onChange={setTyped}
          onEnter={() => void keep()}
        />
        <Button isDisabled={on === kept} onPress={() => void keep()}>
          {words.keep}
        </Button>
      </div>
      <p className="quiet small">{which === 'review' ? words.reviewHelp : words.expiryHelp}</p>
    </div>
  )
}

export function Replaces({
  line,
  entries,
}: {
  readonly line: Dated
  readonly entries: readonly DecisionEntry[]
}) {
  const deed = useDeedOn()
  const tell = useTell()
  const [text, setText] = useState('')
  const replaced = new Set(line.replaces.map(({ decision }) => decision))
  const others = entries.filter(
    (one) => one.line.decision !== line.decision && !replaced.has(one.line.decision),
  )
  const choose = async (id: string) => {
    const other = others.find((one) => one.line.decision === id)
    if (other === undefined) return
    setText('')
    const of = refOf(other.line)
    const said = await deed(line.meeting, replaceDecision, { decision: line.decision, of })
    if (said !== null) tell.done(words.replaceSaid(of.number))
  }
  const unsay = async (of: (typeof line.replaces)[number]) => {
    const said = await deed(line.meeting, unreplaceDecision, { decision: line.decision, of })
    if (said !== null) tell.done(words.unreplaced(of.number))
  }
  return (
    <>
      <ComboBox
        label={words.replace}
        description={words.replaceHelp}
        options={others.map((one) => ({
          id: one.line.decision,
          label: `${one.line.number} ${one.line.wording}`,
        }))}
        value={text}
        noMatch={words.noDecision}
        onInput={setText}
        onChoose={(id) => void choose(id)}
      />
      {line.replaces.map((of) => (
        <Row key={of.decision}>
          <span>{words.replaces(of.number)}</span>
          <Button kind="quiet" onPress={() => void unsay(of)}>
            {words.unreplace(of.number)}
          </Button>
        </Row>
      ))}
    </>
  )
}
