import type { ReactNode } from 'react'
import type { ItemId } from '../../../shared/id'
import { isApproved } from '../../../shared/meeting/approval/approval'
import { details } from '../../../shared/meeting/details'
import type { Meeting } from '../../../shared/meeting/meeting'
import { meetingState, opening } from '../../../shared/meeting/state'
import { localDate } from '../../../shared/meeting/time'
import type { TextBlock } from '../../../shared/minutes/block'
import type { ActionBlock } from '../../../shared/minutes/table-block'
import type { Shelf } from '../../../shared/wire/shelf'
import { useShelf } from '../../data/desk-context'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { useNavigation } from '../../data/place'
import type { MeetingView } from '../../data/useMeeting'
import { useReferable } from '../../data/useReferable'
import { Banner } from '../../design/Banner'
import { Button, LinkButton } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { focusSoon } from '../../design/focus-soon'
import { Screen } from '../../design/Screen'
import { Page } from '../../document/Page'
import { approval } from '../../words/en/approval'
import { weekdayDate } from '../../words/en/dates'
import { exporting } from '../../words/en/export'
import { minutes as words } from '../../words/en/minutes'
import { referral } from '../../words/en/referral'
import { ApprovalBanner } from './ApprovalBanner'
import { useBeginAt } from './begin-at'
import { Corrections } from './Corrections'
import { useExportKey } from './export-key'
import { ItemText } from './ItemText'
import { JumpList } from './JumpList'
import { again, MinutesSteps } from './MinutesSteps'
import { ReferMenu } from './ReferMenu'
import { Review } from './Review'
import { Summary } from './Summary'
import { useBlocks } from './useBlocks'
import './Minutes.css'

/** The page itself: facts in grey that refresh by themselves, the secretary's own text between them. */
export type MinutesPageProps = {
  readonly view: Extract<MeetingView, { readonly state: 'read' | 'living' }>
  readonly item?: string
  /** The very block that is gone to. */
  readonly at?: string
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
  /** Its document is opened, so that something can be said about it. */
  readonly onOpen: () => void
  /** Whoever shows the page reads it anew. */
  readonly onApproved: () => void
  /** What the charter lets be done about their approval, made by another feature. */
  readonly approvalDue: (meeting: Meeting, onDone: () => void) => ReactNode
  readonly exportMinutes: (meeting: Meeting) => void
  readonly exportMore: (meeting: Meeting) => void
  /** With every name, whatever the charter lets go out (EX33). */
  readonly exportOwn: (meeting: Meeting) => void
  readonly exportPublished: (assembly: string, record: string) => void
  readonly onChangeAction: (action: string) => void
}

export function MinutesPage(props: MinutesPageProps) {
  const shelf = useShelf()
  return shelf === null ? <Screen title={words.opening} /> : <Composed {...props} shelf={shelf} />
}

