import type { PeerLine, Receipt } from '../../../shared/wire/peers'
import { Card } from '../../design/Card'
import { Table } from '../../design/Table'
import { receipts as words } from '../../words/en/sync'
import { inWords } from './moments'
import { type ReceiptLine, receiptLines } from './receipt-lines'

/** What came in since the start, as receipts: the newest first (SN2). */
export type ReceiptsCardProps = {
  readonly receipts: readonly Receipt[]
  readonly peers: readonly PeerLine[]
  readonly zone: string
  readonly isKept: (assembly: string) => boolean
  /** Also of one that is not kept here, where its charter has come. */
  readonly nameOf: (assembly: string) => string | null
  /** Whom nothing joins to those kept here (LT5). */
  readonly strangers: ReadonlySet<string>
}

const columns = [
  { id: 'when', label: words.when },
  { id: 'from', label: words.from },
  { id: 'assembly', label: words.assembly },
  { id: 'what', label: words.what },
] as const

export function ReceiptsCard({ receipts, peers, zone, isKept, nameOf, strangers }: ReceiptsCardProps) {
  const fromIn = ({ from }: ReceiptLine): string => {
    if (from.type === 'file') return words.file(from.name)
    return peers.find(({ key }) => key === from.key)?.name ?? words.unknownPeer
  }
  const cell = (receipt: ReceiptLine, column: string) => {
    switch (column) {
      case 'when':
        return inWords(receipt.at, zone)
      case 'from':
        return <bdi>{fromIn(receipt)}</bdi>
      case 'assembly':
        return (
          <>
            <bdi>{whoseIn(receipt, nameOf)}</bdi>
            {receipt.assemblies.some((one) => strangers.has(one)) ? (
              <span className="quiet small"> ({words.byFileAlone})</span>
            ) : null}
          </>
        )
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
        rows={receiptLines(receipts, isKept)}
        rowId={(receipt) => [receipt.at, receipt.assemblies[0], JSON.stringify(receipt.from)].join()}
        rowHeader="when"
        cell={cell}
        empty={<p className="quiet">{words.none}</p>}
      />
    </Card>
  )
}

function whoseIn({ assemblies }: ReceiptLine, nameOf: (assembly: string) => string | null): string {
  const [only] = assemblies
  if (assemblies.length === 1 && only !== undefined) return nameOf(only) ?? words.unknownAssembly
  return words.others(
    assemblies.length,
    assemblies.flatMap((one) => nameOf(one) ?? []),
  )
}
