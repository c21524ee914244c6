import type { HeldOffice, OfficePerson } from '../../../shared/record/office-list'
import { Button } from '../../design/Button'
import { type Column, Table } from '../../design/Table'
import { officeList as words } from '../../words/en/office-list'

/** A line for each person, with every office and whose word that is. */
export type OfficeTableProps = {
  readonly people: readonly OfficePerson[]
  readonly onPart: (key: string, name: string) => void
}

const columns: readonly Column[] = [
  { id: 'name', label: words.name },
  { id: 'offices', label: words.offices },
]

export function OfficeTable({ people, onPart }: OfficeTableProps) {
  return (
    <div className="fm-office-table">
      <Table
        caption={words.caption}
        captionHidden
        columns={columns}
        rows={people}
        rowId={({ key }) => key}
        rowHeader="name"
        cell={(person, column) => <Cell person={person} column={column} onPart={onPart} />}
        empty={<p>{words.none}</p>}
      />
    </div>
  )
}

type CellProps = Pick<OfficeTableProps, 'onPart'> & {
  readonly person: OfficePerson
  readonly column: string
}

function Cell({ person: { names, keys, offices }, column, onPart }: CellProps) {
  const [name = '', ...others] = names
  if (column === 'name')
    return (
      <div className="fm-federation-text">
        <bdi className="fm-federation-wording">{name}</bdi>
        {others.length === 0 ? null : (
          <span className="quiet">
            <bdi>{words.also(others)}</bdi>
          </span>
        )}
      </div>
    )
  return (
    <ul className="fm-plain-list fm-offices-held">
      {offices.map((one) => (
        <li key={idOf(one)}>
          <div>
            <bdi>{words.in(one.office, one.assemblyName)}</bdi>
            {one.since === null ? null : `, ${words.since(one.since)}`}
            <div className="quiet fm-federation-digest">
              {words.of(one.on)}. {words.verified(one.device.slice(0, 8))}.
            </div>
          </div>
          {keys.length > 1 && isFirst(one, offices) ? (
            <Button
              kind="quiet"
              aria-label={words.apartNamed(one.name, one.office, one.assemblyName)}
              onPress={() => onPart(one.key, one.name)}
            >
              {words.apart}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const idOf = ({ key, office }: HeldOffice) => `${key} ${office}`

/** Of one person's offices in one assembly. */
const isFirst = (one: HeldOffice, offices: readonly HeldOffice[]) =>
  offices.find(({ key }) => key === one.key) === one
