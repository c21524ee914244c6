import type { OfficeLine } from '../../../shared/wire/authority'
import { Button } from '../../design/Button'
import { Row, Stack } from '../../design/Layout'
import { authority as words } from '../../words/en/authority'
import { handover, newKey } from '../../words/en/pairing'

/** Who holds an office now, on which computer, since when and by whom; and what the secretary may do about it. */
export type OfficeLinesProps = {
  readonly lines: readonly OfficeLine[]
  readonly isSecretary: boolean
  readonly readOnly: boolean
  readonly day: (seconds: number) => string
  readonly nameFor: (line: OfficeLine) => string
  readonly computerOf: (line: OfficeLine) => string
  readonly giverOf: (line: OfficeLine) => string | null
  readonly onNewKey: () => void
  readonly onHandOver: (line: OfficeLine) => void
  readonly onRemove: (line: OfficeLine) => void
}

export function OfficeLines(props: OfficeLinesProps) {
  const { lines, isSecretary, readOnly, day, nameFor, computerOf } = props
  return (
    <ul className="fm-offices" aria-label={words.title}>
      {lines.map((line) => (
        <li key={line.key + line.role}>
          <Stack gap={4}>
            <span>
              <strong>{nameFor(line)}</strong>, {roleOf(line, day)}{' '}
              <span className="quiet">({line.isHere ? words.here : computerOf(line)})</span>
            </span>
            <span className="quiet">{words.how(line.how, day(line.at), props.giverOf(line))}</span>
          </Stack>
          {line.isHere ? (
            <Button kind="quiet" onPress={props.onNewKey} isDisabled={readOnly}>
              {newKey.button}
            </Button>
          ) : null}
          {isSecretary && !line.isHere ? (
            <Row gap={8}>
              {line.person === null ? null : (
                <Button
                  kind="quiet"
                  aria-label={handover.named(nameFor(line))}
                  onPress={() => props.onHandOver(line)}
                  isDisabled={readOnly}
                >
                  {handover.button}
                </Button>
              )}
              <Button
                kind="quiet"
                aria-label={words.removeNamed(`${nameFor(line)}, ${computerOf(line)}`)}
                onPress={() => props.onRemove(line)}
                isDisabled={readOnly}
              >
                {words.remove}
              </Button>
            </Row>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function roleOf({ role, until }: OfficeLine, day: (seconds: number) => string): string {
  return until === null ? words.roles[role] : words.acting(words.roles[role], day(until))
}
