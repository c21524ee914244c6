import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PersonId } from '../../../shared/id'
import type { BallotOpenedStatement, Paper } from '../../../shared/meeting/said/ballot-statements'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { useAnnounce } from '../../design/LiveRegion'
import { ballot as words } from '../../words/en/ballot'
import { scoresText } from '../../words/en/ballot-terms'
import { Differing } from './Differing'
import { isSameScores, type KeyedPapers } from './keyed'
import { PaperKeys, type PaperKeysHandle } from './PaperKeys'
import { PaperList } from './PaperList'
import { PapersFromFile } from './PapersFromFile'
import { PastePapers } from './PastePapers'
import { WhosePaper } from './WhosePaper'

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

/** The papers one by one: the next, one mended, or all keyed a second time as a check. */
export function Pile({ opened, keyed, children }: PileProps) {
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
