import { useState } from 'react'
import type { Result } from '../../../shared/result'
import type { DeskRefused, DeskStatus, KeyChoice, Realm } from '../../../shared/wire/ipc'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { FieldError } from '../../design/FieldFrame'
import { Screen } from '../../design/Screen'
import { welcome as words } from '../../words/en/welcome'
import { KeyQuestion } from './KeyQuestion'
import './Welcome.css'

/** `join`: into the real realm, to answer an invite there. */
export type Way = Realm | 'join'

/** The door of the app, while no realm is open: three ways in, and the key question of the first run. */
export type WelcomeProps = {
  readonly status: DeskStatus
  readonly enter: (way: Way) => Promise<Result<unknown, DeskRefused>>
  readonly begin: (key: KeyChoice) => Promise<Result<unknown, DeskRefused>>
  /** Back to the three doors, from the key question. */
  readonly leave: () => void
}

export function Welcome({ status, enter, begin, leave }: WelcomeProps) {
  if (status.state === 'keyless') {
    return (
      <main className="fm-welcome">
        <KeyQuestion keystore={status.keystore} begin={begin} leave={leave} />
      </main>
    )
  }
  return (
    <main className="fm-welcome">
      <Doors status={status} enter={enter} />
    </main>
  )
}

function Doors({ status, enter }: Pick<WelcomeProps, 'status' | 'enter'>) {
  const [entering, setEntering] = useState<Way | null>(null)
  const [failed, setFailed] = useState(false)
  const { runtime, practiceExists, realExists } = status
  const open = !runtime.fallback || runtime.realAllowed
  const mine = realExists ? words.mine : words.real

  const go = async (way: Way) => {
    if (entering !== null) return
    setEntering(way)
    setFailed(false)
    const entered = await enter(way)
    setEntering(null)
    setFailed(!entered.ok)
  }

  return (
    <Screen title={words.title} lead={words.lead}>
      {failed ? <FieldError>{words.enterFailed}</FieldError> : null}
      <div className="fm-doors">
        <Card title={words.practice.title}>
          <p>{words.practice.text}</p>
          <div className="fm-door-way">
            <Button
              big
              kind={open ? 'plain' : 'primary'}
              isPending={entering === 'practice'}
              onPress={() => void go('practice')}
            >
              {entering === 'practice'
                ? words.practice.entering
                : practiceExists
                  ? words.practice.again
                  : words.practice.enter}
            </Button>
          </div>
        </Card>
        {open ? (
          <Card title={mine.title}>
            <p>{mine.text}</p>
            <div className="fm-door-way">
              <Button big kind="primary" isPending={entering === 'real'} onPress={() => void go('real')}>
                {entering === 'real' ? words.real.opening : mine.enter}
              </Button>
            </div>
          </Card>
        ) : (
          <Card title={mine.title} tone="rail">
            <div>
              <p>
                <strong>{words.closed.title}</strong>
              </p>
              <p>{words.closed.text(runtime.electron)}</p>
            </div>
          </Card>
        )}
        <Card title={words.join.title}>
          <p>{words.join.text}</p>
          <div className="fm-door-way">
            <Button big isDisabled={!open} isPending={entering === 'join'} onPress={() => void go('join')}>
              {entering === 'join' ? words.real.opening : words.join.enter}
            </Button>
          </div>
        </Card>
      </div>
    </Screen>
  )
}
