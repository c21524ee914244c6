import { type RefObject, useRef, useState } from 'react'
import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { ConcernId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import {
  amend,
  openTest,
  type Proposal,
  type Version,
  withdrawProposal,
} from '../../../shared/meeting/proposal'
import { localTime } from '../../../shared/meeting/time'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { Disclosure } from '../../design/Disclosure'
import { Row, Stack } from '../../design/Layout'
import { proposals as words } from '../../words/en/board'
import { Answers } from './Answers'
import { ConcernList } from './Concerns'
import { isBegun } from './drafts'
import { useFocusLeft } from './useFocusLeft'
import { WordingForm } from './WordingForm'

/** One proposal: the wording that stands, large and exact; what it was before, folded; the next step. */
export type ProposalCardProps = {
  readonly meeting: Meeting
  readonly proposal: Proposal
  /** The wording on the table. */
  readonly version: Version
  readonly roll: Roll
  readonly run: Run<Meeting>
  /** The one next step of the panel. */
  readonly isNext: boolean
  readonly onTest: () => void
}

export function ProposalCard({ meeting, proposal, version, roll, run, isNext, onTest }: ProposalCardProps) {
  const tell = useTell()
  const draft = `amend/${proposal.proposal}`
  const [amending, setAmending] = useState(() => isBegun(draft))
  const [answers, setAnswers] = useState<readonly ConcernId[]>([])
  const amendButton = useRef<HTMLButtonElement>(null)
  const testButton = useRef<HTMLButtonElement>(null)
  useFocusLeft(testButton)

  const stopAmending = (next: RefObject<HTMLButtonElement | null>) => {
    setAmending(false)
    setAnswers([])
    requestAnimationFrame(() => next.current?.focus())
  }
  const put = (wording: string) => {
    const result = run(amend, { proposal: proposal.proposal, wording, answers })
    if (!result.ok) {
      tell.refusal(result.refusal)
      return false
    }
    tell.done(words.amendedDone)
    stopAmending(testButton)
    return true
  }
  const test = () => {
    const result = version.tested ? null : run(openTest, { proposal: proposal.proposal })
    if (result !== null && !result.ok) tell.refusal(result.refusal)
    else onTest()
  }
  const withdraw = () => {
    const result = run(withdrawProposal, { proposal: proposal.proposal, reason: null })
    if (result.ok) tell.done(words.withdrawnDone)
    else tell.refusal(result.refusal)
  }

  return (
    <Card
      level={3}
      title={<Proposer proposal={proposal} roll={roll} />}
      actions={<StateChip decided={proposal.decided} tested={version.tested} />}
    >
      <Stack gap={12}>
        {proposal.contested ? <Banner kind="warning" title={words.contested} /> : null}
        <blockquote className="fm-wording serif" dir="auto">
          {version.wording}
        </blockquote>
        <p className="quiet small figures">{words.since(version.number, localTime(version.clock))}</p>
        <EarlierWordings proposal={proposal} now={version} />
        {amending ? null : (
          <ConcernList
            meeting={meeting}
            roll={roll}
            run={run}
            proposal={proposal}
            version={version}
            isOpen={false}
          />
        )}
        {amending ? (
          <WordingForm
            draft={draft}
            begin={version.wording}
            label={words.amendTitle}
            help={words.amendNote}
            putLabel={words.putAmended}
            autoFocus
            onPut={put}
            onLeave={() => stopAmending(amendButton)}
          >
            <Answers
              meeting={meeting}
              proposal={proposal}
              roll={roll}
              chosen={answers}
              onChoose={setAnswers}
            />
          </WordingForm>
        ) : proposal.decided ? (
          <Row>
            <Button onPress={onTest}>{words.toPositions}</Button>
          </Row>
        ) : (
          <Row>
            <Button buttonRef={testButton} kind={isNext ? 'primary' : 'plain'} onPress={test}>
              {version.tested ? words.toPositions : words.test}
            </Button>
            <Button buttonRef={amendButton} onPress={() => setAmending(true)}>
              {words.amend}
            </Button>
            <Button kind="quiet" onPress={withdraw}>
              {words.withdraw}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  )
}

function Proposer({ proposal, roll }: { readonly proposal: Proposal; readonly roll: Roll }) {
  if (proposal.proposer === null) return <>{words.fromRoom}</>
  return (
    <>
      {words.by} <bdi>{nameOf(roll, proposal.proposer)}</bdi>
    </>
  )
}

function StateChip({ decided, tested }: { readonly decided: boolean; readonly tested: boolean }) {
  if (decided) {
    return (
      <Chip tone="agree" mark="check">
        {words.decided}
      </Chip>
    )
  }
  return tested ? (
    <Chip tone="accent" mark="half">
      {words.testOpen}
    </Chip>
  ) : null
}

function EarlierWordings({ proposal, now }: { readonly proposal: Proposal; readonly now: Version }) {
  const earlier = proposal.versions.filter((version) => version !== now)
  if (earlier.length === 0) return null
  return (
    <Disclosure level={4} title={words.earlier(earlier.length)}>
      <ol className="fm-wordings">
        {earlier.map(({ version, number, wording, clock }) => (
          <li key={version}>
            <p className="quiet small figures">{words.since(number, localTime(clock))}</p>
            <p className="serif" dir="auto">
              {wording}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
