import { useEffect, useRef } from 'react'
import { type Ballot, ballotsOf, ballotUnderWay } from '../../../shared/meeting/ballot/ballot'
import { deadlockOf, isSpent } from '../../../shared/meeting/ballot/deadlock'
import { mayKeep } from '../../../shared/meeting/minute-taker'
import { meetingState } from '../../../shared/meeting/state'
import { ballotBlock } from '../../../shared/minutes/ladder'
import { useDesk, useShelf } from '../../data/desk-context'
import { scratchOf } from '../../data/scratch'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { Disclosure } from '../../design/Disclosure'
import { EmptyState } from '../../design/EmptyState'
import { BallotView } from '../../document/BallotView'
import { ballot as words } from '../../words/en/ballot'
import { Challenge } from './Challenge'
import { Counting } from './Counting'
import { Keying } from './Keying'
import { Planning } from './Planning'
import type { BallotDesk, BallotSide } from './panel'
import { Withdraw } from './Withdraw'
import './Ballot.css'

/** The fourth side of an item: from an agreed deadlock to what the papers said. */
export function BallotPanel({ toPositions, ...side }: BallotSide & { readonly toPositions: () => void }) {
  const shelf = useShelf()
  const { meeting, item } = side
  const all = ballotsOf(meeting, item)
  useDropKept(meeting.assembly, all)
  if (shelf === null) return null
  const now = ballotUnderWay(meeting, item)
  const found = deadlockOf(meeting, item)
  if (found === null && all.length === 0) {
    return (
      <EmptyState
        level={3}
        title={words.none}
        action={<Button onPress={toPositions}>{words.toPositions}</Button>}
      >
        {words.noneText}
      </EmptyState>
    )
  }
  const before = all.filter((one) => one !== now && one.state !== 'drafted')
  const shown = now === undefined ? before.at(-1) : undefined
  const folded = before.filter((one) => one !== shown)
  return (
    <div className="fm-ballot">
      {shown === undefined ? null : (
        <>
          <Told ballot={shown} />
          <Challenge {...side} ballot={shown} />
        </>
      )}
      {now === undefined && found !== null && isSpent(meeting, item) ? null : (
        <UnderWay key={now?.ballot} {...side} shelf={shelf} ballot={now} />
      )}
      {folded.map((one) => (
        <Disclosure key={one.ballot} level={3} title={words.states[one.state]}>
          <Told ballot={one} />
        </Disclosure>
      ))}
    </div>
  )
}

function UnderWay(props: BallotDesk & { readonly ballot: Ballot | undefined }) {
  const { meeting, item, ballot } = props
  const desk = useDesk()
  const found = deadlockOf(meeting, item)
  const isKeeper = mayKeep(meeting, desk.author())
  const opened = ballot?.opened ?? null
  if (meetingState(meeting) !== 'open' || !isKeeper) {
    const why = isKeeper ? words.notOpen : notMine(ballot)
    return (
      <>
        <p className="quiet">{why}</p>
        {ballot === undefined || opened === null ? null : <Told ballot={ballot} />}
      </>
    )
  }
  if (ballot?.contested) {
    return (
      <Banner kind="problem" title={words.contested} actions={<Withdraw {...props} ballot={ballot} />}>
        {words.contestedWhy}
      </Banner>
    )
  }
  if (ballot !== undefined && opened !== null)
    return ballot.state === 'open' ? (
      <Keying {...props} ballot={ballot} opened={opened} />
    ) : (
      <Counting {...props} ballot={ballot} opened={opened} />
    )
  return found === null ? null : <Planning {...props} found={found} ballot={ballot} />
}

function notMine(ballot: Ballot | undefined): string {
  if (ballot?.state === 'open') return words.onlyKeyed
  return ballot?.state === 'closed' ? words.onlyClosed : words.only
}

/** As the minutes tell it. */
function Told({ ballot }: { readonly ballot: Ballot }) {
  const room = useRef<HTMLElement>(null)
  // What led here is gone, the button of the result with it: what came of it takes the focus that was left on nothing.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) room.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const isOff = ballot.state === 'withdrawn' || ballot.state === 'set-aside'
  const mark = ballot.state === 'declared' ? 'check' : isOff ? 'cross' : 'half'
  return (
    <section ref={room} className="fm-told-ballot" aria-label={words.title} tabIndex={-1}>
      <Chip tone={ballot.contested ? 'block' : 'accent'} mark={mark}>
        {words.states[ballot.state]}
      </Chip>
      <BallotView block={ballotBlock(ballot)} />
    </section>
  )
}

/** BL12: once a ballot is closed or withdrawn and that is safe on the disk, what was kept of its papers goes. */
function useDropKept(assembly: BallotSide['meeting']['assembly'], all: readonly Ballot[]): void {
  const { link, documents } = useDesk()
  const over = all
    .filter(
      ({ state }) =>
        state === 'closed' || state === 'declared' || state === 'withdrawn' || state === 'set-aside',
    )
    .map(({ ballot }) => ballot)
    .join(' ')
  useEffect(() => {
    if (over === '') return
    void documents.settled().then(async (isSafe) => {
      if (!isSafe) return
      for (const ballot of over.split(' ')) await scratchOf(link, assembly, ballot).drop()
    })
  }, [link, documents, assembly, over])
}
