import { useState } from 'react'
import type { Ballot } from '../../../shared/meeting/ballot/ballot'
import { closeBallot, closeCounted } from '../../../shared/meeting/ballot/ballot-papers'
import type { BallotOpenedStatement } from '../../../shared/meeting/said/ballot-statements'
import { epochOf, localDate, localTime } from '../../../shared/meeting/time'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { Button } from '../../design/Button'
import { AlertDialog } from '../../design/Dialog'
import { Row } from '../../design/Layout'
import { Segments } from '../../design/Segments'
import { ballot as words } from '../../words/en/ballot'
import { CastLine } from './CastLine'
import { FiguresEntry } from './FiguresEntry'
import { readFigures } from './figures'
import { KeptLine } from './KeptLine'
import { useKeyedPapers } from './keyed'
import { OnThePaper } from './OnThePaper'
import { Pile } from './Pile'
import type { BallotDesk } from './panel'
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
