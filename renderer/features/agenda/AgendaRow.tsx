import { EllipsisVertical } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import type { Person } from '../../../shared/charter/roll'
import type { ItemKind } from '../../../shared/charter/standing-item'
import type { ItemId, PersonId } from '../../../shared/id'
import type { Item } from '../../../shared/meeting/agenda/agenda'
import type { ItemEdit } from '../../../shared/meeting/agenda/agenda-edit'
import type { DecidedElsewhere } from '../../../shared/meeting/said/carry-statements'
import type { DecisionRef } from '../../../shared/meeting/said/course-statements'
import { useNavigation } from '../../data/place'
import { LinkButton } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { MenuButton } from '../../design/Menu'
import { MinutesField } from '../../design/MinutesField'
import { Select } from '../../design/Select'
import { agendaWords as words } from '../../words/en/agenda'
import { backlog } from '../../words/en/backlog'
import { carry } from '../../words/en/carry'
import { referral } from '../../words/en/referral'
import { SettledField } from './SettledField'

/** One item: its number, when it is due, and what it is, each changed where it stands. */
export type RowDeed = 'up' | 'down' | 'first' | 'last' | 'withdraw' | 'consent' | 'later' | 'refer'
export type RowOpen = 'title' | 'place' | 'section'
export type AgendaRowProps = {
  readonly item: Item
  readonly items: readonly Item[]
  /** The decision it takes up again. */
  readonly reopened: DecisionRef | null
  readonly people: readonly Person[]
  readonly due: string | undefined
  /** By which decision of another agenda, if it was (CV7). */
  readonly decided: DecidedElsewhere | undefined
  readonly isFirstOfSection: boolean
  /** What it took before, where that is not what is planned (SE15). */
  readonly suggested: number | null
  /** The meeting has not begun. */
  readonly isBefore: boolean
  /** Another copy of the same carried item stands on this agenda (SE9). */
  readonly isDouble: boolean
  /** The assemblies it was referred to and has not come back from (RF17). */
  readonly isWith: readonly string[]
  /** It can go to another assembly (RF16). */
  readonly mayRefer: boolean
  /** Which of its seldom-changed fields is open. */
  readonly open: RowOpen | null
  readonly onOpen: (open: RowOpen | null) => void
  readonly onChange: (change: ItemEdit) => boolean
  readonly onMoveBehind: (after: ItemId | null) => void
  readonly onDeed: (deed: RowDeed) => void
}

const kinds = ['inform', 'discuss', 'decide', 'read'] as const satisfies readonly ItemKind[]
const nobody = 'nobody'
const beginning = 'beginning'

