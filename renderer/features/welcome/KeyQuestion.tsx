import { useRef, useState } from 'react'
import type { Result } from '../../../shared/result'
import type { DeskRefused, KeyChoice } from '../../../shared/wire/ipc'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { FieldError } from '../../design/FieldFrame'
import { focusFirstProblem } from '../../design/first-problem'
import { Row, Stack } from '../../design/Layout'
import { RadioGroup } from '../../design/RadioGroup'
import { Screen } from '../../design/Screen'
import { TextField } from '../../design/TextField'
import { buttons } from '../../words/en/buttons'
import { strengthSentence, key as words } from '../../words/en/welcome'
import { isEnough, strengthOf } from './strength'

/** The one question of the first run (decisions 6): what opens the records. */
type Kind = KeyChoice['type']
export type KeyQuestionProps = {
  readonly keystore: boolean
  readonly begin: (key: KeyChoice) => Promise<Result<unknown, DeskRefused>>
  readonly leave: () => void
}

export function KeyQuestion({ keystore, begin, leave }: KeyQuestionProps) {
  const form = useRef<HTMLFormElement>(null)
  const [kind, setKind] = useState<Kind>('passphrase')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [allOpen, setAllOpen] = useState(false)
  const [strict, setStrict] = useState(false)
  const [state, setState] = useState<'asking' | 'making' | 'failed'>('asking')
  const kinds = (['passphrase', ...(keystore ? (['keystore'] as const) : []), 'unprotected'] as const).map(
    (id) => ({ id, ...words[id] }),
  )

  const choice = chosen(kind, first, second, allOpen)
  const submit = async () => {
    if (state === 'making') return
    if (choice === null) {
      setStrict(true)
      focusFirstProblem(() => form.current)
      return
    }
    setState('making')
    const begun = await begin(choice)
    if (!begun.ok) setState('failed')
  }

  return (
    <Screen title={words.title} lead={words.lead} chip={<span className="quiet">{words.step}</span>}>
      <form
        ref={form}
        noValidate
        className="fm-founding"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <RadioGroup
          cards
          label={words.question}
          options={kinds}
          value={kind}
          onChange={(id) => setKind(kinds.find((one) => one.id === id)?.id ?? 'passphrase')}
          {...(keystore ? {} : { description: words.noKeystore })}
        />
        {kind === 'passphrase' ? (
          <Passphrase {...{ first, setFirst, second, setSecond, strict }} />
        ) : kind === 'unprotected' ? (
          <Stack gap={4}>
            <div data-problem={strict && !allOpen ? true : undefined}>
              <Checkbox isSelected={allOpen} onChange={setAllOpen} description={words.openHelp}>
                {words.open}
              </Checkbox>
            </div>
            {strict && !allOpen ? <FieldError>{words.openMissing}</FieldError> : null}
          </Stack>
        ) : null}
        {state === 'failed' ? <FieldError>{words.failed}</FieldError> : null}
        <Row gap={12}>
          <Button big kind="primary" type="submit" isPending={state === 'making'}>
            {state === 'making' ? words.making : words.go}
          </Button>
          <Button big kind="quiet" onPress={leave} isDisabled={state === 'making'}>
            {buttons.back}
          </Button>
        </Row>
      </form>
    </Screen>
  )
}

type PassphraseProps = {
  readonly first: string
  readonly setFirst: (text: string) => void
  readonly second: string
  readonly setSecond: (text: string) => void
  readonly strict: boolean
}

function Passphrase({ first, setFirst, second, setSecond, strict }: PassphraseProps) {
  const [shown, setShown] = useState(false)
  const strength = strengthOf(first)
  const said = strengthSentence(strength)
  const type = shown ? 'text' : 'password'
  return (
    <Stack gap={12}>
      <div className="fm-founding-pair">
        <TextField
          label={words.first}
          type={type}
          value={first}
          onChange={setFirst}
          autoComplete="new-password"
          spellCheck={false}
          {...(strict && !isEnough(strength) ? { error: said } : { description: said })}
        />
        <TextField
          label={words.second}
          type={type}
          value={second}
          onChange={setSecond}
          autoComplete="new-password"
          spellCheck={false}
          error={strict && first !== second ? words.differ : null}
        />
      </div>
      <Checkbox isSelected={shown} onChange={setShown}>
        {words.show}
      </Checkbox>
      <p>{words.nobodyResets}</p>
    </Stack>
  )
}

/** Null while something is missing. Nothing protects only what everybody may take part in. */
function chosen(kind: Kind, first: string, second: string, allOpen: boolean): KeyChoice | null {
  switch (kind) {
    case 'passphrase':
      return isEnough(strengthOf(first)) && first === second
        ? { type: 'passphrase', passphrase: first }
        : null
    case 'keystore':
      return { type: 'keystore' }
    case 'unprotected':
      return allOpen ? { type: 'unprotected' } : null
  }
}
