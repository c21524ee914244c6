import { type ReactNode, useEffect, useRef } from 'react'
import { useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useMachine } from '../../data/status'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Screen } from '../../design/Screen'
import { leaving, settings as words } from '../../words/en/settings'
import { BackupsCard } from './BackupsCard'
import { CharterCard } from './CharterCard'
import { DeviceCard } from './DeviceCard'
import { LockCard } from './LockCard'
import { LooksCard } from './LooksCard'
import { PracticeCard } from './PracticeCard'
import { SnippetsCard } from './SnippetsCard'
import { SpellingCard } from './SpellingCard'
import './Settings.css'

/** What belongs to this computer and to the assembly in focus. */
export type SettingsProps = {
  readonly onLock: () => void
  /** To the welcome screen, once everything is durable. */
  readonly onLeave: () => void
  readonly onErasePractice: () => void
  /** Who may write: another feature's, handed in by the app. */
  readonly authority?: ReactNode
}

export function Settings({ onLock, onLeave, onErasePractice, authority }: SettingsProps) {
  const { status } = useMachine()
  const shelf = useShelf()
  const { place } = useNavigation()
  const writers = useRef<HTMLDivElement>(null)
  const isSought = place.screen === 'settings' && place.at === 'who-may-write'
  useEffect(() => {
    if (!isSought) return
    // A frame later: the heading of the screen takes the focus first.
    const frame = requestAnimationFrame(() => {
      writers.current?.focus({ preventScroll: true })
      writers.current?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [isSought])
  return (
    <Screen title={words.title}>
      {shelf === null ? null : <CharterCard shelf={shelf} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a group that is gone to, and no set of fields */}
      <div ref={writers} className="fm-settings-part" role="group" aria-label={words.writers} tabIndex={-1}>
        {authority}
      </div>
      <div className="fm-settings-pair">
        <LooksCard />
        <LockCard onLock={onLock} />
      </div>
      <SnippetsCard />
      <SpellingCard />
      <BackupsCard />
      <DeviceCard />
      {status.realm === 'practice' ? (
        <PracticeCard onLeave={onLeave} onErase={onErasePractice} />
      ) : (
        <Card title={leaving.title}>
          <p>{leaving.text}</p>
          <div>
            <Button onPress={onLeave}>{leaving.leave}</Button>
          </div>
        </Card>
      )}
    </Screen>
  )
}