function Composed({
  view,
  shelf,
  item,
  at,
  isEditing,
  onEdit,
  onOpen,
  onApproved,
  approvalDue,
  exportMinutes,
  exportMore,
  exportOwn,
  exportPublished,
  onChangeAction,
}: MinutesPageProps & { readonly shelf: Shelf }) {
  const { roll, charter } = shelf
  const { meeting } = view
  const { go } = useNavigation()
  const { title, date } = details(meeting)
  // SE12: the day it was held, once it began.
  const held = opening(meeting)
  const isClosed = meetingState(meeting) === 'closed'
  const isThing = charter.thing !== undefined
  const isFinal = isApproved(meeting)
  const isWritable =
    view.state === 'living' && !view.document.readOnly && !isFinal && (isEditing || !isClosed)
  const blocks = useBlocks(meeting, shelf)
  const run = view.state === 'living' && !view.document.readOnly ? view.run : null
  const items = blocks.filter((block) => block.type === 'item')
  const titles = new Map(items.map((one) => [one.item, one.title]))

  // EX33: the page names who took which position, and what goes out does not.
  const tellsNames =
    charter.parameters.namesOnPositions !== 'named' &&
    blocks.some((block) => block.type === 'positions' && block.lines.length > 0)

  // What is printed is what the document holds now, with the words typed a moment ago.
  const asItStands = () => (view.state === 'living' ? view.document.seen() : meeting)
  const refers = useReferable(meeting)
  useExportKey(() => exportMinutes(asItStands()))
  useBeginAt(item, at)
  useOfferedDeeds([
    ...(isClosed && !isFinal
      ? [{ id: 'again', label: words.takeUpAgain, take: () => go(again(meeting.id)) }]
      : []),
    {
      id: 'own-record',
      label: exporting.ownAsPdf,
      also: exporting.ownAlso,
      take: () => exportOwn(asItStands()),
    },
    ...(isClosed ? [{ id: 'corrections', label: words.toCorrections, take: toCorrections }] : []),
    ...refers.map(({ item: id, title: name, take }) => ({
      id: `refer/${id}`,
      label: referral.openOf(name),
      also: referral.also,
      take,
    })),
    ...items.map(({ item: id, title: name }) => ({
      id: `item/${id}`,
      label: name,
      take: () => document.getElementById(`item-${id}`)?.scrollIntoView(),
    })),
  ])

  return (
    <Screen
      wide
      title={<bdi>{title}</bdi>}
      titleText={title}
      lead={weekdayDate(held === undefined ? date : localDate(held.clock))}
      chip={
        isFinal ? (
          <Chip tone="agree" mark="check">
            {approval.approved}
          </Chip>
        ) : (
          <Chip tone="reservations" mark="half">
            {words.draft}
          </Chip>
        )
      }
      actions={
        <>
          <ReferMenu ways={refers} />
          <Button onPress={() => exportMore(asItStands())}>{exporting.open}</Button>
          {isFinal ? null : (
            <MinutesSteps view={view} isEditing={isEditing} onEdit={onEdit} isClosed={isClosed} />
          )}
          <Button kind="primary" keys="Ctrl+Shift+E" onPress={() => exportMinutes(asItStands())}>
            {words.exportMinutes}
          </Button>
        </>
      }
    >
      {view.state === 'living' && view.document.readOnly ? (
        <Banner kind="note" title={view.document.ended ? words.ended : words.readOnly} />
      ) : null}
      <ApprovalBanner meeting={meeting} shelf={shelf} onApproved={onApproved} />
      {approvalDue(meeting, onApproved)}
      {isFinal ? (
        <p className="quiet">
          {words.notAgain} <LinkButton onPress={toCorrections}>{words.toCorrections}</LinkButton>
        </p>
      ) : null}
      {isThing ? null : (
        <Review
          key={at}
          meeting={meeting}
          toRemarks={at?.startsWith('remark-') === true}
          shelf={shelf}
          run={run}
          items={items}
          onOpen={onOpen}
          exportPublished={exportPublished}
        />
      )}
      <Summary blocks={blocks} />
      {tellsNames ? <p className="quiet">{exporting.withoutNamesHere}</p> : null}
      <div className="fm-minutes">
        <JumpList items={items} />
        <div className="fm-minutes-page">
          {isWritable && isClosed ? <p className="quiet">{words.editing}</p> : null}
          <Page
            blocks={blocks}
            level={2}
            label={words.page}
            {...(isFinal || shelf.readOnly || (view.state === 'living' && view.document.readOnly)
              ? {}
              : {
                  action: ({ action, what }: ActionBlock) => (
                    <LinkButton aria-label={words.changeOf(what)} onPress={() => onChangeAction(action)}>
                      {words.change}
                    </LinkButton>
                  ),
                })}
            {...(isWritable && view.state === 'living'
              ? {
                  text: (block: TextBlock) => (
                    <ItemText
                      document={view.document}
                      meeting={meeting}
                      roll={roll}
                      assembly={charter.name}
                      run={run}
                      item={block.item as ItemId}
                      title={titles.get(block.item) ?? title}
                      takesFocus={isEditing && block.item === titles.keys().next().value}
                    />
                  ),
                }
              : {})}
          />
          {isClosed ? (
            <div id="corrections">
              <Corrections view={view} items={items} isThing={isThing} onEdit={onEdit} />
            </div>
          ) : null}
        </div>
      </div>
    </Screen>
  )
}

/** To what can be done there, or to their heading. */
function toCorrections(): void {
  focusSoon(() => {
    const place = document.getElementById('corrections')
    const heading = place?.querySelector<HTMLElement>('h2')
    heading?.setAttribute('tabindex', '-1')
    place?.scrollIntoView()
    return place?.querySelector<HTMLElement>('button') ?? heading
  })
}
