import type { InviteLine } from '../../../shared/wire/pairing'
import { Button } from '../../design/Button'
import { Row, Stack } from '../../design/Layout'
import { pairing as words } from '../../words/en/pairing'

/** One invite: for whom, how it stands, and its next step. */
export type InviteRowProps = {
  readonly line: InviteLine
  readonly what: string
  readonly until: string
  readonly onShow: () => void
  readonly onCompare: (key: string) => void
  readonly onWithdraw: () => void
  readonly onAdmission: () => void
  readonly onPutAway: () => void
}

export function InviteRow(props: InviteRowProps) {
  const { line, what, until } = props
  const { state, answers } = line
  const named = (button: string) => words.about(button, what)
  return (
    <li>
      <Stack gap={4}>
        <span>
          <strong>{what.slice(0, 1).toUpperCase() + what.slice(1)}</strong>:{' '}
          {state === 'open' && answers.length > 0 ? words.answered(answers.length) : words.states[state]}
        </span>
        <span className="quiet">
          {state === 'used' ? words.admissionHelp : state === 'open' ? until : null}
        </span>
      </Stack>
      <Row gap={8}>
        {state === 'open'
          ? answers.map(({ key, name }) => (
              <Button key={key} aria-label={`${words.compare}: ${name}`} onPress={() => props.onCompare(key)}>
                {answers.length === 1 ? words.compare : `${words.compare} (${name})`}
              </Button>
            ))
          : null}
        {state === 'open' ? (
          <>
            <Button kind="quiet" aria-label={named(words.show)} onPress={props.onShow}>
              {words.show}
            </Button>
            <Button kind="quiet" aria-label={named(words.withdraw)} onPress={props.onWithdraw}>
              {words.withdraw}
            </Button>
          </>
        ) : null}
        {state === 'used' ? (
          <Button aria-label={named(words.admission)} onPress={props.onAdmission}>
            {words.admission}
          </Button>
        ) : null}
        {state === 'open' ? null : (
          <Button kind="quiet" aria-label={named(words.putAway)} onPress={props.onPutAway}>
            {words.putAway}
          </Button>
        )}
      </Row>
    </li>
  )
}
