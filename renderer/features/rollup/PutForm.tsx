import type { ReactNode } from 'react'
import type { AskedAssembly } from '../../../shared/meeting/said/question-statements'
import type { LocalDate } from '../../../shared/ports'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Row, Stack } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { TextField } from '../../design/TextField'
import { rollup } from '../../words/en/rollup'

/** The wording as it will stand, the day, who is asked, and one button that signs and sends it (QA1). */
export type PutFormProps = {
  readonly lead: string
  readonly wording: string
  readonly members: readonly AskedAssembly[]
  readonly until: LocalDate
  readonly onUntil: (until: LocalDate) => void
  readonly dayWrong: string | null
  /** Why it cannot be put at all. */
  readonly problem: string | null
  readonly isSending: boolean
  readonly onPut: () => void
  /** The ways out, after the one button. */
  readonly others: ReactNode
}
const words = rollup.ask

export function PutForm(props: PutFormProps) {
  const { lead, wording, members, until, onUntil, dayWrong, problem, isSending, onPut, others } = props
  return (
    <Screen title={words.title} lead={lead}>
      <Card>
        <Stack gap={16}>
          <blockquote className="fm-question-wording serif" dir="auto">
            {wording}
          </blockquote>
          {problem === null ? null : <Banner kind="note" title={problem} />}
          <TextField
            type="date"
            label={words.until}
            description={words.untilHelp}
            value={until}
            onChange={onUntil}
            error={dayWrong}
          />
          <div>
            <h2 className="fm-card-title">{words.who(members.length)}</h2>
            {members.length === 0 ? (
              <p>{words.nobody}</p>
            ) : (
              <ul className="fm-asked">
                {members.map(({ assembly, name }) => (
                  <li key={assembly}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <p className="quiet">{words.seen}</p>
          <Row>
            <Button kind="primary" isDisabled={problem !== null} isPending={isSending} onPress={onPut}>
              {isSending ? words.going : words.go(members.length)}
            </Button>
            {others}
          </Row>
        </Stack>
      </Card>
    </Screen>
  )
}
