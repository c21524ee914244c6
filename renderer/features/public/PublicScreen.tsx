import { type ReactNode, useRef } from 'react'
import type { PublicPage } from '../../../shared/meeting/public-page'
import { isAnotherDay, localTime } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import type { PublicSheet } from '../../../shared/wire/public-feed'
import { useClock } from '../../data/useClock'
import { publicScreen as words } from '../../words/en/public'
import { breakWords } from './break-words'
import { ItemClock } from './ItemClock'
import { Stack } from './Stack'
import { type Part, Table } from './Table'
import { usePart } from './usePart'
import '../../design/Field.css'
import './PublicScreen.css'
import './PublicTable.css'

/** The page for the hall: one sheet, as large as it goes. Blank, it is an empty page. */
export type PublicScreenProps = {
  readonly sheet: PublicSheet
  readonly onFitted: (lines: number) => void
}

export function PublicScreen({ sheet, onFitted }: PublicScreenProps) {
  return sheet.type === 'blank' ? (
    <main className="public">
      <h1 className="fm-hidden">{words.title}</h1>
    </main>
  ) : (
    <Sheet sheet={sheet} onFitted={onFitted} />
  )
}

type Filled = Extract<PublicSheet, { type: 'page' }>

function Sheet({ sheet, onFitted }: { readonly sheet: Filled; readonly onFitted: (lines: number) => void }) {
  const box = useRef<HTMLElement>(null)
  const now = useClock(sheet.zone, 1)
  const content = JSON.stringify(sheet)
  const part = usePart(box, content, now, onFitted)
  return (
    <main className="public" lang={sheet.language} data-page={sheet.page.type} ref={box}>
      <Page page={sheet.page} now={now} part={part} />
      {sheet.practice ? <p className="public-practice">{words.practice}</p> : null}
    </main>
  )
}

type PageProps = { readonly page: PublicPage; readonly now: Instant; readonly part: Part | null }

function Page({ page, now, part }: PageProps) {
  switch (page.type) {
    case 'test':
      return <Test />
    case 'item':
      return (
        <>
          <header className="public-head">
            <h1>
              <span className="public-number figures">{page.item.number}</span>
              <bdi>{page.item.title}</bdi>
            </h1>
            {page.clock === null ? null : <ItemClock clock={page.clock} now={now} />}
            {page.presenter === null ? null : (
              <p className="public-presenter">
                {words.presented} <bdi>{page.presenter}</bdi>
              </p>
            )}
          </header>
          {page.table === null && page.stack === null ? null : (
            <div className="public-body">
              {page.table === null ? null : (
                <div className="public-main">
                  <Table table={page.table} isAlone={page.stack === null} part={part} />
                </div>
              )}
              {page.stack === null ? null : <Stack stack={page.stack} isAlone={page.table === null} />}
            </div>
          )}
        </>
      )
    case 'break':
      return (
        <Neutral page={page} now={now}>
          <p className="public-state">
            {page.until !== null && isAnotherDay(page.until, page.since) ? words.adjourned : words.pause}
          </p>
          <p className="figures">{breakWords(page, now)}</p>
        </Neutral>
      )
    case 'neutral':
      return (
        <Neutral page={page} now={now}>
          {page.begins === null ? null : <p className="figures">{words.begins(page.begins)}</p>}
          {page.ended === null ? null : <p className="figures">{words.ended(page.ended)}</p>}
        </Neutral>
      )
  }
}

type NeutralProps = {
  readonly page: Extract<PublicPage, { type: 'neutral' | 'break' }>
  readonly now: Instant
  readonly children: ReactNode
}

/** The meeting's name and the clock on the wall: what may always stand there. */
function Neutral({ page, now, children }: NeutralProps) {
  return (
    <div className="public-neutral">
      {page.meeting.assembly === null ? null : (
        <p className="public-assembly">
          <bdi>{page.meeting.assembly}</bdi>
        </p>
      )}
      <h1>
        <bdi>{page.meeting.title}</bdi>
      </h1>
      <p className="public-time figures">{localTime(now)}</p>
      {children}
      {page.next === null ? null : (
        <p>
          {words.next}: <span className="figures">{page.next.number}</span> <bdi>{page.next.title}</bdi>
        </p>
      )}
    </div>
  )
}

function Test() {
  return (
    <div className="public-neutral">
      <h1>{words.test.title}</h1>
      <p className="public-middle">{words.test.middle}</p>
      <p className="public-smallest">{words.test.smallest}</p>
    </div>
  )
}
