import { type ReactNode, useState } from 'react'
import type { ItemId } from '../../../shared/id'
import { agenda, type Item } from '../../../shared/meeting/agenda/agenda'
import { closingOf } from '../../../shared/meeting/open-questions'
import type { NextMeeting } from '../../../shared/meeting/said/carry-statements'
import type { Instant } from '../../../shared/ports'
import { leftUnapproved } from '../../../shared/record/to-approve'
import { useShelf } from '../../data/desk-context'
import { Button, LinkButton } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { approval } from '../../words/en/approval'
import { approving } from '../../words/en/approving'
import { carry } from '../../words/en/carry'
import { live as words } from '../../words/en/live'
import { openSentence } from '../../words/en/open'
import { series as seriesWords } from '../../words/en/series'
import { comesToNext } from './comes-to-next'
import { FateLine } from './FateLine'
import { PlannedUsed } from './PlannedUsed'
import type { Side } from './side'
import type { Sitting } from './sitting'
import { useNextInSeries } from './useNextInSeries'

/** Before the close: what it will number, what was not reached, what stays open. Nothing here keeps a meeting from ending. */
export type CloseSheetProps = {
  readonly sitting: Sitting
  readonly now: Instant
  readonly onShow: (item: ItemId, side: Side) => void
  /** `approved`: the minutes too, as the minutes of several assemblies together may be. */
  readonly onClose: (approved: boolean, next: NextMeeting | undefined) => void
  readonly onNotYet: () => void
}

export function CloseSheet({ sitting, now, onShow, onClose, onNotYet }: CloseSheetProps) {
  const { thing, parameters } = sitting.charter
  const days = parameters.minutesApproval === 'same-meeting' ? 0 : parameters.minutesApprovalDays
  const [approved, setApproved] = useState(false)
  const [plans, setPlans] = useState(true)
  const [closing, setClosing] = useState(false)
  const inSeries = useNextInSeries(sitting, now)
  const close = async () => {
    if (closing) return
    setClosing(true)
    onClose(approved, plans ? await inSeries.plan() : undefined)
    setClosing(false)
  }
  // LC22: what waited for this meeting, and goes on waiting.
  const headlines = useShelf()?.headlines ?? []
  const left = comesToNext(sitting.charter) ? leftUnapproved(headlines, sitting.meeting) : []
  const { numbered, unfinished, open } = closingOf(sitting.meeting, sitting.roll)
  return (
    <div className="live-close">
      <h2>{words.closing}</h2>
      <p className="quiet">{words.closingLead}</p>
      <Part title={words.open} none={words.nothingOpen} isEmpty={open.length === 0}>
        {open.map((question) => (
          <li key={question.key}>
            <span>{openSentence({ ...question, item: question.on?.number ?? '' })}</span>
            {question.on === null ? null : (
              <LinkButton onPress={() => question.on !== null && onShow(question.on.id, question.side)}>
                {words.showItem(question.on.number)}
              </LinkButton>
            )}
          </li>
        ))}
      </Part>
      {left.length === 0 ? null : (
        <Part title={approving.left} none="" isEmpty={false}>
          {left.map((of) => (
            <li key={of.meeting}>{approving.leftComes(of)}</li>
          ))}
        </Part>
      )}
      <Part title={carry.notFinished} none={words.allReached} isEmpty={unfinished.length === 0}>
        {unfinished.map((item) => (
          <FateLine key={item.id} sitting={sitting} item={item} />
        ))}
      </Part>
      <Part title={words.numbered} none={words.nothingNumbered} isEmpty={numbered.length === 0}>
        {numbered.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
      </Part>
      <PlannedUsed items={agenda(sitting.meeting)} now={now} />
      <div className="live-close-do">
        {thing === undefined ? null : (
          <Checkbox isSelected={approved} onChange={setApproved} description={approval.atCloseHelp(days)}>
            {approval.atClose}
          </Checkbox>
        )}
        {inSeries.found === null ? null : (
          <Checkbox isSelected={plans} onChange={setPlans} description={seriesWords.atCloseHelp}>
            {seriesWords.atClose(inSeries.found.details.title, inSeries.found.details.date)}
          </Checkbox>
        )}
        <Button kind="primary" big autoFocus isPending={closing} onPress={() => void close()}>
          {words.close}
        </Button>
        <Button kind="quiet" big onPress={onNotYet} keys="Esc">
          {words.notYet}
        </Button>
      </div>
    </div>
  )
}

type PartProps = {
  readonly title: string
  readonly none: string
  readonly isEmpty: boolean
  readonly children: ReactNode
}

function Part({ title, none, isEmpty, children }: PartProps) {
  return (
    <section className="live-close-part">
      <h3>{title}</h3>
      {isEmpty ? <p className="quiet">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

function ItemLine({ item }: { readonly item: Item }) {
  return (
    <li>
      <span>
        <span className="figures">{item.number}</span> <bdi>{item.title}</bdi>
      </span>
    </li>
  )
}
