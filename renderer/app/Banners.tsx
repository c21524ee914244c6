import { useState } from 'react'
import type { AssemblyCard } from '../../shared/wire/shelf'
import { useCell, useDesk, useRefused, useShelf } from '../data/desk-context'
import type { Notices } from '../data/notices'
import type { Saving } from '../data/saving'
import { useMachine } from '../data/status'
import type { Parted } from '../data/useParted'
import { Banner, type BannerProps } from '../design/Banner'
import { Button } from '../design/Button'
import { app } from '../words/en/app'
import { authority } from '../words/en/authority'
import { causeWords } from '../words/en/cause-words'
import { parting } from '../words/en/parting'
import { together } from '../words/en/together'
import { clockTime } from './clock-time'
import { usePartedSaid } from './usePartedSaid'

/** What the machine has to say and must not be missed: a refused write first, and it stays until it is written (JO2). */
type Shown = Omit<BannerProps, 'children'> & { readonly id: string; readonly text: string }

export function Banners({ saveCopy }: { readonly saveCopy: () => Promise<void> }) {
  const desk = useDesk()
  const refused = useRefused()
  const notices = useCell(desk.notices)
  const shelf = useShelf()
  const focus = useCell(desk.focus)
  const cards = useCell(desk.cards)
  const card = cards.find(({ assembly }) => assembly === focus)
  const { status } = useMachine()
  const parted = usePartedSaid()
  const [read, setRead] = useState<readonly string[]>([])
  const [isUnfolded, setUnfolded] = useState(false)

  const shown: Shown[] = [
    ...(refused === null ? [] : [refusedBanner(refused, desk.documents.unsaved(), saveCopy)]),
    ...(shelf?.readOnly && !shelf.ended
      ? [{ id: 'newer', kind: 'warning' as const, title: app.newer.title, text: app.newer.text }]
      : []),
    ...(card?.signs === false
      ? [
          {
            id: `signs/${card.assembly}`,
            kind: 'warning' as const,
            ...unsigned(card, (assembly) => nameIn(cards, assembly)),
          },
        ]
      : []),
    ...parted.map(partedBanner),
    ...noticeBanners(notices),
    ...(status.runtime.fallback && status.realm === 'real'
      ? [{ id: 'runtime', kind: 'warning' as const, title: app.oldRuntime.title, text: app.oldRuntime.text }]
      : []),
  ]
  const unread = shown.filter(({ id }) => !read.includes(id))
  // Two sheets of words would take a third of a small window: what is no problem waits behind the first until it is asked for.
  const isShown = ({ kind }: Shown, index: number) => isUnfolded || index === 0 || kind === 'problem'
  const folded = unread.filter((one, index) => !isShown(one, index)).length
  return (
    <>
      {unread.filter(isShown).map(({ id, text, ...banner }, index) => (
        <Banner
          key={id}
          {...banner}
          {...(index === 0 && folded > 0
            ? {
                actions: (
                  <>
                    {banner.actions}
                    <Button kind="quiet" onPress={() => setUnfolded(true)}>
                      {app.moreBanners(folded)}
                    </Button>
                  </>
                ),
              }
            : {})}
          {...(banner.kind === 'problem' ? {} : { onDismiss: () => setRead((before) => [...before, id]) })}
        >
          {text}
        </Banner>
      ))}
    </>
  )
}

function partedBanner({ key, what, person, of, isOwn }: Parted): Shown {
  const own = { title: parting.own.title(person), text: parting.own.text(person) }
  const office = { title: parting.office.title(person, of), text: parting.office.text(person, of) }
  const words =
    what === 'office'
      ? isOwn
        ? own
        : office
      : { title: parting[what].title(of), text: parting[what].text(of) }
  return { id: key, kind: 'note', ...words }
}

function unsigned(
  { name, removed, guest, parted }: AssemblyCard,
  called: (assembly: string | null) => string | null,
) {
  const [member, left] = [called(guest), called(parted)]
  if (left !== null) return { title: parting.here(name, left), text: parting.hereText(left) }
  if (member !== null) return { title: together.silent(member), text: together.silentText(member) }
  return removed
    ? { title: authority.removedHere, text: authority.removedText(name) }
    : { title: authority.notHere, text: authority.bannerText(name) }
}

const nameIn = (cards: readonly AssemblyCard[], assembly: string | null): string | null =>
  cards.find((card) => card.assembly === assembly)?.name ?? null

function refusedBanner(
  { refusal, lastSaved }: Extract<Saving, { state: 'refused' }>,
  isUnsaved: boolean,
  saveCopy: () => Promise<void>,
): Shown {
  const actions = <Button onPress={() => void saveCopy()}>{app.refused.copy}</Button>
  if (refusal.cause === 'keeper-gone') {
    const { title, text, allSafe } = app.keeperGone
    if (!isUnsaved) return { id: 'refused', kind: 'problem', title, text: allSafe }
    return { id: 'refused', kind: 'problem', title, text, actions }
  }
  const since = lastSaved === null ? app.refused.never : app.refused.since(clockTime(lastSaved))
  return {
    id: 'refused',
    kind: 'problem',
    title: app.refused.title(causeWords(refusal.cause)),
    text: `${since} ${app.refused.what}`,
    actions,
  }
}

function noticeBanners({ cacheUnwell, rebuilt, unreadable, waiting, rewritten, reports }: Notices): Shown[] {
  const shown: Shown[] = []
  if (unreadable > 0)
    shown.push({ id: 'unreadable', kind: 'warning', title: app.unreadable.title, text: app.unreadable.some })
  if (waiting > 0)
    shown.push({ id: 'awaited', kind: 'note', title: app.awaited.title, text: app.awaited.text })
  if (rewritten !== null) {
    const { again, lost } = rewritten
    // Told again when there is more of it.
    const id = `rewritten/${again}/${lost}`
    shown.push({ id, kind: 'note', title: app.rewritten.title, text: app.rewritten.text(again, lost) })
  }
  for (const { assembly, report } of reports) {
    const id = `${report.type}/${assembly}`
    if (report.type === 'torn-tail') {
      shown.push({ id, kind: 'note', title: app.torn.title, text: app.torn.text(report.bytes) })
    } else if (report.type === 'damaged') {
      const text = app.damaged.text(report.fromFrame, report.toFrame)
      shown.push({ id: `${id}/${report.fromFrame}`, kind: 'warning', title: app.damaged.title, text })
    } else if (report.type === 'missing-tail') {
      shown.push({
        id,
        kind: 'warning',
        title: app.missingTail.title,
        text: app.missingTail.text(report.frames),
      })
    }
  }
  if (cacheUnwell) shown.push({ id: 'cache', kind: 'note', title: app.cache.title, text: app.cache.text })
  if (rebuilt > 0)
    shown.push({ id: 'rebuilt', kind: 'note', title: app.rebuilt.title, text: app.rebuilt.text(rebuilt) })
  return shown
}
