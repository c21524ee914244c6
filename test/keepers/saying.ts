import type { Assembly } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { readFrame } from '../../electron/keeper/content'
import type { Correspondence } from '../../electron/keeper/correspondent'
import { closeLetter, officeKeys } from '../../electron/keeper/letter'
import type { Realm } from '../../electron/keeper/realm'
import { canonical } from '../../shared/canonical'
import type { Stance } from '../../shared/charter/rules'
import type { AssemblyId } from '../../shared/id'
import { letterRecord, type Passing } from '../../shared/meeting/referral/passing'
import { positionRecord, type SealedPosition } from '../../shared/meeting/said/assembly-word'
import { questionRecord, readQuestion } from '../../shared/meeting/said/question-word'

/** A member's word on what its host asks (QA6), and words from one assembly to another, each closed in a letter (LT1). */
export type Saying =
  | ({ readonly do: 'answer'; readonly host: string } & Answering)
  | { readonly do: 'letters'; readonly from: string; readonly words: readonly Passing[] }

type Here = {
  readonly realm: Pick<Realm, 'assembly'>
  readonly authorityOf: Correspondence['authorityOf']
}

/** False: what is spoken of is not here, or not yet. */
export async function says(order: Saying, { realm, authorityOf }: Here): Promise<boolean> {
  const by = realm.assembly(order.do === 'answer' ? order.host : order.from)
  if (by === null) return false
  if (order.do === 'answer') return answerIn(by, order)
  for (const word of order.words) {
    const plain = new TextEncoder().encode(canonical(word))
    const keys = [word.from, word.to].flatMap((one) => officeKeys(authorityOf(one)))
    const blob = closeLetter(plain, keys, systemRandom)
    if (blob === null) return false
    const sealed = await by.seal({ record: hex(systemRandom(16)), title: '', what: letterRecord, blob })
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.refusal))
  }
  return true
}

type Answering = {
  readonly as: string
  readonly person: string
  readonly position: Stance
  readonly reason: string | null
}

/** JC8, QA6: one member's word on what its host asks, in the host's joint circle, in the place of its earlier ones. False: nothing is asked there yet. */
async function answerIn(host: Assembly, { as, person, position, reason }: Answering): Promise<boolean> {
  const before: string[] = []
  let asked: { readonly meeting: string; readonly version: string } | null = null
  let frame = 0
  for await (const { body } of host.journal.read(null)) {
    frame += 1
    const read = readFrame(body, frame, host.id)
    if (read?.type !== 'entry') continue
    const { what, document: record, blob, speaks } = read
    if (what === positionRecord && speaks === as) before.push(record)
    if (what !== questionRecord) continue
    const question = readQuestion(new TextDecoder().decode(blob), { record, host: host.id as AssemblyId })
    if (question.ok) asked = question.value
  }
  if (asked === null) return false
  const said: SealedPosition = {
    meeting: asked.meeting,
    version: asked.version,
    position,
    reason,
    basis: { type: 'mandate' },
    replaces: before,
    person,
    at: `${new Date().toISOString().slice(0, 19)}+00:00`,
  }
  const record = {
    record: hex(systemRandom(16)),
    title: '',
    what: positionRecord,
    circle: 'joint' as const,
    as,
  }
  const sealed = await host.seal({ ...record, blob: new TextEncoder().encode(JSON.stringify(said)) })
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.refusal))
  return true
}
