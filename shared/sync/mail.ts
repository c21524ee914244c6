import { hexOf } from '../bytes'
import { spent } from './allowance'
import { bytesOf, type Hash } from './bytes'
import { limits } from './limits'
import type { Offered } from './mail-with'
import { encodeMessage, type MessageOf } from './message'
import { type Around, type Effect, type Session, type Turn, unaskedRate } from './session'
import { countUnasked } from './taking'

/**
 * Letters and cards on their way between two keepers (LT6): each names to the other what it may have, which asks for what it lacks and may
 * keep. Nothing comes that was not asked for, and what is not what it says is counted against whoever brought it (SY21).
 */
export function hearMail(turn: Turn, [, list]: MessageOf<'mail'>): void {
  const { session, around } = turn
  // SY10: to be told of parcels costs a look at each.
  const left = spent(session.unasked, unaskedRate, 64 * list.length, around.now)
  if (left === null) {
    turn.close('limits', limits.backOffSeconds)
    return
  }
  session.unasked = left
  const offers = list.map(
    ([id, from, to, day, length]): Offered => ({
      id: hexOf(id),
      from: hexOf(from),
      to: to.length === 0 ? null : hexOf(to),
      day,
      length,
    }),
  )
  look(session, offers, around)
}

function look(session: Session, offers: readonly Offered[], { mail }: Around): void {
  const unwanted: Offered[] = []
  const verdicts = offers.length === 0 ? [] : mail.judge(offers, session.peer)
  for (const [index, offer] of offers.entries()) {
    const judged = verdicts[index]
    if (judged === 'has') session.out.kept.add(offer.id)
    else if (judged === 'unwanted') unwanted.push(offer)
    else if (!session.mail.fetching.has(offer.id)) session.out.fetches.add(offer.id)
  }
  session.mail.unwanted = unwanted
}

export function hearFetch({ session }: Turn, [, list]: MessageOf<'fetch'>): void {
  for (const id of list.map(hexOf)) if (session.mail.named.has(id)) session.out.parcels.add(id)
}

export function hearParcel(turn: Turn, [, named, bytes]: MessageOf<'parcel'>): void {
  const id = hexOf(named)
  if (turn.session.mail.fetching.delete(id)) turn.effects.push({ type: 'post', id, bytes })
  else countUnasked(turn, bytes.length)
}

export function hearKept({ session, effects }: Turn, [, list]: MessageOf<'kept'>): void {
  const ids = list.map(hexOf).filter((id) => session.mail.named.has(id))
  if (ids.length > 0) effects.push({ type: 'handed', ids })
}

/** SY21: one that is false ends the connection at the third, as signatures do (SY15). */
export function posted(
  turn: Turn,
  { id, how }: { readonly id: Hash; readonly how: 'kept' | 'full' | 'false' },
) {
  const { session } = turn
  if (how === 'kept') session.out.kept.add(id)
  if (how !== 'false') return
  session.mail.falsely += 1
  if (session.mail.falsely >= limits.falseParcels) turn.close('signatures', limits.backOffSeconds)
}

/** The small things: what is named, what is asked for, what is here. */
export function emitMail(session: Session, around: Around): Effect | null {
  const { mail, now } = around
  const { out } = session
  if (out.mail) look(session, session.mail.unwanted, around)
  const kept = some(out.kept, limits.offers)
  if (kept.length > 0) return said(['kept', kept.map(bytesOf)])
  const asked = some(out.fetches, limits.fetched - session.mail.fetching.size)
  if (asked.length > 0) {
    for (const id of asked) session.mail.fetching.set(id, now)
    return said(['fetch', asked.map(bytesOf)])
  }
  if (!out.mail) return null
  out.mail = false
  const offers = mail.offers(session.peer).slice(0, limits.offers)
  const all = offers.map(({ id }) => id).join()
  if (all === session.mail.said) return null
  session.mail.said = all
  for (const { id } of offers) session.mail.named.add(id)
  if (offers.length === 0) return null
  const list = offers.map((one): MessageOf<'mail'>[1][number] => [
    bytesOf(one.id),
    bytesOf(one.from),
    one.to === null ? new Uint8Array(0) : bytesOf(one.to),
    one.day,
    one.length,
  ])
  return said(['mail', list])
}

/** One that was asked for, after all else. */
export function nextParcel({ out }: Session): Effect | null {
  const [id] = some(out.parcels, 1)
  return id === undefined ? null : { type: 'parcel', id }
}

/** SY21: what was asked for and did not come may be asked of another. */
export function tickMail({ mail }: Session, now: number): void {
  for (const [id, since] of mail.fetching)
    if (now - since > limits.soughtMilliseconds) mail.fetching.delete(id)
}

function some(all: Set<Hash>, most: number): readonly Hash[] {
  const taken = [...all].slice(0, Math.max(0, most))
  for (const id of taken) all.delete(id)
  return taken
}

const said = (message: Parameters<typeof encodeMessage>[0]): Effect => ({
  type: 'send',
  frame: encodeMessage(message),
})
