import { useRef } from 'react'
import type { Item } from '../../../shared/meeting/agenda/agenda'
import { settleFate } from '../../../shared/meeting/carry'
import type { MeetingState } from '../../../shared/meeting/state'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button, LinkButton } from '../../design/Button'
import { carry as words } from '../../words/en/carry'
import type { Sitting } from './sitting'

/** A copy of an item that was decided on another agenda (CV7): by which decision, and what can be done here. */
export type AlreadyDecidedProps = {
  readonly sitting: Sitting
  readonly state: MeetingState
  readonly item: Item
}

export function AlreadyDecided({ sitting: { run, settled }, state, item }: AlreadyDecidedProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const way = useRef<HTMLSpanElement>(null)
  const of = item.settledBy ?? settled.get(item.id)
  if (of === undefined) return null
  const isOn = state === 'open' || state === 'adjourned'
  const note = () => {
    const noted = run(settleFate, { item: item.id, fate: 'decided', of })
    if (!noted.ok) return tell.refusal(noted.refusal)
    tell.done(words.fateSaid(item.title, 'decided'))
    // The button goes with what it did.
    requestAnimationFrame(() => way.current?.querySelector('button')?.focus())
  }
  return (
    <Banner
      kind="note"
      title={words.decidedBy(of.number, of.on)}
      actions={
        <>
          <span ref={way}>
            <LinkButton onPress={() => go({ screen: 'decisions', decision: of.decision })}>
              {words.decidedOpen(of.number)}
            </LinkButton>
          </span>
          {isOn && item.state !== 'done' && item.fate !== 'decided' ? (
            <Button onPress={note}>{words.decidedNote}</Button>
          ) : null}
        </>
      }
    >
      {words.decidedWhy(of.number)}
    </Banner>
  )
}
