import {
  Bold,
  Check,
  EyeOff,
  Handshake,
  Heading,
  History,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  Pilcrow,
  Quote,
  SquareCheck,
  Table,
} from 'lucide-react'
import { Fragment, type ReactNode, useSyncExternalStore } from 'react'
import { IconButton } from '../design/IconButton'
import { MenuButton } from '../design/Menu'
import { Toolbar } from '../design/Toolbar'
import { editor as words } from '../words/en/editor'
import type { BoundText } from './bound-text'
import { barState, type DeedId, deedGroups, headings, heldDeed, type TextDeed } from './deeds'
import { type LineTurn, lineTurns, turnKeys } from './line-turns'
import { hasHead, inTable, type TableDeed } from './tables'
import './TextBar.css'

/** ED9: what can be done to a text, one stop for Tab; each deed has its key or its sign too. */
export type TextBarProps = {
  readonly text: BoundText
  /** Where lines become facts. */
  readonly turns: boolean
  readonly onDeed: (deed: TextDeed) => void
  readonly onTable: (deed: TableDeed) => void
  readonly onLink: () => void
  readonly onTurn: (turn: LineTurn) => void
  /** Null where no picture can be put in. */
  readonly onPicture: (() => void) | null
  readonly onVersions: () => void
}

const icons: Readonly<Partial<Record<DeedId | LineTurn, ReactNode>>> = {
  bullets: <List aria-hidden />,
  numbers: <ListOrdered aria-hidden />,
  quote: <Quote aria-hidden />,
  bold: <Bold aria-hidden />,
  italic: <Italic aria-hidden />,
  held: <EyeOff aria-hidden />,
  action: <SquareCheck aria-hidden />,
  decision: <Handshake aria-hidden />,
  note: <Pilcrow aria-hidden />,
}

const inRows = [
  'row-after',
  'row-before',
  'column-after',
  'column-before',
  'head',
  'no-row',
  'no-column',
] as const

/** A menu gives the focus back to its button first. */
const afterMenu = (run: () => void) => setTimeout(run, 80)

export function TextBar({
  text,
  turns,
  onDeed,
  onTable,
  onLink,
  onTurn,
  onPicture,
  onVersions,
}: TextBarProps) {
  const on = useSyncExternalStore(text.watch, () => barState(text.state())).split(' ')
  const table = useSyncExternalStore(text.watch, () =>
    inTable(text.state()) ? (hasHead(text.state()) ? 'head' : 'table') : '',
  )
  const deed = (one: TextDeed) => (
    <IconButton
      key={one.id}
      label={words.deeds[one.id]}
      icon={icons[one.id]}
      isPressed={on.includes(one.id)}
      onPress={() => onDeed(one)}
      {...(one.keys === undefined ? {} : { keys: one.keys })}
    />
  )
  return (
    <Toolbar label={words.bar}>
      <span className="ed-bar-group">
        <MenuButton
          kind="quiet"
          hideLabel
          label={words.heading}
          icon={<Heading aria-hidden />}
          items={headings.map(({ id, keys }) => ({
            id,
            label: words.deeds[id],
            icon: on.includes(id) ? <Check aria-hidden /> : <span className="fm-menu-check" />,
            ...(keys === undefined ? {} : { keys }),
          }))}
          onAction={(id) => afterMenu(() => headings.filter((one) => one.id === id).forEach(onDeed))}
        />
      </span>
      {deedGroups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name but its place
        <Fragment key={index}>
          <span className="ed-bar-group">{group.map(deed)}</span>
        </Fragment>
      ))}
      <span className="ed-bar-group">
        <IconButton label={words.deeds.link} icon={<Link aria-hidden />} keys="Ctrl+K" onPress={onLink} />
        <MenuButton
          kind="quiet"
          hideLabel
          label={words.deeds.table}
          icon={<Table aria-hidden />}
          items={[
            { id: 'insert', label: words.table.insert, isDisabled: table !== '' },
            ...inRows.map((id) => ({
              id,
              label: words.table[id],
              isDisabled: table === '',
              ...(id === 'head' && table === 'head' ? { icon: <Check aria-hidden /> } : {}),
            })),
          ]}
          onAction={(id) => afterMenu(() => onTable(id as TableDeed))}
        />
        {onPicture === null ? null : (
          <IconButton label={words.deeds.picture} icon={<Image aria-hidden />} onPress={onPicture} />
        )}
        <IconButton label={words.deeds.versions} icon={<History aria-hidden />} onPress={onVersions} />
      </span>
      <span className="ed-bar-group">
        {deed(heldDeed)}
        {turns
          ? lineTurns.map((turn) => (
              <IconButton
                key={turn}
                label={words.deeds[turn]}
                icon={icons[turn]}
                keys={turnKeys[turn]}
                onPress={() => onTurn(turn)}
              />
            ))
          : null}
      </span>
    </Toolbar>
  )
}
