import { Pencil, Trash2 } from 'lucide-react'
import type { BallotOpenedStatement } from '../../../shared/meeting/said/ballot-statements'
import { IconButton } from '../../design/IconButton'
import { type Column, Table } from '../../design/Table'
import { ballot as words } from '../../words/en/ballot'
import type { Keyed } from './keyed'

/** The papers keyed in, the last one on top: each can be mended or taken out until the ballot is closed. */
export type PaperListProps = {
  readonly opened: BallotOpenedStatement
  readonly keyed: Keyed
  readonly changing: number | null
  readonly onChange: (at: number) => void
  readonly onRemove: (at: number) => void
}

export function PaperList({ opened, keyed, changing, onChange, onRemove }: PaperListProps) {
  const { options, papers: kind, electorate } = opened
  const columns: readonly Column[] = [
    { id: 'paper', label: words.number, narrow: true },
    ...(kind === 'named' ? [{ id: 'person', label: words.whose }] : []),
    ...options.map(({ mark }) => ({ id: mark, label: mark, end: true })),
    { id: 'do', label: words.change, labelHidden: true, narrow: true },
  ]
  const rows = keyed.papers.map((paper, at) => ({ ...paper, at })).reverse()
  return (
    <div className="fm-paper-list">
      <Table
        caption={words.papers}
        columns={columns}
        rows={rows}
        rowId={({ at }) => String(at)}
        rowHeader="paper"
        isCurrent={({ at }) => at === changing}
        empty={<p className="quiet">{words.noPapers}</p>}
        cell={(row, column) => {
          if (column === 'paper') return row.at + 1
          if (column === 'person')
            return <bdi>{electorate.people.find(({ person }) => person === row.person)?.name ?? '?'}</bdi>
          if (column !== 'do') return row.scores[options.findIndex(({ mark }) => mark === column)] ?? '–'
          return (
            <span className="fm-paper-do">
              <IconButton
                label={words.changePaper(row.at + 1)}
                icon={<Pencil aria-hidden />}
                onPress={() => onChange(row.at)}
              />
              <IconButton
                label={words.removePaper(row.at + 1)}
                icon={<Trash2 aria-hidden />}
                onPress={() => onRemove(row.at)}
              />
            </span>
          )
        }}
      />
    </div>
  )
}
