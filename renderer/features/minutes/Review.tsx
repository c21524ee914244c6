import { useEffect, useState } from 'react'
import { completeness } from '../../../shared/inbox/completeness'
import { isApproved } from '../../../shared/meeting/approval/approval'
import { signers } from '../../../shared/meeting/approval/approve-next'
import { circulated } from '../../../shared/meeting/approval/circulation'
import { published } from '../../../shared/meeting/approval/minutes-state'
import { remarks } from '../../../shared/meeting/approval/remark'
import type { Meeting } from '../../../shared/meeting/meeting'
import { isClosed } from '../../../shared/meeting/state'
import type { ItemBlock } from '../../../shared/minutes/block'
import type { Shelf } from '../../../shared/wire/shelf'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { Disclosure } from '../../design/Disclosure'
import { focusSoon } from '../../design/focus-soon'
import { deeds } from '../../words/en/deeds'
import { lifecycle as words } from '../../words/en/lifecycle'
import { AfterApproval } from './AfterApproval'
import { Completeness } from './Completeness'
import { LifeLine, type Part } from './LifeLine'
import { Misspelt } from './Misspelt'
import { Publish } from './Publish'
import { Remarks } from './Remarks'
import { SentOut } from './SentOut'
import { SignByHand } from './SignByHand'

/** What is done with the minutes from the close to the approval and after: one line, and behind it the parts. */
export type ReviewProps = {
  readonly meeting: Meeting
  readonly shelf: Shelf
  /** Null while the document is not open for writing. */
  readonly run: Run<Meeting> | null
  readonly items: readonly ItemBlock[]
  /** Somebody goes to a remark (SC13): the remarks are open. */
  readonly toRemarks: boolean
  /** The document is opened, so that something can be put on record. */
  readonly onOpen: () => void
  readonly exportPublished: (assembly: string, record: string) => void
}

export function Review({ meeting, shelf, run, items, toRemarks, onOpen, exportPublished }: ReviewProps) {
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set(toRemarks ? ['remarks'] : []))
  const [wanted, setWanted] = useState<Part | null>(null)
  const isReady = run !== null || shelf.readOnly
  // Where there is something to fill in, or to answer, that is next, as soon as it is there.
  useEffect(() => {
    if (wanted === null || !isReady) return
    focusSoon(
      () =>
        document.querySelector<HTMLElement>(`#life-${wanted} [data-waits] button`) ??
        document.querySelector<HTMLElement>(`#life-${wanted} :is(input, textarea, .fm-select)`) ??
        document.querySelector<HTMLElement>(`#life-${wanted} button`),
    )
    setWanted(null)
  }, [wanted, isReady])
  const isFinal = isApproved(meeting)
  useOfferedDeeds(
    isFinal && !shelf.readOnly
      ? [
          {
            id: 'publish',
            label: published(meeting) === null ? words.publishDo : words.publishAgain,
            also: deeds.publishAlso,
            take: () => step('publish'),
          },
        ]
      : [],
  )
  const { place } = useNavigation()
  const isToPublish = isFinal && place.screen === 'minutes' && place.deed === 'publish'
  const [begun, setBegun] = useState(false)
  if (isToPublish && !begun) {
    setBegun(true)
    setOpen(new Set<Part>(['publish']))
    setWanted('publish')
  }
  useEffect(() => {
    if (isToPublish && !isReady) onOpen()
  }, [isToPublish, isReady, onOpen])
  if (!isClosed(meeting)) return null
  const toggle = (part: Part) => (isOpen: boolean) => {
    // One that is open already is not opened anew: what is unfolded would fold.
    if (isOpen && run === null && !shelf.readOnly) onOpen()
    setOpen((before) => new Set(isOpen ? [...before, part] : [...before].filter((one) => one !== part)))
  }
  const step = (part: Part) => {
    toggle(part)(true)
    setWanted(part)
  }
  const gaps = isFinal ? [] : completeness(meeting, shelf.roll)
  const openRemarks = remarks(meeting).filter(({ answer }) => answer === null).length
  const shown = (part: Part) => ({ isOpen: open.has(part), onToggle: toggle(part), level: 2 as const })
  return (
    <div className="fm-review">
      <LifeLine meeting={meeting} shelf={shelf} onStep={step} />
      {isFinal ? (
        <>
          <AfterApproval meeting={meeting} shelf={shelf} />
          <div id="life-publish">
            <Disclosure title={words.publishTitle(published(meeting) !== null)} {...shown('publish')}>
              <Publish
                meeting={meeting}
                shelf={shelf}
                run={run}
                items={items}
                exportPublished={exportPublished}
              />
            </Disclosure>
          </div>
          <div id="life-sign">
            <Disclosure title={words.signersTitle(signers(meeting).length)} {...shown('sign')}>
              <SignByHand meeting={meeting} run={run} roll={shelf.roll} />
            </Disclosure>
          </div>
        </>
      ) : (
        <div id="life-check">
          <Disclosure title={words.checkTitle(gaps.length)} {...shown('check')}>
            <Completeness gaps={gaps} roll={shelf.roll} onStep={step} />
            <Misspelt meeting={meeting} roll={shelf.roll} />
          </Disclosure>
        </div>
      )}
      {/* LC20: on approved minutes it is only read, where there is anything. */}
      {isFinal && circulated(meeting).length === 0 ? null : (
        <div id="life-sent">
          <Disclosure title={words.sentTitle(circulated(meeting).length)} {...shown('sent')}>
            <SentOut meeting={meeting} run={isFinal ? null : run} />
          </Disclosure>
        </div>
      )}
      {isFinal && remarks(meeting).length === 0 ? null : (
        <div id="life-remarks">
          <Disclosure title={words.remarksTitle(remarks(meeting).length, openRemarks)} {...shown('remarks')}>
            <Remarks meeting={meeting} run={isFinal ? null : run} roll={shelf.roll} items={items} />
          </Disclosure>
        </div>
      )}
    </div>
  )
}
