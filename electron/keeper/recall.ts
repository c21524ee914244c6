import { encode } from 'cborg'
import * as v from 'valibot'
import { readEntry } from '../../shared/entry'
import { type Cursor, cursor } from '../../shared/wire/keeper-request'
import { hex, sha256 } from './box'
import { decodeContent } from './content'
import type { Device } from './device'
import type { Journal } from './journal'
import { beforeFounding, decodeLoosely, readStanding, type Standing } from './pen'
import { following } from './scribe'
import { type Stones, withoutStone, withStone } from './stones'
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
  /** Hashes of entries in it that do not count any more (AD10). */
  readonly withdrawn: readonly Uint8Array[]
  /** Everything up to here is in signed entries; null: nothing is known to be. */
  readonly settled: Cursor | null
}

export type Recalled = Omit<Known, 'settled'> & { readonly uncut: Uncut }

const bytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const shape = v.strictObject({
  practice: v.boolean(),
  standing: v.unknown(),
  stones: v.strictObject({ founding: v.optional(bytes), charter: v.optional(bytes) }),
  /** A note of the first version has none: then the founding is all there is. */
  authority: v.optional(v.array(bytes)),
  withdrawn: v.optional(v.array(bytes), []),
  settled: v.nullable(cursor),
})

export const writeNote = (known: Known): Uint8Array => encode(known)

export function readNote(note: Uint8Array): Known | null {
  const parsed = v.safeParse(shape, decodeLoosely(note))
  if (!parsed.success) return null
  const { practice, stones, withdrawn, settled } = parsed.output
  const standing = readStanding(parsed.output.standing)
  if (standing === null) return null
  const authority = parsed.output.authority ?? foundingIn(stones)
  return { practice, standing, stones: whole(stones), authority, withdrawn, settled }
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
  const withdrawn = new Map((known?.withdrawn ?? []).map((hash) => [hex(hash), hash]))
  const uncut = uncutChanges()
  const reading = journal.read(known?.settled ?? null)
  for (;;) {
    const step = await reading.next()
    if (step.done) {
      if (step.value.type === 'stale') return 'stale'
      if (practice === null) return null
      return { practice, standing, stones, authority, withdrawn: [...withdrawn.values()], uncut }
    }
    const content = decodeContent(step.value.body)
    if (content?.type === 'change') uncut.add(content, step.value.number)
    if (content?.type === 'withdrawn') {
      withdrawn.set(hex(content.entry), content.entry)
      stones = withoutStone(stones, content.entry)
    }
    if (content?.type !== 'entry') continue
    const entry = readEntry(content.entry, () => true) // decisions 3: here the journal's own seal is trusted
    if (!entry.ok) continue
    const { body } = entry.value
    if (body.k === 'auth' && body.x.op === 'found') practice ??= body.x.practice
    if (body.k === 'auth') authority.push(content.entry)
    if (body.k === 'chg') uncut.cover(hex(body.d), content.covers)
    const hash = sha256(content.entry)
    withdrawn.delete(hex(hash))
    if (content.room === 'founding') standing = { ...standing, genesis: hash }
    standing = following(standing, body, hash, device, journal.assembly)
    stones = withStone(stones, content, step.value.body)
  }
}

function foundingIn({ founding }: { readonly founding?: Uint8Array | undefined }): readonly Uint8Array[] {
  const content = founding === undefined ? null : decodeContent(founding)
  return content?.type === 'entry' ? [content.entry] : []
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
