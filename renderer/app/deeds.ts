import { useMemo } from 'react'
import { nameOf } from '../../shared/charter/roll'
import type { DeskRefused } from '../../shared/wire/ipc'
import { useDesk } from '../data/desk-context'
import type { Turn } from '../data/gestures'
import { fixed } from '../data/living-document'
import { momentOf, zoneHere } from '../data/moment'
import type { OpenDesk } from '../data/open-desk'
import type { Place } from '../data/place'
import { ask, useMachine } from '../data/status'
import type { Tell } from '../data/tell'
import { app } from '../words/en/app'
import { gestureWords, undoWords } from '../words/en/undone'
import { isSitting } from './closing'
import { rescueCopy } from './rescue-copy'
import type { TakingBack } from './TakeBack'

/** What keys, menus and the palette can do from anywhere. */
export type Deeds = {
  readonly go: (place: Place) => void
  readonly palette: () => void
  readonly legend: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly newMeeting: () => void
  /** To answer an invite. */
  readonly join: () => void
  readonly lock: () => Promise<void>
  /** To the welcome screen, once everything is durable. */
  readonly leave: () => void
  readonly erasePractice: () => void
  readonly backup: () => void
  readonly handOver: () => void
  readonly takeIn: () => void
  /** Every document that the journal has not taken, as text, saved where the person says (JO14). */
  readonly saveCopy: () => Promise<void>
}

const sitting: DeskRefused = { rule: 'SH8', cause: 'busy' }

/** What can lie over the screen; one at a time. */
export type Floating = 'palette' | 'legend' | 'new-meeting'

export function useDeeds(given: {
  readonly go: (place: Place) => void
  readonly tell: Tell
  readonly show: (floating: Floating) => void
  readonly askFirst: (asked: TakingBack) => void
  readonly join: () => void
}): Deeds {
  const desk = useDesk()
  const machine = useMachine()
  const { go, tell, show, askFirst, join } = given

  return useMemo(() => {
    const orTell = async (
      work: Promise<{ ok: boolean } & ({ ok: true } | { ok: false; refusal: { rule: string } })>,
    ) => {
      const answer = await work
      if (!answer.ok) tell.refusal(answer.refusal)
      return answer.ok
    }
    const goOut = async (channel: 'desk:leave' | 'practice:erase') => {
      await desk.rest()
      const out = await ask(channel, {})
      if (out.ok) machine.take(out.value)
      else tell.refusal(out.refusal)
    }
    return {
      go,
      palette: () => show('palette'),
      legend: () => show('legend'),
      newMeeting: () => show('new-meeting'),
      join,
      undo: () => void turnLast(desk, tell, 'undo', askFirst),
      redo: () => void turnLast(desk, tell, 'redo', askFirst),
      async lock() {
        // What the shelf knows of the meetings is true once everything is put in order.
        await desk.rest()
        const busy = isSitting(desk)
        await ask('desk:busy', { busy })
        if (busy) tell.refusal(sitting)
        else await orTell(ask('desk:lock', {}))
      },
      leave: () => void goOut('desk:leave'),
      erasePractice: () => void goOut('practice:erase'),
      async backup() {
        const made = await ask('backup:make', {})
        if (!made.ok) tell.refusal(made.refusal)
        else if (made.value.line !== undefined) tell.done(made.value.line.path)
      },
      handOver: () => go({ screen: 'sync', deed: 'hand-over' }),
      takeIn: () => go({ screen: 'sync', deed: 'take-in' }),
      async saveCopy() {
        for (const document of desk.documents.all().filter((one) => one.unsaved())) {
          const copy = await rescueCopy(desk, document)
          if (copy === null) continue
          const saved = await ask('file:save', copy)
          if (!saved.ok) tell.refusal(saved.refusal)
          else if (saved.value.path !== undefined) tell.done(app.refused.copied(saved.value.path))
        }
      },
    }
  }, [desk, machine, go, tell, show, askFirst, join])
}

/** UN5: what was done on another screen is named first, and taken back only by a second yes. */
async function turnLast(
  desk: OpenDesk,
  tell: Tell,
  turn: Turn,
  askFirst: (asked: TakingBack) => void,
): Promise<void> {
  const looked = await desk.gestures.look(turn, desk.author())
  if (!looked.ok) return tell.refusal(looked.refusal)
  const roll = desk.shelf.get()?.roll
  const { mentions, meeting, place, isHere } = looked.value
  const named = mentions.map((one) =>
    'name' in one
      ? one
      : { ...one, name: roll === undefined || one.person === null ? null : nameOf(roll, one.person) },
  )
  const words = gestureWords(named, meeting)
  const take = async () => {
    const zone = desk.shelf.get()?.charter.zone ?? zoneHere()
    const turned = await desk.gestures.turn(turn, momentOf(desk.author(), zone, fixed))
    if (turned.ok) tell.done(turn === 'undo' ? undoWords.undone(words) : undoWords.redone(words))
    else tell.refusal(turned.refusal)
  }
  if (isHere) await take()
  else askFirst({ turn, words, place, take })
}
