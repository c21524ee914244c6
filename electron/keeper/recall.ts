import { encode } from 'cborg'
import * as v from 'valibot'
import { type EntryBody, readEntry } from '../../shared/entry'
import { type Cursor, cursor } from '../../shared/wire/keeper'
import { hex, sameBytes, sha256 } from './box'
import { decodeContent, type SignedEntry } from './content'
import type { Device } from './device'
import type { Journal } from './journal'
import { beforeFounding, decodeLoosely, inIncarnation, readStanding, type Standing } from './pen'
import { type Uncut, uncutChanges } from './uncut'

/**
 * What an assembly knows of itself without reading its journal: kept as a note in the head file, and brought up to
 * date from the frames behind it. Without a note, all of it is found again in the journal.
 */
export type Known = {
  readonly practice: boolean
  /** Where this device's feeds stand. */
  readonly standing: Standing
  readonly stones: Stones
  /** The entries of the authority log. */
  readonly authority: readonly Uint8Array[]
  /** Everything up to here is in signed entries; null: nothing is known to be. */
  readonly settled: Cursor | null
}

/**
 * The bodies of the founding entry and of the charter in force, a second time: without them nothing of an assembly can
 * be shown, so no single damaged frame may cost them (JO12).
 */
export type Stones = Readonly<Partial<Record<'founding' | 'charter', Uint8Array>>>

export type Recalled = Omit<Known, 'settled'> & { readonly uncut: Uncut }

const bytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const shape = v.strictObject({
  practice: v.boolean(),
  standing: v.unknown(),
  stones: v.strictObject({ founding: v.optional(bytes), charter: v.optional(bytes) }),
  /** A note of the first version has none: then the founding is all there is. */
  authority: v.optional(v.array(bytes)),
  settled: v.nullable(cursor),
})

export const writeNote = (known: Known): Uint8Array => encode(known)

export function readNote(note: Uint8Array): Known | null {
  const parsed = v.safeParse(shape, decodeLoosely(note))
  if (!parsed.success) return null
  const { practice, stones, settled } = parsed.output
  const standing = readStanding(parsed.output.standing)
  if (standing === null) return null
  const authority = parsed.output.authority ?? foundingIn(stones)
  return { practice, standing, stones: whole(stones), authority, settled }
}

/** Null: no founding entry, so no assembly. `stale`: the note is of another history than the journal. */
export async function recall(
  journal: Journal,
  known: Known | null,
  device: Device,
): Promise<Recalled | 'stale' | null> {
  let practice = known?.practice ?? null
  let standing = known?.standing ?? beforeFounding
  let stones = known?.stones ?? {}
  const authority = [...(known?.authority ?? [])]
  const uncut = uncutChanges()
  const reading = journal.read(known?.settled ?? null)
  for (;;) {
    const step = await reading.next()
    if (step.done) {
      if (step.value.type === 'stale') return 'stale'
      return practice === null ? null : { practice, standing, stones, authority, uncut }
    }
    const content = decodeContent(step.value.body)
    if (content?.type === 'change') uncut.add(content, step.value.number)
    if (content?.type !== 'entry') continue
    const entry = readEntry(content.entry, () => true) // decisions 3: here the journal's own seal is trusted
    if (!entry.ok) continue
    const { body } = entry.value
    if (body.k === 'auth' && body.x.op === 'found') practice ??= body.x.practice
    if (body.k === 'auth') authority.push(content.entry)
    if (body.k === 'chg') uncut.cover(hex(body.d), content.covers)
    const hash = sha256(content.entry)
    if (content.room === 'founding') standing = { ...standing, genesis: hash }
    standing = following(standing, body, hash, device)
    stones = withStone(stones, content, step.value.body)
  }
}

function foundingIn({ founding }: { readonly founding?: Uint8Array | undefined }): readonly Uint8Array[] {
  const content = founding === undefined ? null : decodeContent(founding)
  return content?.type === 'entry' ? [content.entry] : []
}

export function withStone(stones: Stones, { room }: SignedEntry, body: Uint8Array): Stones {
  return room === 'founding' || room === 'charter' ? { ...stones, [room]: body } : stones
}

/** Lamport time follows every entry; the feeds only those that this device signed itself. */
function following(standing: Standing, body: EntryBody, hash: Uint8Array, device: Device): Standing {
  const lamport = Math.max(standing.lamport, body.t)
  if (!sameBytes(body.f, device.publicKey)) return { ...standing, lamport }
  const circle = body.k === 'chg' ? 'inner' : 'open'
  const at = inIncarnation(standing, Math.max(standing.incarnation, body.e))
  const newer = body.e === at.incarnation && body.n > at[circle].n
  return { ...at, lamport, [circle]: newer ? { n: body.n, p: hash } : at[circle] }
}

/** Optional keys are left out, not set to undefined. */
function whole({
  founding,
  charter,
}: {
  founding?: Uint8Array | undefined
  charter?: Uint8Array | undefined
}): Stones {
  return { ...(founding ? { founding } : {}), ...(charter ? { charter } : {}) }
}
