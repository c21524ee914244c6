import { useNavigation } from '../../data/place'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Screen } from '../../design/Screen'
import { Table } from '../../design/Table'
import { leakList, leaks as words } from '../../words/en/leaks'

/** Who learns what, with each feature on or off (SN5). */
const columns = [
  { id: 'who', label: words.who },
  { id: 'learns', label: words.learns },
] as const

export function WhoLearnsWhat() {
  const { go } = useNavigation()
  return (
    <Screen
      title={words.title}
      lead={words.lead}
      actions={<Button onPress={() => go({ screen: 'sync' })}>{words.back}</Button>}
    >
      {leakList.map(({ title, text, who }) => (
        <Card key={title} title={title}>
          <p>{text}</p>
          <Table
            caption={words.caption(title)}
            captionHidden
            columns={columns}
            rows={who}
            rowId={(row) => row.who}
            rowHeader="who"
            cell={(row, column) => (column === 'who' ? row.who : row.learns)}
          />
        </Card>
      ))}
    </Screen>
  )
}
