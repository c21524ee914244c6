import type { PeerLine, Receipt } from '../../../shared/wire/peers'
import { Card } from '../../design/Card'
import { Table } from '../../design/Table'
import { receipts as words } from '../../words/en/sync'
import { inWords } from './moments'

/** What came in since the start, as receipts: the newest first (SN2). */
export type ReceiptsCardProps = {
  readonly receipts: readonly Receipt[]
  readonly peers: readonly PeerLine[]
  readonly zone: string
  readonly nameOf: (assembly: string) => string | null
}

const columns = [
  { id: 'when', label: words.when },
  { id: 'from', label: words.from },
  { id: 'assembly', label: words.assembly },
  { id: 'what', label: words.what },
] as const

export function ReceiptsCard({ receipts, peers, zone, nameOf }: ReceiptsCardProps) {
  const fromIn = ({ from }: Receipt): string => {
    if (from.type === 'file') return words.file(from.name)
    return peers.find(({ key }) => key === from.key)?.name ?? words.unknownPeer
  }
  const cell = (receipt: Receipt, column: string) => {
    switch (column) {
      case 'when':
        return inWords(receipt.at, zone)
      case 'from':
        return <bdi>{fromIn(receipt)}</bdi>
      case 'assembly':
        return <bdi>{nameOf(receipt.assembly) ?? words.unknownAssembly}</bdi>
      default:
        return words.counted(receipt.changes, receipt.records, receipt.deeds)
    }
  }
  return (
    <Card title={words.title}>
      <Table
        caption={words.caption}
        captionHidden
        columns={columns}
        rows={receipts}
        rowId={(receipt) => [receipt.at, receipt.assembly, JSON.stringify(receipt.from)].join()}
        rowHeader="when"
        cell={cell}
        empty={<p className="quiet">{words.none}</p>}
      />
    </Card>
  )
}
