import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BallotId } from '../../../shared/id'
import type { Ballot } from '../../../shared/meeting/ballot/ballot'
import { countOf, isReturned } from '../../../shared/meeting/ballot/ballot-papers'
import { chosenOf, declareBallot } from '../../../shared/meeting/ballot/ballot-result'
import type { BallotOpenedStatement } from '../../../shared/meeting/said/ballot-statements'
import type { StarCount } from '../../../shared/meeting/star/star'
import { ballotBlock } from '../../../shared/minutes/ladder'
import { usePublicScreen } from '../../data/public-screen'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { ScoresTable } from '../../document/BallotView'
import { ballot as words } from '../../words/en/ballot'
import { ballotDocument } from '../../words/en/ballot-document'
import { optionText } from '../../words/en/ballot-terms'
import { allAlike, roundSentences } from '../../words/en/star'
import type { BallotDesk } from './panel'
import { Withdraw } from './Withdraw'

/** The count, a step at a time and aloud: papers, scores, who goes to the runoff, each tie, the runoff, the result. */
export type CountingProps = BallotDesk & { readonly ballot: Ballot; readonly opened: BallotOpenedStatement }

export function Counting(props: CountingProps) {
  const { run, ballot, opened, shelf } = props
  const tell = useTell()
  const room = useRef<HTMLElement>(null)
  const [at, setAt] = useState(0)
  const count = countOf(ballot)
  useEffect(() => {
    requestAnimationFrame(() => room.current?.focus())
  }, [])
  const steps = count === null ? [] : stepsOf(ballot, opened, count)
  useReadOut(ballot.ballot, steps[at] ?? null)
  if (count === null) return null

  const last = steps.length - 1
  const go = (by: -1 | 1) => setAt((now) => Math.max(0, Math.min(last, now + by)))
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    go(event.key === 'ArrowRight' ? 1 : -1)
  }
  const record = () => {
    const { roll, charter } = shelf
    const declared = run(declareBallot, { ballot: ballot.ballot, roll, charter })
    if (declared.ok) tell.done(words.recorded(declared.value.number))
    else tell.refusal(declared.refusal)
  }
  const block = ballotBlock(ballot)
  return (
    <section
      ref={room}
      className="fm-counting"
      aria-label={words.count}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys of the steps are heard here
      tabIndex={0}
      onKeyDown={press}
    >
      {opened.question === null ? null : (
        <p>
          <strong>
            <bdi>{opened.question}</bdi>
          </strong>
        </p>
      )}
      <Row>
        <Button keys="←" isDisabled={at === 0} onPress={() => go(-1)}>
          {words.before}
        </Button>
        <Button
          keys="→"
          kind={at === last ? 'plain' : 'primary'}
          isDisabled={at === last}
          onPress={() => go(1)}
        >
          {words.next}
        </Button>
        <span className="quiet small figures">{words.stepOf(at + 1, steps.length)}</span>
        <span className="fm-counting-do">
          <Button kind={at === last ? 'primary' : 'plain'} isDisabled={at !== last} onPress={record}>
            {words.recordResult}
          </Button>
          <Withdraw {...props} />
        </span>
      </Row>
      <ol className="fm-counting-steps">
        {steps.slice(0, at + 1).map((step, place) => (
          <li
            key={step}
            ref={place === at ? intoSight : null}
            aria-current={place === at ? 'step' : undefined}
          >
            {step}
          </li>
        ))}
      </ol>
      <p className="fm-hidden" role="status">
        {steps[at]}
      </p>
      {block.fixed === null ? null : <ScoresTable block={block} fixed={block.fixed} />}
    </section>
  )
}

/** PU12: the hall reads the step along, and no longer when the count is left. */
function useReadOut(ballot: BallotId, says: string | null): void {
  const { sayCount } = usePublicScreen()
  useEffect(() => {
    sayCount(says === null ? null : { ballot, says })
    return () => sayCount(null)
  }, [sayCount, ballot, says])
}

/** Sentences, from what was cast to what is chosen. */
function stepsOf(ballot: Ballot, opened: BallotOpenedStatement, count: StarCount): readonly string[] {
  const { people } = opened.electorate
  const cast = ballotDocument.cast(count.cast, people.length, ballot.closed?.keyedTwice ?? 0)
  const papers = [cast, words.blanks(count.abstained), allAlike(count.allEqual)].filter(Boolean).join(' ')
  const rounds = count.rounds.flatMap((round, at) =>
    roundSentences(round).map((sentence) =>
      count.rounds.length === 1 ? sentence : `${words.seat(at + 1)}. ${sentence}`,
    ),
  )
  return [papers, ...rounds, resultOf(ballot, opened, count)]
}

function resultOf(ballot: Ballot, opened: BallotOpenedStatement, count: StarCount): string {
  if (isReturned(opened, count)) return words.returned
  const chosen = chosenOf(ballot, count.winners)
  const [only] = chosen
  if (chosen.length === 1 && only !== undefined)
    return only.type === 'no-change' ? words.noChangeChosen : words.isChosen(only.text, only.mark)
  return `${words.areChosen} ${chosen.map((option) => `${option.mark} ${optionText(option)}`).join('; ')}.`
}

function intoSight(step: HTMLElement | null): void {
  step?.scrollIntoView({ block: 'nearest' })
}
