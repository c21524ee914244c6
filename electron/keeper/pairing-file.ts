import { join } from 'node:path'
import { decode, encode } from 'cborg'
import * as v from 'valibot'
import { derive, openBox, type Random, sealBox, utf8 } from './box'
import { type Disk, readIfThere, replaceFile } from './disk'

/**
 * Invites that went out from here and invites answered from here, in one sealed file: in no backup and in no log. Lost, it
 * costs an invite that is to be made anew, never a record.
 */
const bytes = (length: number) =>
  v.pipe(
    v.custom<Uint8Array>((given) => given instanceof Uint8Array),
    v.length(length),
  )
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const words = v.array(v.string())

const answer = v.object({ reply: v.string(), words })
const sent = v.object({
  id,
  assembly: id,
  code: v.string(),
  person: v.nullable(id),
  remits: v.array(v.string()),
  state: v.picklist(['open', 'used', 'withdrawn']),
  /** By the key each names; when one is admitted, the others go. */
  answers: v.array(answer),
  /** Known to both ends once one is admitted. */
  pairSecret: v.nullable(bytes(32)),
})
const answered = v.object({
  id,
  code: v.string(),
  reply: v.string(),
  words,
  /** The secret half of the key that the admission is sealed to. */
  box: bytes(32),
  own: v.nullable(v.object({ assembly: id, name: v.string() })),
})
/** What other assemblies were called when they were paired, by their founding entry. */
const kin = v.object({ genesis: v.string(), name: v.string() })
const shape = v.object({ sent: v.array(sent), answered: v.array(answered), kin: v.array(kin) })

export type Sent = v.InferOutput<typeof sent>
export type Answered = v.InferOutput<typeof answered>
export type PairingKept = v.InferOutput<typeof shape>

export type PairingFile = {
  readonly now: () => Promise<PairingKept>
  /** Resolves when it is on the disk. */
  readonly change: (next: Partial<PairingKept>) => Promise<void>
}

const file = 'pairing'
const bound = utf8('folkmoot/pairing/1')

export function pairingFile(disk: Disk, folder: string, masterKey: Uint8Array, random: Random): PairingFile {
  const sealing = derive(masterKey, 'pairing')
  const path = join(folder, file)
  let known: PairingKept | null = null
  let writing: Promise<void> = Promise.resolve()

  async function now(): Promise<PairingKept> {
    known ??= read(await readIfThere(disk, path), sealing)
    return known
  }

  return {
    now,
    change: async (next) => {
      const whole = { ...(await now()), ...next }
      known = whole
      writing = writing
        .catch(() => undefined)
        .then(() => replaceFile(disk, path, sealBox(sealing, bound, encode(whole), random)))
      return writing
    },
  }
}

function read(sealed: Uint8Array | null, sealing: Uint8Array): PairingKept {
  const plain = sealed === null ? null : openBox(sealing, bound, sealed)
  try {
    const parsed = v.safeParse(shape, plain === null ? null : decode(plain))
    if (parsed.success) return parsed.output
  } catch {
    // Not ours, or damaged: as if there were none.
  }
  return { sent: [], answered: [], kin: [] }
}