export function AgendaRow(props: AgendaRowProps) {
  const { go } = useNavigation()
  const { item, items, reopened, people, due, decided, open, onOpen, onChange } = props
  const room = useRef<HTMLDivElement>(null)
  const close = () => {
    onOpen(null)
    // The field that had the focus is gone: the row takes it, unless it went somewhere by itself.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        room.current?.closest<HTMLElement>('[role="row"]')?.focus()
    })
  }
  const settle = (field: 'title' | 'section') => (to: string) => {
    onChange({ field, to })
    return null
  }
  const rename = (event: KeyboardEvent) => {
    if (event.key !== 'F2') return
    event.preventDefault()
    onOpen('title')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F2 is heard here for the controls of the row
    <div className="agenda-row-room" ref={room} onKeyDown={rename} role="presentation">
      {props.isFirstOfSection ? (
        <div className="agenda-section">
          <bdi>{item.section === '' ? words.noSection : item.section}</bdi>
        </div>
      ) : null}
      <div className="agenda-row">
        <span className="agenda-number figures">{item.number}</span>
        <span className="agenda-due figures quiet">{due ?? ''}</span>
        <div className="agenda-title">
          {open === 'title' ? (
            <SettledField
              label={words.itemTitle}
              labelHidden
              autoFocus
              value={item.title}
              onSettle={settle('title')}
              onLeave={close}
            />
          ) : (
            <span className="agenda-title-words">
              <bdi>{item.title}</bdi>
              {item.standing ? <Chip tone="quiet">{words.standing}</Chip> : null}
              {item.consent ? <Chip tone="quiet">{carry.consent}</Chip> : null}
              {reopened === null ? null : (
                <Chip tone="block" mark="cross">
                  {words.reopened(reopened.number)}
                </Chip>
              )}
              {item.carried === null ? null : <Chip tone="quiet">{carry.from(item.carried)}</Chip>}
              {item.cameIn === undefined ? null : (
                <Chip tone="quiet">{referral.fromOf(item.cameIn.name)}</Chip>
              )}
              {props.isWith.map((name) => (
                <Chip key={name} tone="accent" mark="half">
                  <bdi>{referral.with(name)}</bdi>
                </Chip>
              ))}
              {decided === undefined ? null : (
                <>
                  <Chip tone="reservations" mark="check">
                    {carry.decidedShort}
                  </Chip>{' '}
                  <LinkButton onPress={() => go({ screen: 'decisions', decision: decided.decision })}>
                    {carry.decidedOpen(decided.number)}
                  </LinkButton>
                </>
              )}
              {props.suggested === null ? null : (
                <LinkButton onPress={() => onChange({ field: 'planned', to: props.suggested })}>
                  {words.tookBefore(props.suggested)}
                </LinkButton>
              )}
              {props.isDouble ? (
                <Chip tone="reservations" mark="bang">
                  {carry.double}
                </Chip>
              ) : null}
              {item.contested ? (
                <Chip tone="reservations" mark="bang">
                  {words.contested}
                </Chip>
              ) : null}
            </span>
          )}
        </div>
        <MenuButton
          kind="quiet"
          label={words.kinds[item.kind]}
          items={kinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
          onAction={(id) => {
            const kind = kinds.find((one) => one === id)
            if (kind !== undefined && kind !== item.kind) onChange({ field: 'kind', to: kind })
          }}
        />
        <MinutesField
          label={words.itemMinutes(item.title)}
          labelHidden
          value={item.planned}
          onChange={(to) => onChange({ field: 'planned', to })}
        />
        <div className={item.presenter === null ? 'agenda-presenter quiet' : 'agenda-presenter'}>
          <MenuButton
            kind="quiet"
            label={people.find(({ id }) => id === item.presenter)?.name ?? words.nobody}
            items={[
              { id: nobody, label: words.nobody },
              { type: 'separator', id: 'people' },
              ...people.map(({ id, name }) => ({ id, label: name })),
            ]}
            onAction={(id) => onChange({ field: 'presenter', to: id === nobody ? null : (id as PersonId) })}
          />
        </div>
        <RowMenu {...props} />
      </div>
      {open === 'section' ? (
        <div className="agenda-row-more">
          <SettledField
            label={words.section}
            description={words.sectionHelp}
            autoFocus
            value={item.section}
            onSettle={settle('section')}
            onLeave={close}
          />
        </div>
      ) : null}
      {open === 'place' ? (
        <div className="agenda-row-more">
          <Select
            label={words.moveBehind}
            value={null}
            options={[
              { id: beginning, label: words.atBeginning },
              ...items
                .filter(({ id }) => id !== item.id)
                .map(({ id, number, title }) => ({ id, label: `${number} ${title}` })),
            ]}
            onChange={(id) => {
              close()
              props.onMoveBehind(id === beginning ? null : (id as ItemId))
            }}
          />
        </div>
      ) : null}
    </div>
  )
}

function RowMenu({ item, items, isBefore, mayRefer, onOpen, onDeed }: AgendaRowProps) {
  const isFirst = items[0]?.id === item.id
  const isLast = items.at(-1)?.id === item.id
  const act = (id: string) => {
    if (id === 'title' || id === 'place' || id === 'section') onOpen(id)
    else onDeed(id as RowDeed)
  }
  return (
    <MenuButton
      kind="quiet"
      hideLabel
      icon={<EllipsisVertical aria-hidden />}
      label={words.itemMenu(item.title)}
      onAction={act}
      items={[
        { id: 'title', label: words.rename, keys: 'F2' },
        { id: 'section', label: words.sectionOf },
        {
          id: 'consent',
          label: item.consent ? carry.unmarkConsent : carry.markConsent,
          isDisabled: item.state === 'done',
        },
        { type: 'separator', id: 'places' },
        { id: 'up', label: words.moveUp, keys: 'Alt+↑', isDisabled: isFirst && items[0]?.section === '' },
        { id: 'down', label: words.moveDown, keys: 'Alt+↓', isDisabled: isLast },
        { id: 'first', label: words.moveFirst, isDisabled: isFirst },
        { id: 'last', label: words.moveLast, isDisabled: isLast },
        { id: 'place', label: words.moveTo },
        { type: 'separator', id: 'off' },
        ...(mayRefer ? [{ id: 'refer', label: referral.open }] : []),
        { id: 'later', label: backlog.keep, isDisabled: item.state !== 'waiting' || !isBefore },
        { id: 'withdraw', label: words.withdraw, danger: true, isDisabled: item.minute !== null },
      ]}
    />
  )
}
