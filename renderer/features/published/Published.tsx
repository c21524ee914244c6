import { useEffect, useMemo, useState } from 'react'
import { publishedBlocks } from '../../../shared/export/published-blocks'
import type { PublishedRecord } from '../../../shared/record/published-record'
import { parsePublished } from '../../../shared/record/published-schema'
import { readTitle, recordInShort } from '../../../shared/record/title-record'
import type { TextAbroad } from '../../../shared/wire/abroad'
import { useDesk } from '../../data/desk-context'
import { useMachine } from '../../data/status'
import { useFetched } from '../../data/useFetched'
import { useTexts } from '../../data/useTexts'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { Page } from '../../document/Page'
import { weekdayDate } from '../../words/en/dates'
import { exporting } from '../../words/en/export'
import { publishedRecord as words } from '../../words/en/published-record'
import { NotHere } from './NotHere'

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
  const [came, setCame] = useState(false)
  const found = useFetched(`${assembly}/${record}`, async () => {
    const here = read(await federation.published(assembly, record))
    return { ...here, since: here.record === null ? [] : await federation.cameAfter(here.record) }
  }, [came])
  const published = found?.record ?? null
  // TR5: whoever opens it wants to read it.
  const missed = found?.short ?? null
  const texts = useTexts(
    useMemo(() => (missed === null ? [] : [missed]), [missed]),
    true,
  )
  useEffect(() => {
    if (texts.where?.here === 1) setCame(true)
  }, [texts.where])
  const since = found?.since
  const blocks = useMemo(
    () => (published === null ? [] : publishedBlocks({ record: published, practice, since: since ?? [] })),
    [published, practice, since],
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
        <Button kind="primary" isDisabled={missed !== null} onPress={() => exportPublished(assembly, record)}>
          {exporting.open}
        </Button>
      }
    >
      {missed !== null || came ? <NotHere isHere={missed === null} {...texts} /> : null}
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

type Read = {
  readonly record: PublishedRecord | null
  /** The entry whose text is not here; the record is what its title record says. */
  readonly short: string | null
}

function read(found: TextAbroad | null): Read {
  if (found?.short) {
    const title = readTitle(found.text)
    return { record: title.ok ? recordInShort(title.value) : null, short: found.entry }
  }
  const parsed = found === null ? null : parsePublished(found.text)
  return { record: parsed?.ok ? parsed.value : null, short: null }
}
