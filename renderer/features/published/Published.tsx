import { useEffect, useMemo } from 'react'
import { publishedBlocks } from '../../../shared/export/published-blocks'
import type { PublishedRecord } from '../../../shared/record/published-record'
import { parsePublished } from '../../../shared/record/published-schema'
import { useDesk } from '../../data/desk-context'
import { useMachine } from '../../data/status'
import { useFetched } from '../../data/useFetched'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { Page } from '../../document/Page'
import { weekdayDate } from '../../words/en/dates'
import { exporting } from '../../words/en/export'
import { publishedRecord as words } from '../../words/en/published-record'

/** What another assembly published, to be read as it was signed (SC12). */
export type PublishedProps = {
  readonly assembly: string
  readonly record: string
  /** The item that was gone to: the first is 1. */
  readonly item?: string
  readonly exportPublished: (assembly: string, record: string) => void
}

export function Published({ assembly, record, item, exportPublished }: PublishedProps) {
  const { federation } = useDesk()
  const practice = useMachine().status.realm === 'practice'
  const found = useFetched(`${assembly}/${record}`, async () => ({
    record: read(await federation.published(assembly, record)),
  }))
  const published = found?.record ?? null
  const blocks = useMemo(
    () => (published === null ? [] : publishedBlocks(published, practice)),
    [published, practice],
  )
  useFocusOn(published === null ? null : item === undefined ? 'title' : `item-${item}`)
  if (found === null) return <Screen title={words.opening} />
  if (published === null)
    return (
      <Screen title={words.page}>
        <EmptyState title={words.gone}>{words.goneText}</EmptyState>
      </Screen>
    )
  const { name, title, date } = published
  return (
    <Screen
      wide
      title={<bdi>{title}</bdi>}
      titleText={title}
      lead={words.of(name, weekdayDate(date))}
      chip={
        <Chip tone="quiet" mark="dash">
          {words.chip}
        </Chip>
      }
      actions={
        <Button kind="primary" onPress={() => exportPublished(assembly, record)}>
          {exporting.open}
        </Button>
      }
    >
      <div className="fm-published-page" tabIndex={-1} id="published-title">
        <Page blocks={blocks} level={2} label={words.page} />
      </div>
    </Screen>
  )
}

/** SC7: the focus is where one was led to. */
function useFocusOn(place: string | null): void {
  useEffect(() => {
    if (place === null) return
    const isWhole = place === 'title'
    const there = document.getElementById(isWhole ? 'published-title' : place)
    if (there === null) return
    there.tabIndex = -1
    there.focus({ preventScroll: true })
    if (!isWhole) there.scrollIntoView({ block: 'center' })
  }, [place])
}

function read(text: string | null): PublishedRecord | null {
  const parsed = text === null ? null : parsePublished(text)
  return parsed?.ok ? parsed.value : null
}
