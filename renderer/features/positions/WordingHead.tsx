import { useRef, useState } from 'react'
import type { Meeting } from '../../../shared/meeting/meeting'
import { lockWording, unlockWording } from '../../../shared/meeting/proposal/agreed-wording'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import { localTime } from '../../../shared/meeting/time'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { Row } from '../../design/Layout'
import { amending as words } from '../../words/en/amending'
import { FoldedWording } from './FoldedWording'
import { outcomePlace } from './rows'
import { useOwnKeys } from './useOwnKeys'

/** The words on which positions are taken; read back large, and locked once everybody has agreed on them (RB1). */
export type WordingHeadProps = {
  readonly proposal: Proposal
  readonly version: Version
  readonly run: Run<Meeting>
  readonly isOpen: boolean
  /** To the form that changes it. */
  readonly onAmend: () => void
}

export function WordingHead({ proposal, version, run, isOpen, onAmend }: WordingHeadProps) {
  const tell = useTell()
  const [reading, setReading] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const place = useRef<HTMLElement>(null)
  const mayRead = isOpen && version.agreed === null && !proposal.contested
  const read = () => {
    setReading(true)
    requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'start' }))
  }
  useOwnKeys(mayRead && !reading ? { L: read, 'Shift+W': onAmend } : {})
  const leave = () => {
    setReading(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const say = (command: typeof lockWording, done: string, next: () => void) => {
    const result = run(command, { proposal: proposal.proposal })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(done)
    setReading(false)
    requestAnimationFrame(next)
  }

  if (reading && mayRead) {
    return (
      <section
        className="fm-read-back"
        aria-label={words.readBackTitle}
        ref={place}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          leave()
        }}
      >
        <p className="quiet">{words.readBackTitle}</p>
        <p className="fm-read-back-words serif" dir="auto">
          {version.wording}
        </p>
        <Row>
          <Button
            autoFocus
            big
            onPress={() =>
              say(lockWording, words.locked, () => document.getElementById(outcomePlace)?.focus())
            }
          >
            {words.lock}
          </Button>
          <Button kind="quiet" big keys="Esc" onPress={leave}>
            {words.notYet}
          </Button>
        </Row>
      </section>
    )
  }
  return (
    <div className="fm-wording-head">
      <FoldedWording wording={version.wording} />
      {version.agreed === null ? (
        mayRead ? (
          <Row>
            <Button kind="quiet" keys="Shift+W" onPress={onAmend}>
              {words.amend}
            </Button>
            <Button kind="quiet" keys="L" buttonRef={button} onPress={read}>
              {words.readBack}
            </Button>
          </Row>
        ) : null
      ) : (
        <Row>
          <Chip tone="agree" mark="check">
            {words.agreedAt(localTime(version.agreed))}
          </Chip>
          {isOpen ? (
            <Button
              kind="quiet"
              onPress={() => say(unlockWording, words.unlocked, () => button.current?.focus())}
            >
              {words.unlock}
            </Button>
          ) : null}
        </Row>
      )}
    </div>
  )
}
