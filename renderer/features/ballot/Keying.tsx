import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PersonId } from '../../../shared/id'
import type { Ballot } from '../../../shared/meeting/ballot/ballot'
import { closeBallot, closeCounted } from '../../../shared/meeting/ballot/ballot-papers'
import type { BallotOpenedStatement, Paper } from '../../../shared/meeting/said/ballot-statements'
import { epochOf, localDate, localTime } from '../../../shared/meeting/time'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { Button } from '../../design/Button'
import { AlertDialog } from '../../design/Dialog'
import { Row } from '../../design/Layout'
import { useAnnounce } from '../../design/LiveRegion'
import { Segments } from '../../design/Segments'
import { ballot as words } from '../../words/en/ballot'
import { scoresText } from '../../words/en/ballot-terms'
import { CastLine } from './CastLine'
import { FiguresEntry } from './FiguresEntry'
import { readFigures } from './figures'
import { KeptLine } from './KeptLine'
import { isSameScores, type KeyedPapers, useKeyedPapers } from './keyed'
import { OnThePaper } from './OnThePaper'
import { PaperKeys, type PaperKeysHandle } from './PaperKeys'
import { PaperList } from './PaperList'
import { PapersFromFile } from './PapersFromFile'
import { PastePapers } from './PastePapers'
import type { BallotDesk } from './panel'
import { WhosePaper } from './WhosePaper'
import { Withdraw } from './Withdraw'

/** The papers on their way in: keyed one by one, looked through, keyed again as a check, closed. */
export type KeyingProps = BallotDesk & { readonly ballot: Ballot; readonly opened: BallotOpenedStatement }

export function Keying(props: KeyingProps) {
  const { meeting, run, ballot, opened } = props
  const tell = useTell()
  const keyed = useKeyedPapers(meeting.assembly, ballot.ballot, opened.options.length)
  const [chosen, setChosen] = useState<'papers' | 'elsewhere' | null>(null)
  const [isClosing, setClosing] = useState(false)
  const now = useClock(meeting.zone, 30)
  if (!keyed.isRead) return <p className="quiet">{words.reading}</p>

  const { papers, checked } = keyed
  const isOver = opened.until !== undefined && epochOf(now) >= epochOf(opened.until)
  const isFigures = opened.papers === 'figures'
  const isBegun = papers.length === 0 && Object.keys(keyed.figures).length > 0
  const from = isFigures ? (chosen ?? (isBegun ? 'elsewhere' : 'papers')) : 'papers'
  const { figures } = readFigures(
    keyed.figures,
    opened.options.map(({ mark }) => mark),
  )
  const cast = from === 'papers' ? papers.length : (figures?.cast ?? 0)
  const close = () => {
    setClosing(false)
    const given = { ballot: ballot.ballot }
    const closed =
      from === 'elsewhere' && figures !== null
        ? run(closeCounted, { ...given, figures })
        : run(closeBallot, { ...given, papers, keyedTwice: checked })
    if (closed.ok) tell.done(words.closedDone)
    else tell.refusal(closed.refusal)
  }
  const closing = (
    <Row>
      <Button kind="primary" isDisabled={cast === 0 || !keyed.isKept} onPress={() => setClosing(true)}>
        {words.closeBallot}
      </Button>
      <Withdraw {...props} />
    </Row>
  )
  return (
    <>
      <OnThePaper options={opened.options} question={opened.question} />
      {opened.until === undefined ? null : (
        <p>
          {(isOver ? words.openedLong : words.openUntil)(localDate(opened.until), localTime(opened.until))}
        </p>
      )}
      {isFigures ? (
        <>
          <p>{words.figuresNote}</p>
          <Segments
            label={words.figures}
            segments={[
              { id: 'papers', label: words.figuresFromPapers },
              { id: 'elsewhere', label: words.figuresFromElsewhere },
            ]}
            value={from}
            onChange={setChosen}
          />
        </>
      ) : null}
      {from === 'papers' ? (
        <Pile opened={opened} keyed={keyed}>
          <CastLine meeting={meeting} opened={opened} papers={papers} />
          <KeptLine keyed={keyed} />
          {closing}
        </Pile>
      ) : (
        <>
          <FiguresEntry opened={opened} typed={keyed.figures} onType={keyed.typeFigure} />
          {closing}
        </>
      )}
      <AlertDialog
        title={words.closeBallot}
        isOpen={isClosing}
        onClose={() => setClosing(false)}
        onConfirm={close}
        confirmLabel={words.closeBallot}
      >
        <p>{words.castAndElectorate(cast, opened.electorate.people.length)}</p>
        <p>{isFigures ? words.closeFiguresLead : words.closeLead}</p>
      </AlertDialog>
    </>
  )
}

/** What the figures under the keys are for: the next paper, one that is mended, or one that is keyed again. */
type Task =
  | { readonly type: 'next' }
  | { readonly type: 'change'; readonly at: number }
  | { readonly type: 'check' }
  | { readonly type: 'differs'; readonly at: number; readonly second: readonly (number | null)[] }

type PileProps = {
  readonly opened: BallotOpenedStatement
  readonly keyed: KeyedPapers
  /** Between the keys and the list: how many there are, whether they are safe, and the close. */
  readonly children: ReactNode
}

