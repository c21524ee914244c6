import { useMemo } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import { blocksOf, type ExportedMeeting } from '../../../shared/export/exported-meeting'
import type { MeetingId } from '../../../shared/id'
import { openMeetingFile } from '../../../shared/import/open-meeting'
import { details } from '../../../shared/meeting/details'
import type { TakenInStatement } from '../../../shared/meeting/said/taken-in-statements'
import { isPutAway, putAway, takenIn } from '../../../shared/meeting/taken-in'
import { localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useMeeting } from '../../data/useMeeting'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { Page } from '../../document/Page'
import { weekdayDate } from '../../words/en/dates'
import { exporting } from '../../words/en/export'
import { takenIn as words } from '../../words/en/taken-in'

/** Minutes of others as a file tells them: only to be read, and to go out again as they came (IM25). */
export type TakenInProps = {
  readonly meeting: MeetingId
  readonly exportMore: (exported: ExportedMeeting) => void
}

export function TakenIn({ meeting: id, exportMore }: TakenInProps) {
  const view = useMeeting(id)
  const meeting = view.state === 'living' || view.state === 'read' ? view.meeting : null
  const said = meeting === null ? null : takenIn(meeting)
  const exported = useMemo(() => read(said), [said])
  if (view.state === 'opening') return <Screen title={words.opening} />
  if (meeting === null || said === null || exported === null)
    return (
      <Screen title={words.title}>
        <EmptyState title={words.missing}>{words.missingText}</EmptyState>
      </Screen>
    )
  return (
    <TheFile
      view={view}
      said={said}
      exported={exported}
      isGone={isPutAway(meeting)}
      exportMore={exportMore}
    />
  )
}

type TheFileProps = Pick<TakenInProps, 'exportMore'> & {
  readonly view: ReturnType<typeof useMeeting>
  readonly said: TakenInStatement
  readonly exported: ExportedMeeting
  readonly isGone: boolean
}

function TheFile({ view, said, exported, isGone, exportMore }: TheFileProps) {
  const roll = useShelf()?.roll
  const tell = useTell()
  const { go } = useNavigation()
  const { title, date } = details(exported.meeting)
  const blocks = useMemo(() => blocksOf(exported), [exported])
  const run = view.state === 'living' && !view.document.readOnly ? view.run : null

  const away = () => {
    const done = run?.(putAway, {})
    if (done === undefined) return
    if (!done.ok) return tell.refusal(done.refusal)
    tell.done(words.putAwayDone(title))
    go({ screen: 'meetings' })
  }
  return (
    <Screen
      wide
      title={<bdi>{title}</bdi>}
      titleText={title}
      lead={weekdayDate(date)}
      chip={
        <Chip tone="quiet" mark="dash">
          {words.chip}
        </Chip>
      }
      actions={
        <>
          <Button kind="quiet" onPress={away} isDisabled={run === null || isGone}>
            {words.putAway}
          </Button>
          <Button kind="primary" onPress={() => exportMore(exported)}>
            {exporting.open}
          </Button>
        </>
      }
    >
      <Banner
        kind="note"
        title={words.banner(
          roll === undefined ? '' : nameOf(roll, said.by.person),
          localDate(said.at),
          said.file,
        )}
      >
        {words.bannerText(said.from.name)} {isGone ? words.isPutAway : null}
      </Banner>
      <Page blocks={blocks} level={2} label={words.page} />
    </Screen>
  )
}

/** What was taken in was read whole then; another version of Folkmoot may read it no more, and says so. */
function read(said: TakenInStatement | null): ExportedMeeting | null {
  const opened = said === null ? null : openMeetingFile(said.text)
  return opened?.ok ? opened.value : null
}
