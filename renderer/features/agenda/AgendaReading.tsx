import { nameOf, type Roll } from '../../../shared/charter/roll'
import { agenda } from '../../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import { Table } from '../../design/Table'
import { agendaWords as words } from '../../words/en/agenda'

/** The agenda of a meeting that is over: to be read, in the same columns. */
export function AgendaReading({ meeting, roll }: { readonly meeting: Meeting; readonly roll: Roll }) {
  return (
    <Table
      caption={words.list}
      captionHidden
      columns={[
        { id: 'number', label: words.number, narrow: true },
        { id: 'title', label: words.title },
        { id: 'kind', label: words.kindShort },
        { id: 'planned', label: words.minutes, end: true },
        { id: 'presenter', label: words.presenter },
      ]}
      rows={agenda(meeting)}
      rowId={({ id }) => id}
      rowHeader="title"
      cell={(item, column) => {
        switch (column) {
          case 'number':
            return item.number
          case 'title':
            return <bdi>{item.title}</bdi>
          case 'kind':
            return words.kinds[item.kind]
          case 'planned':
            return item.planned ?? ''
          default:
            return item.presenter === null ? '' : <bdi>{nameOf(roll, item.presenter)}</bdi>
        }
      }}
      empty={words.empty}
    />
  )
}