function Pile({ opened, keyed, children }: PileProps) {
  const announce = useAnnounce()
  const tell = useTell()
  const keys = useRef<PaperKeysHandle>(null)
  const [task, setTask] = useState<Task>({ type: 'next' })
  const [person, setPerson] = useState<PersonId | null>(null)
  const [isPasting, setPasting] = useState(false)
  const isNamed = opened.papers === 'named'
  const { papers, checked } = keyed
  const next = papers.length + 1

  // The keys are at hand when the panel comes, and after every turn of the task.
  useEffect(() => {
    if (task.type !== 'differs') requestAnimationFrame(() => keys.current?.focus())
  }, [task])

  const take = (scores: Paper['scores']): boolean => {
    if (task.type === 'change') {
      const before = papers[task.at]
      keyed.change(task.at, { scores, person: before?.person ?? null })
      announce(words.changed(task.at + 1, scoresText(scores)))
      setTask({ type: 'next' })
      return true
    }
    if (task.type === 'check') return again(scores)
    if (isNamed && person === null) {
      announce(words.whoseMissing, 'assertive')
      return false
    }
    keyed.take({ scores, person })
    setPerson(null)
    announce(words.taken(next, scoresText(scores)))
    return true
  }
  const again = (scores: Paper['scores']): boolean => {
    const first = papers[checked]
    if (first === undefined) return false
    if (!isSameScores(first.scores, scores)) {
      setTask({ type: 'differs', at: checked, second: scores })
      announce(words.differs(checked + 1), 'assertive')
      return true
    }
    settle(checked, first)
    return true
  }
  const settle = (at: number, paper: Paper) => {
    keyed.check(at, paper)
    announce(words.checkedAlike(at + 1))
    setTask(at + 1 < papers.length ? { type: 'check' } : { type: 'next' })
    if (at + 1 === papers.length) tell.done(words.allChecked)
  }

  return (
    <section className="fm-pile" aria-label={words.pile}>
      <h3 className="fm-pile-title figures">{titleOf(task, next, checked, papers.length)}</h3>
      {task.type === 'differs' ? (
        <Differing
          first={papers[task.at]?.scores ?? []}
          second={task.second}
          onKeep={(scores) => settle(task.at, { scores, person: papers[task.at]?.person ?? null })}
        />
      ) : (
        <div className="fm-paper-line">
          {isNamed && task.type === 'next' ? (
            <WhosePaper
              opened={opened}
              papers={papers}
              person={person}
              onChoose={(chosen) => {
                setPerson(chosen)
                requestAnimationFrame(() => keys.current?.focus())
              }}
            />
          ) : null}
          <PaperKeys
            key={task.type === 'change' ? `change ${task.at}` : task.type}
            keysRef={keys}
            options={opened.options}
            {...(task.type === 'change' ? { begin: papers[task.at]?.scores ?? [] } : {})}
            {...(task.type === 'next' ? {} : { onLeave: () => setTask({ type: 'next' }) })}
            onTake={take}
          />
        </div>
      )}
      {children}
      <Row>
        <Button
          kind="quiet"
          isDisabled={papers.length === 0 || checked >= papers.length || task.type !== 'next'}
          onPress={() => setTask({ type: 'check' })}
        >
          {words.check}
        </Button>
        {isNamed ? null : (
          <Button kind="quiet" isDisabled={task.type !== 'next'} onPress={() => setPasting(true)}>
            {words.paste}
          </Button>
        )}
        <PapersFromFile
          opened={opened}
          papers={papers}
          isDisabled={task.type !== 'next'}
          onTake={(more) => {
            keyed.takeAll(more)
            tell.done(words.pasted(more.length))
          }}
        />
        <span className="quiet small figures">
          {checked === 0 ? words.checkLead : words.checked(checked, papers.length)}
        </span>
      </Row>
      <PaperList
        opened={opened}
        keyed={keyed}
        changing={task.type === 'change' ? task.at : null}
        onChange={(at) => setTask({ type: 'change', at })}
        onRemove={(at) => {
          keyed.remove(at)
          announce(words.removed(at + 1))
          setTask({ type: 'next' })
        }}
      />
      <PastePapers
        options={opened.options.length}
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onTake={(lines) => {
          keyed.takeAll(lines.map((scores) => ({ scores, person: null })))
          tell.done(words.pasted(lines.length))
        }}
      />
    </section>
  )
}

function titleOf(task: Task, next: number, checked: number, of: number): string {
  switch (task.type) {
    case 'next':
      return words.paper(next)
    case 'change':
      return words.changing(task.at + 1)
    case 'check':
      return words.checking(checked + 1, of)
    case 'differs':
      return words.differs(task.at + 1)
  }
}

type DifferingProps = {
  readonly first: Paper['scores']
  readonly second: Paper['scores']
  readonly onKeep: (scores: Paper['scores']) => void
}

function Differing({ first, second, onKeep }: DifferingProps) {
  return (
    <Row>
      <Button autoFocus onPress={() => onKeep(first)}>
        {words.keepFirst(scoresText(first))}
      </Button>
      <Button onPress={() => onKeep(second)}>{words.takeSecond(scoresText(second))}</Button>
    </Row>
  )
}
