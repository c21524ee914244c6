import { type ComponentType, type ReactNode, useRef, useState } from 'react'
import { type Charter, charterDefaults } from '../../../shared/charter/charter'
import type { KnownCode } from '../../../shared/charter/free-code'
import type { PositionRule, QuorumRule } from '../../../shared/charter/rules'
import { addDays } from '../../../shared/meeting/time'
import type { Result } from '../../../shared/result'
import { freshId, instantOf, lastSecondOf, zoneHere } from '../../data/moment'
import { useMachine } from '../../data/status'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { ComboBox } from '../../design/ComboBox'
import { FieldError } from '../../design/FieldFrame'
import { focusFirstProblem } from '../../design/first-problem'
import { Row } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { languages } from '../../words/en/languages'
import { refusalSentence } from '../../words/en/refusals'
import { founding as words } from '../../words/en/welcome'
import { type Field, newCharter, offeredItems, problems, type Written } from './new-charter'
import { StandIn } from './StandIn'
import { type PartProps, WhichAssembly } from './WhichAssembly'
import './Welcome.css'

/** The first assembly of this computer: its charter, and the person who keeps it. */
export type FoundingProps = {
  readonly found: (
    charter: Charter,
    name: string,
    how: { readonly until?: number },
  ) => Promise<Result<unknown, { readonly rule: string }>>
  /** Whose short codes are taken here (CH11). */
  readonly known: readonly KnownCode[]
  readonly leave?: () => void
  /** The first of this computer: a step of the way in. */
  readonly isFirst: boolean
  /** The other way in: what a backup file holds, handed in by the app. */
  readonly restore?: ReactNode
  /** And another: an invite. */
  readonly join?: ReactNode
  /** How it decides, as fields: another feature's, handed in by the app. */
  readonly RuleFields: ComponentType<{
    readonly rules: { readonly quorum: QuorumRule | null; readonly positions: PositionRule | null }
    readonly onChange: (rules: Pick<Written, 'quorum' | 'positions'>) => void
    readonly strict: boolean
    readonly folded: boolean
  }>
}

/** As long as a stand-in is offered at first. */
const standInDays = 90

export function Founding({ found, known, leave, isFirst, restore, join, RuleFields }: FoundingProps) {
  const { status } = useMachine()
  const form = useRef<HTMLFormElement>(null)
  const [written, setWritten] = useState<Written>(blank)
  const [until, setUntil] = useState<string | null>(null)
  const [strict, setStrict] = useState(false)
  const [state, setState] = useState<'writing' | 'starting' | { readonly refused: string }>('writing')
  const missing = problems(written, status.keyKind !== 'unprotected', known)
  const today = instantOf(new Date(), zoneHere()).slice(0, 10)
  const isPast = until !== null && !(until >= today)
  const write = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }))
  const wrong = (field: Field) => strict && missing.has(field)

  const submit = async () => {
    if (state === 'starting') return
    if (missing.size > 0 || isPast) {
      setStrict(true)
      focusFirstProblem(() => form.current)
      return
    }
    setState('starting')
    const how = until === null ? {} : { until: lastSecondOf(until) }
    const answer = await found(newCharter(written, freshId()), written.myName.trim(), how)
    if (!answer.ok) setState({ refused: refusalSentence(answer.refusal) })
  }

  return (
    <main className="fm-welcome">
      <Screen
        title={words.title}
        lead={words.lead}
        chip={isFirst ? <span className="quiet">{words.step}</span> : null}
      >
        <div className="fm-founding-instead">
          {restore === undefined ? null : (
            <>
              <span>{words.haveBackup}</span>
              <div>{restore}</div>
            </>
          )}
          {join === undefined ? null : (
            <>
              <span>{words.haveInvite}</span>
              <div>{join}</div>
            </>
          )}
        </div>
        <form
          ref={form}
          noValidate
          className="fm-founding"
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <WhichAssembly
            {...{ written, write, wrong, known }}
            protectedKey={status.keyKind !== 'unprotected'}
          />
          <Card title={words.you}>
            <TextField
              label={words.myName}
              description={words.myNameHelp}
              value={written.myName}
              onChange={(myName) => write({ myName })}
              error={wrong('myName') ? words.myNameMissing : null}
              autoComplete="name"
            />
            <StandIn
              until={until}
              onChange={setUntil}
              offered={addDays(today, standInDays)}
              isWrong={strict && isPast}
            />
          </Card>
          <Card title={words.decides}>
            <RuleFields
              rules={{ quorum: written.quorum, positions: written.positions }}
              onChange={write}
              strict={strict}
              folded
            />
          </Card>
          <Items {...{ written, write }} />
          <Where {...{ written, write, wrong }} />
          {typeof state === 'object' ? <FieldError>{state.refused}</FieldError> : null}
          {strict && missing.size > 0 ? <p className="quiet">{words.check(missing.size)}</p> : null}
          <Row gap={12}>
            <Button big kind="primary" type="submit" isPending={state === 'starting'}>
              {state === 'starting' ? words.starting : words.go}
            </Button>
            {leave === undefined ? null : (
              <Button big kind="quiet" onPress={leave} isDisabled={state === 'starting'}>
                {words.leave}
              </Button>
            )}
          </Row>
        </form>
      </Screen>
    </main>
  )
}

function Items({ written, write }: Pick<PartProps, 'written' | 'write'>) {
  return (
    <Card title={words.items}>
      <p className="quiet">{words.itemsHelp}</p>
      <div>
        {offeredItems.map(({ title }) => (
          <Checkbox
            key={title}
            isSelected={written.items.includes(title)}
            onChange={(offered) =>
              write({
                items: offered ? [...written.items, title] : written.items.filter((other) => other !== title),
              })
            }
          >
            {title}
          </Checkbox>
        ))}
      </div>
    </Card>
  )
}

function Where({ written, write, wrong }: PartProps) {
  return (
    <Card title={words.place}>
      <div className="fm-founding-pair">
        <ComboBox
          label={words.zone}
          description={words.zoneHelp}
          options={zones}
          value={written.zone}
          onInput={(zone) => write({ zone })}
          onChoose={(zone) => write({ zone })}
          error={wrong('zone') ? words.zoneUnknown : null}
        />
        <Select
          label={words.language}
          description={words.languageHelp}
          options={languages}
          value={written.language}
          onChange={(language) => write({ language })}
        />
      </div>
    </Card>
  )
}

const zones = Intl.supportedValuesOf('timeZone').map((id) => ({ id, label: id }))

function blank(): Written {
  return {
    name: '',
    code: '',
    kind: null,
    remit: '',
    composition: { ...charterDefaults.composition },
    myName: '',
    quorum: null,
    positions: {
      ...charterDefaults.positions,
      reasonFor: [...charterDefaults.positions.reasonFor],
    },
    items: offeredItems.map(({ title }) => title),
    zone: zoneHere(),
    language: charterDefaults.language,
  }
}
