import type { ReactNode } from 'react'
import type { ItemId } from '../../../shared/id'
import type { Item } from '../../../shared/meeting/agenda'
import { Button, LinkButton } from '../../design/Button'
import { live as words } from '../../words/en/live'
import { closingOf, type OpenQuestion } from './open-questions'
import type { Side } from './side'
import type { Sitting } from './sitting'

/** Before the close: what it will number, what was not reached, what stays open. Nothing here keeps a meeting from ending. */
export type CloseSheetProps = {
  readonly sitting: Sitting
  readonly onShow: (item: ItemId, side: Side) => void
  readonly onClose: () => void
  readonly onNotYet: () => void
}

export function CloseSheet({ sitting, onShow, onClose, onNotYet }: CloseSheetProps) {
  const { numbered, notReached, open } = closingOf(sitting.meeting, sitting.roll)
  return (
    <div className="live-close">
      <h2>{words.closing}</h2>
      <p className="quiet">{words.closingLead}</p>
      <Part title={words.open} none={words.nothingOpen} isEmpty={open.length === 0}>
        {open.map((question) => (
          <li key={question.key}>
            <span>{sentence(question)}</span>
            {question.type === 'presence' ? null : (
              <LinkButton onPress={() => onShow(question.item.id, sideOf[question.type])}>
                {words.showItem(question.item.number)}
              </LinkButton>
            )}
          </li>
        ))}
      </Part>
      <Part title={words.notReached} none={words.allReached} isEmpty={notReached.length === 0}>
        {notReached.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
      </Part>
      <Part title={words.numbered} none={words.nothingNumbered} isEmpty={numbered.length === 0}>
        {numbered.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
      </Part>
      <div className="live-close-do">
        <Button kind="primary" big autoFocus onPress={onClose}>
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

function sentence(question: OpenQuestion): string {
  switch (question.type) {
    case 'no-outcome':
      return words.noOutcome(question.item.number)
    case 'ballot':
      return words.ballotOpen(question.item.number)
    case 'no-due':
      return words.noDue(question.what)
    case 'no-owner':
      return words.noOwner(question.what)
    case 'presence':
      return words.undecidedPresence(question.name)
  }
}

/** Where an open question is answered. */
const sideOf = { 'no-outcome': 'proposal', ballot: 'ballot', 'no-due': 'note', 'no-owner': 'note' } as const
