import { useRef, useState } from 'react'
import { itemOf } from '../../../shared/meeting/agenda/agenda'
import {
  deadlockOf,
  findDeadlock,
  isBare,
  isSpent,
  undecided,
  wasTested,
} from '../../../shared/meeting/ballot/deadlock'
import { mayKeep } from '../../../shared/meeting/minute-taker'
import { outcome } from '../../../shared/meeting/proposal/consensus'
import { standingVersion } from '../../../shared/meeting/proposal/proposal'
import { meetingState } from '../../../shared/meeting/state'
import { localTime } from '../../../shared/meeting/time'
import type { Shelf } from '../../../shared/wire/shelf'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Chip } from '../../design/Chip'
import { Disclosure } from '../../design/Disclosure'
import { Row, Stack } from '../../design/Layout'
import { Select } from '../../design/Select'
import { deadlock as words } from '../../words/en/ladder'
import type { ItemPanelProps } from './panel'
import { useFocusLeft } from './useFocusLeft'

/** Where talk will not settle it: the finding that there is a deadlock, and from then on the way to the ballot. */
export type DeadlockFindingProps = ItemPanelProps & {
  readonly shelf: Shelf
  readonly toBallot: () => void
}

export function DeadlockFinding(props: DeadlockFindingProps) {
  const { meeting, item, toBallot } = props
  const desk = useDesk()
  const found = deadlockOf(meeting, item)
  const over = meetingState(meeting) === 'open' && mayKeep(meeting, desk.author()) ? findable(props) : null
  return (
    <>
      {found === null ? null : <Found key={found.statement} found={found} toBallot={toBallot} />}
      {over !== null && (found === null || isSpent(meeting, item)) ? (
        <Disclosure level={3} title={over === 'persons' ? words.persons : words.title}>
          <Finding {...props} />
        </Disclosure>
      ) : null}
    </>
  )
}

/** DL1, DL4, DL5: over what a deadlock could be found here and now. */
function findable({ meeting, item, shelf }: DeadlockFindingProps): 'proposals' | 'persons' | null {
  const { roll, charter } = shelf
  const open = undecided(meeting, item)
  if (open.length > 0) {
    const isAgreed = open.some((proposal) => {
      const version = standingVersion(proposal)
      return version !== undefined && outcome(meeting, version.version, roll, charter).type === 'consensus'
    })
    return open.some(wasTested) && !isAgreed ? 'proposals' : null
  }
  const found = itemOf(meeting, item)
  const isElection = found?.kind === 'decide' && found.from !== null && isBare(meeting, item)
  return isElection && charter.parameters.electionMethod === 'consensus-then-star' ? 'persons' : null
}

type FoundProps = Pick<DeadlockFindingProps, 'toBallot'> & {
  readonly found: NonNullable<ReturnType<typeof deadlockOf>>
}

function Found({ found, toBallot }: FoundProps) {
  const button = useRef<HTMLButtonElement>(null)
  useFocusLeft(button)
  const time = localTime(found.clock)
  return (
    <Row>
      <Chip tone="accent" mark="check">
        {found.agreed ? words.allowed(time) : words.allowedUnagreed(time)}
      </Chip>
      <Button buttonRef={button} kind="primary" onPress={toBallot}>
        {words.toBallot}
      </Button>
      {found.contested ? <span>{words.contested}</span> : null}
    </Row>
  )
}

const before = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const

function Finding({ run, item, shelf }: DeadlockFindingProps) {
  const { roll, charter } = shelf
  const { mootsBeforeBallot: needed, deadlockNeedsAgreement } = charter.parameters
  const tell = useTell()
  const [agreed, setAgreed] = useState(false)
  const [earlier, setEarlier] = useState(0)
  const record = () => {
    const found = run(findDeadlock, { item, roll, charter, earlier, agreed })
    if (found.ok) tell.done(words.recorded)
    else tell.refusal(found.refusal)
  }
  return (
    <Stack gap={12}>
      <p>{words.lead}</p>
      <Checkbox isSelected={agreed} onChange={setAgreed}>
        {words.agreed}
      </Checkbox>
      {needed > 1 ? (
        <Select
          label={words.earlier}
          description={words.earlierHelp(needed)}
          options={before.map((n) => ({ id: String(n), label: String(n) }))}
          value={String(earlier)}
          onChange={(n) => setEarlier(Number(n))}
        />
      ) : null}
      <Row>
        <Button isDisabled={deadlockNeedsAgreement && !agreed} onPress={record}>
          {words.record}
        </Button>
      </Row>
    </Stack>
  )
}
