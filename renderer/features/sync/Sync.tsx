import { useEffect, useMemo } from 'react'
import { strangersAmong } from '../../../shared/record/strangers'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useMachine } from '../../data/status'
import { useTell } from '../../data/tell'
import { Card } from '../../design/Card'
import { Screen } from '../../design/Screen'
import { sync as words } from '../../words/en/sync'
import { FilesCard } from './FilesCard'
import { NetworkCard } from './NetworkCard'
import { PeersCard } from './PeersCard'
import { ReceiptsCard } from './ReceiptsCard'
import { othersIn } from './receipt-lines'
import type { Other } from './TakenDialog'
import { TwofoldCard } from './TwofoldCard'
import { WaitingCard } from './WaitingCard'
import './Sync.css'

/** Other computers, files, the network: what was exchanged and what is still to come (SN1 to SN4). */
export type SyncProps = { readonly deed?: 'hand-over' | 'take-in' }

export function Sync({ deed }: SyncProps) {
  const { peers, cards, federation } = useDesk()
  const tell = useTell()
  const view = useCell(peers.view)
  const assemblies = useCell(cards)
  const lines = useCell(federation.lines)
  // A practice federation comes by file, whoever is in it.
  const isPractice = useMachine().status.realm === 'practice'
  const zone = useShelf()?.charter.zone ?? zoneHere()

  useEffect(() => {
    void peers.act({ type: 'look' }).then((looked) => {
      if (!looked.ok) tell.refusal(looked.refusal)
    })
  }, [peers, tell])

  const isKept = (assembly: string) => assemblies.some((one) => one.assembly === assembly)
  const nameOf = (assembly: string) => assemblies.find((one) => one.assembly === assembly)?.name ?? null
  const nameAnywhere = (assembly: string) =>
    nameOf(assembly) ?? (lines.find((one) => one.assembly === assembly)?.name || null)
  const receipts = view?.receipts ?? []
  const strangers = useMemo(() => (isPractice ? none : strangersAmong(lines)), [isPractice, lines])
  const otherOf = (assembly: string): Other => ({
    name: nameAnywhere(assembly),
    stranger: strangers.has(assembly),
  })
  return (
    <Screen title={words.title} lead={words.lead}>
      {view === null ? (
        <Card>{words.opening}</Card>
      ) : (
        <PeersCard peers={view.peers} zone={zone} isOn={view.network.on} nameOf={nameOf} />
      )}
      <FilesCard
        peers={view?.peers ?? []}
        zone={zone}
        othersIn={(file) => othersIn(receipts, file, isKept).map(otherOf)}
        {...(deed === undefined ? {} : { deed })}
      />
      {view === null ? null : (
        <>
          <NetworkCard network={view.network} />
          <ReceiptsCard
            receipts={receipts}
            peers={view.peers}
            zone={zone}
            isKept={isKept}
            nameOf={nameAnywhere}
            strangers={strangers}
          />
          <TwofoldCard lines={view.twofold} nameOf={nameOf} />
          <WaitingCard waiting={view.waiting} nameOf={nameOf} />
        </>
      )}
    </Screen>
  )
}

const none: ReadonlySet<string> = new Set()
