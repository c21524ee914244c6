import type { LocalDate } from '../../../shared/ports'
import { useNavigation } from '../../data/place'
import { useActions } from '../../data/useRegister'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { Row } from '../../design/Layout'
import { home as words } from '../../words/en/home'
import { openActions } from './next'

/** What people promised: how much is open, how much overdue, and the most pressing few. */
const few = 3

export function ActionsCard({ today }: { readonly today: LocalDate }) {
  const { go } = useNavigation()
  const lines = useActions()
  const { open, overdue } = openActions(lines ?? [], today)
  return (
    <Card title={words.actions} level={2}>
      {lines === null ? (
        <p className="fm-home-empty" />
      ) : open.length === 0 ? (
        <p className="quiet">{words.noActions}</p>
      ) : (
        <>
          <Row>
            {overdue.length === 0 ? null : (
              <Chip tone="block" mark="bang">
                {words.overdue(overdue.length)}
              </Chip>
            )}
            <Chip mark="ring">{words.open(open.length)}</Chip>
          </Row>
          <ul className="fm-home-list">
            {open.slice(0, few).map(({ action, what, whoName, due }) => (
              <li key={action}>
                <bdi>{what}</bdi>
                <span className="quiet">
                  <bdi>{words.who(whoName)}</bdi>
                  {due === null ? null : `, ${due < today ? words.wasDue(due) : words.due(due)}`}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <LinkButton onPress={() => go({ screen: 'actions' })}>{words.allActions}</LinkButton>
          </p>
        </>
      )}
    </Card>
  )
}
