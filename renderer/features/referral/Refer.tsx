import { useEffect, useMemo, useState } from 'react'
import type { ItemId, MeetingId, ProposalId } from '../../../shared/id'
import { type Item, itemOf } from '../../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import { proposalOf, standingVersion } from '../../../shared/meeting/proposal/proposal'
import { recall, refer } from '../../../shared/meeting/referral/refer'
import { isOut, referralsOf } from '../../../shared/meeting/referral/referral'
import { meetingState } from '../../../shared/meeting/state'
import { type RemitLine, whoseMatter } from '../../../shared/record/remits'
import { turnFor } from '../../../shared/record/turn'
import type { Addressee } from '../../../shared/wire/passing'
import type { Shelf } from '../../../shared/wire/shelf'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useMeeting } from '../../data/useMeeting'
import { useOnItsWay } from '../../data/useOnItsWay'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { EmptyState } from '../../design/EmptyState'
import { focusFirstProblem } from '../../design/first-problem'
import { Row, Stack } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { referral as words } from '../../words/en/referral'
import { GoesOut } from './GoesOut'
import { addressOptions, WhoseTurn } from './WhoseTurn'
import './Referral.css'

/** RF1, RF2: to whom a matter goes, what is asked, and word for word what goes out, before it does. */
export type ReferProps = {
  readonly meeting: MeetingId
  readonly item: ItemId
  readonly proposal: ProposalId | null
}

export function Refer({ meeting, item, proposal }: ReferProps) {
  const view = useMeeting(meeting, { edit: true })
  const shelf = useShelf()
  const desk = useDesk()
  const passing = useCell(desk.passing.view)
  const { go, from } = useNavigation()
  useEffect(() => desk.passing.look(), [desk])
  if (view.state !== 'living' || shelf === null) return <Screen title={words.title} />
  const found = itemOf(view.meeting, item)
  const isOver = meetingState(view.meeting) === 'closed'
  const before = !isOver && (from.screen === 'live' || from.screen === 'agenda') ? from.screen : 'minutes'
  const side = before === 'live' && proposal !== null ? { side: 'proposal' as const } : {}
  const back = () => go({ screen: before, meeting, item, ...side })
  const others = passing?.others ?? []
  if (found === undefined || others.length === 0) {
    return (
      <Screen title={words.title} actions={<Button onPress={back}>{words.back}</Button>}>
        <EmptyState title={words.nobody}>{words.nobodyWhy}</EmptyState>
        <Row>
          <Button kind="primary" onPress={() => go({ screen: 'sync' })}>
            {words.toSync}
          </Button>
        </Row>
      </Screen>
    )
  }
  return (
    <Filled
      meeting={view.meeting}
      run={view.run}
      item={found}
      proposal={proposal}
      shelf={shelf}
      others={others}
      known={passing?.known ?? []}
      onBack={back}
    />
  )
}

type FilledProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly item: Item
  readonly proposal: ProposalId | null
  readonly shelf: Shelf
  readonly others: readonly Addressee[]
  readonly known: readonly RemitLine[]
  readonly onBack: () => void
}

function Filled({ meeting, run, item, proposal, shelf, others, known, onBack }: FilledProps) {
  const onItsWay = useOnItsWay()
  const tell = useTell()
  const found = proposal === null ? undefined : proposalOf(meeting, proposal)
  const wording = (found === undefined ? undefined : standingVersion(found)?.wording) ?? null
  const holders = useMemo(
    () => whoseMatter(`${item.title} ${wording ?? ''}`, shelf.assembly, known, Date.now() / 1000),
    [item.title, wording, shelf.assembly, known],
  )
  const handed = referralsOf(meeting).filter((one) => one.item === item.id && one.proposal === proposal)
  const turn = turnFor(holders, handed, {
    trail: item.cameIn,
    waitDays: shelf.charter.parameters.referralWaitDays,
    now: instantOf(new Date(), shelf.charter.zone),
  })
  // What is known may still be coming in: until somebody chooses, whoever is proposed now is chosen.
  const [picked, setPicked] = useState<string | null>(null)
  const to = picked ?? turn.waiting?.to ?? turn.next?.assembly ?? null
  const [asked, setAsked] = useState<string>(words.askedBegin)
  const [grounds, setGrounds] = useState('')
  const [missing, setMissing] = useState({ to: false, asked: false })
  const [ticked, setTicked] = useState<boolean | null>(null)
  const isInstead = ticked ?? (turn.before !== null && turn.before.to !== to)
  const chosen = others.find(({ assembly }) => assembly === to)
  const before =
    turn.before !== null && turn.before.to !== to
      ? turn.before
      : handed.find((one) => one.to !== to && one.state !== 'recalled' && one.state !== 'result')

  const send = () => {
    const missing = { to: chosen === undefined, asked: asked.trim() === '' }
    setMissing(missing)
    if (chosen === undefined || missing.asked) return focusFirstProblem(() => document)
    const result = run(refer, {
      item: item.id,
      proposal,
      to: { assembly: chosen.assembly, name: chosen.name },
      own: shelf.charter.name,
      asked,
      grounds,
      ...(isInstead && before !== undefined
        ? {
            instead: {
              referral: before.referral,
              waitDays: shelf.charter.parameters.referralWaitDays,
            },
          }
        : {}),
    })
    if (!result.ok) return tell.refusal(result.refusal)
    onBack()
    tell.done(words.sent(chosen.name))
  }
  const callBack = (referral: string) => {
    const result = run(recall, { referral, reason: null })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(words.recalled)
  }
  return (
    <Screen title={words.title} lead={words.lead} actions={<Button onPress={onBack}>{words.back}</Button>}>
      <Stack gap={16}>
        {handed.filter(isOut).length === 0 ? null : (
          <Card title={words.isOut}>
            {handed.filter(isOut).map(({ referral, name, state }) => (
              <Row key={referral}>
                <span>
                  <bdi>{name}</bdi>:{' '}
                  {(state === 'sent' ? onItsWay(referral) : undefined) ?? words.states[state]}
                </span>
                <Button aria-label={words.recallOf(name)} onPress={() => callBack(referral)}>
                  {words.recall}
                </Button>
              </Row>
            ))}
          </Card>
        )}
        <WhoseTurn turn={turn} />
        <Select
          label={words.to}
          options={addressOptions(others, turn.holders)}
          value={to}
          error={missing.to ? words.toFirst : null}
          onChange={(chosen) => {
            setPicked(chosen)
            setMissing({ ...missing, to: false })
            setTicked(null)
          }}
        />
        <TextArea
          label={words.asked}
          value={asked}
          error={missing.asked && asked.trim() === '' ? words.askedFirst : null}
          onChange={setAsked}
          maxLength={5000}
        />
        <TextArea label={words.grounds} value={grounds} onChange={setGrounds} maxLength={5000} />
        {before === undefined ? null : (
          <Checkbox isSelected={isInstead} onChange={setTicked}>
            {words.instead(before.name)}
          </Checkbox>
        )}
        <GoesOut item={item} wording={wording} asked={asked} grounds={grounds} to={chosen ?? null} />
        <Row>
          <Button kind="primary" onPress={send}>
            {words.send}
          </Button>
        </Row>
      </Stack>
    </Screen>
  )
}
