import { RefreshCw } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { localDate, localTime } from '../../shared/meeting/time'
import type { PeerLine, PeersView } from '../../shared/wire/peers'
import { useCell, useDesk } from '../data/desk-context'
import { instantOf, zoneHere } from '../data/moment'
import { Tooltip } from '../design/Tooltip'
import { dateInWords } from '../words/en/dates'
import { chip as words } from '../words/en/sync'

/**
 * Beside the lamp: whether others hold the same. Quiet (SN2): its place is as wide as it ever gets, and it says nothing by
 * colour. Other devices are asked about only now, when the records are on the screen.
 */
const afterTheRecords = 2000

export function SyncChip({ onGo }: { readonly onGo: () => void }) {
  const { peers } = useDesk()
  const view = useCell(peers.view)
  useEffect(() => {
    const timer = setTimeout(() => void peers.act({ type: 'look' }), afterTheRecords)
    return () => clearTimeout(timer)
  }, [peers])
  const said = view === null ? words.opening : saidOf(view)
  return (
    <Tooltip text={said}>
      <Button className="fm-topbar-sync" aria-label={words.name(said)} onPress={onGo}>
        <RefreshCw aria-hidden />
        <span className="fm-topbar-sync-words figures">
          <bdi>{said}</bdi>
        </span>
      </Button>
    </Tooltip>
  )
}

/** Of several devices, the one that has most to say. */
function saidOf(view: PeersView): string {
  // Whoever was removed is nobody to be the same with.
  const peers = view.peers.filter(({ assemblies }) => assemblies.length > 0)
  const toFetch = peers.reduce((sum, peer) => sum + peer.toFetch, 0)
  if (toFetch > 0) return words.toFetch(toFetch)
  const connected = peers.filter(({ state }) => state === 'connected')
  const same = connected.find((peer) => peer.same)
  if (same !== undefined) return words.sameNow(same.name)
  if (connected[0] !== undefined) return words.comparing(connected[0].name)
  const last = [...peers].sort(bySame)[0]
  if (last === undefined) return words.alone
  if (last.sameAt === null) return words.away(last.name)
  return words.same(last.name, whenIn(last.sameAt))
}

/** The time alone while it is today. */
function whenIn(at: string): string {
  const here = (date: Date) => instantOf(date, zoneHere())
  const [then, now] = [here(new Date(at)), here(new Date())]
  return localDate(then) === localDate(now) ? localTime(then) : dateInWords(localDate(then))
}

function bySame(one: PeerLine, other: PeerLine): number {
  return (one.sameAt ?? '') < (other.sameAt ?? '') ? 1 : -1
}
