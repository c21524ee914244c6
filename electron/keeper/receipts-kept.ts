import { join } from 'node:path'
import { decode, encode } from 'cborg'
import * as v from 'valibot'
import type { Receipt } from '../../shared/wire/peers'
import { derive, openBox, type Random, sealBox, utf8 } from './box'
import { type Disk, readIfThere, replaceFile } from './disk'

/** SN6: receipts over a restart, in one sealed file of this computer. They are no record: what cannot be read is none. */
export type ReceiptsKept = {
  readonly found: readonly Receipt[]
  /** The newest wins; while one is being written the next waits, and those between are left out. */
  readonly keep: (all: readonly Receipt[]) => void
  readonly settled: () => Promise<void>
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const receipt = v.object({
  at: v.string(),
  from: v.union([
    v.object({ type: v.literal('peer'), key: v.string() }),
    v.object({ type: v.literal('file'), name: v.string() }),
  ]),
  assembly: v.string(),
  changes: count,
  records: count,
  deeds: count,
})
const file = 'receipts'
const bound = utf8('folkmoot/receipts/1')

export async function openReceiptsKept(
  disk: Disk,
  folder: string,
  masterKey: Uint8Array,
  random: Random,
): Promise<ReceiptsKept> {
  const sealing = derive(masterKey, 'receipts')
  const path = join(folder, file)
  const found = read(await readIfThere(disk, path), sealing)
  let next: readonly Receipt[] | null = null
  let writing: Promise<void> | null = null

  async function write(): Promise<void> {
    while (next !== null) {
      const all = next
      next = null
      // A disk that is full loses nothing but these (JO13).
      await replaceFile(disk, path, sealBox(sealing, bound, encode(all), random)).catch(() => undefined)
    }
    writing = null
  }

  return {
    found,
    keep: (all) => {
      next = all
      writing ??= write()
    },
    settled: async () => {
      await writing
    },
  }
}

function read(sealed: Uint8Array | null, sealing: Uint8Array): readonly Receipt[] {
  const plain = sealed === null ? null : openBox(sealing, bound, sealed)
  if (plain === null) return []
  try {
    const parsed = v.safeParse(v.array(receipt), decode(plain))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}
