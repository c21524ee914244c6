import { join } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import type { AssemblyHead, KeeperRefused } from '../../shared/wire/keeper'
import { type Assembly, assemblyOf } from './assembly'
import { derive, hex, sha256 } from './box'
import { verifyingTools } from './change'
import { encodeContent, type SignedEntry } from './content'
import type { Device } from './device'
import { type DeviceKeys, deviceKeysIn } from './device-keys'
import { causeOf, codeOf, listIfThere, makeDurableFolder } from './disk'
import { createJournal, type Journal, type JournalPlace, journalFile, openJournal } from './journal'
import { newlyFounded } from './newly-founded'
import { openParcels, type ParcelsKept } from './parcels-kept'
import { readNote, recall } from './recall'
import { openReceiptsKept, type ReceiptsKept } from './receipts-kept'
import { openRoads, type Roads } from './roads'
import { type Scratch, scratchIn } from './scratch'
import type { Guests } from './scribe'
import { freshSheet, type Sheet } from './sheet'
import type { Tools } from './tools'

/** A realm that is open: its master key, and every assembly founded in its folder. */
export type Realm = {
  readonly folder: string
  readonly cacheKey: Uint8Array
  readonly backupKey: Uint8Array
  /** Only a restore asks for it, to seal what it brings back under this realm's own keys. */
  readonly masterKey: () => Uint8Array
  readonly assemblies: () => readonly Assembly[]
  readonly assembly: (id: string) => Assembly | null
  /** What is kept aside on this computer, beside the journals. */
  readonly scratch: Scratch
  /** Journals in this folder that do not show whose they are: kept, not opened, told. */
  readonly unreadable: () => number
  readonly found: (
    founding: Uint8Array,
    practice: boolean,
    more?: {
      readonly sheet?: Sheet | null
      readonly person?: string | undefined
      /** Only to stand in, until this second (AU15). */
      readonly until?: number
    },
  ) => Promise<Result<AssemblyHead, KeeperRefused>>
  /** Twenty-four words that nobody has seen yet. */
  readonly freshSheet: () => Sheet
  /** This computer's key for an assembly that is not here yet: the same until it is. */
  readonly prospect: (id: string) => Promise<Device>
  /** Begins the journal of an assembly that others founded, with its founding; all else comes from them. */
  readonly join: (founding: Pick<SignedEntry, 'entry' | 'blob'>) => Promise<Result<Assembly, KeeperRefused>>
  /** The journal of what came from other devices. */
  readonly received: () => Promise<Journal>
  readonly roads: () => Promise<Roads>
  readonly receipts: () => Promise<ReceiptsKept>
  /** What this computer carries of others, and sends to be carried. */
  readonly parcels: () => Promise<ParcelsKept>
  /** Calls `hear` with every assembly that comes in later: founded, joined or restored. */
  readonly onOpened: (hear: (assembly: Assembly) => void) => () => void
  /** Opens what a restore has put in place. */
  readonly adopt: (id: string) => Promise<boolean>
  /** Cuts, writes the heads, wipes the keys (KE4). */
  readonly close: () => Promise<void>
}

const receivedFolder = 'received'
const assemblyId = /^[0-9a-f]{32}$/
export const assembliesFolder = (folder: string): string => join(folder, 'assemblies')
export const journalKey = (masterKey: Uint8Array, assembly: string): Uint8Array =>
  derive(masterKey, `journal/${assembly}`)

export async function openRealm(folder: string, masterKey: Uint8Array, tools: Tools): Promise<Realm> {
  const { disk, random, clock } = tools
  const open = new Map<string, Assembly>()
  const unreadable = new Set<string>()
  const hearers = new Set<(assembly: Assembly) => void>()
  const cacheKey = derive(masterKey, 'cache')
  const backupKey = derive(masterKey, 'backup')
  const scratch = scratchIn(assembliesFolder(folder), masterKey, { disk, random })
  const deviceKey = (id: string): Uint8Array => derive(masterKey, `device/${id}`)
  const placeOf = (id: string): JournalPlace => ({
    disk,
    random,
    folder: join(assembliesFolder(folder), id),
    assembly: id,
    key: journalKey(masterKey, id),
  })

  function admit(assembly: Assembly): void {
    open.set(assembly.id, assembly)
    for (const hear of [...hearers]) hear(assembly)
  }

  async function adopt(id: string): Promise<boolean> {
    const assembly = await opened(id)
    if (assembly !== null) admit(assembly)
    return assembly !== null
  }

  async function opened(id: string): Promise<Assembly | null> {
    const place = placeOf(id)
    const journal = await openJournal(place)
    const assembly = await remembered(journal, place)
    unreadable.delete(id)
    if (assembly === null) {
      // A founding that was never answered left a folder and nothing written: not an assembly, and not touched.
      if (journal.durableLength() > 0) unreadable.add(id)
      await journal.close()
    }
    return assembly
  }

  /** Nothing is joined twice: what is here already is the answer. */
  async function begun(
    id: string,
    founding: Pick<SignedEntry, 'entry' | 'blob'>,
  ): Promise<Result<Assembly, KeeperRefused>> {
    const here = open.get(id)
    if (here !== undefined) return done(here)
    try {
      await makeDurableFolder(disk, folder, 'assemblies', id)
      const journal = await createJournal(placeOf(id))
      const kept = await journal.append([
        encodeContent({ type: 'entry', ...founding, room: 'founding', covers: 0 }),
      ])
      await journal.close()
      if (!kept.ok) return kept
      await adopt(id)
      const joined = open.get(id)
      return joined === undefined ? refused({ rule: 'JO2', cause: 'failed' }) : done(joined)
    } catch (error) {
      if (codeOf(error) === '') throw error
      return refused({ rule: 'JO2', cause: causeOf(error), detail: codeOf(error) })
    }
  }

  /** `noted`: by what the head file says of it; else all of it is read. */
  async function remembered(journal: Journal, place: JournalPlace, noted = true): Promise<Assembly | null> {
    const keys = keysIn(place)
    const missing = journal.reports.some((report) => report.type === 'missing-tail')
    const known = journal.kept === null || !noted ? null : readNote(journal.kept.note)
    const device = await keys.open(!journal.readOnly && missing)
    const found = await recall(journal, known, device)
    if (found === null) return null
    const guests = guestsIn(place.assembly)
    if (found !== 'stale') {
      if (!journal.readOnly && (await keys.catchUp(found.authority))) return remembered(journal, place, false)
      return assemblyOf(journal, device, clock, found, keys, guests)
    }
    // KE6: the journal is of another history than its head file: whatever was signed then is not signed over.
    const again = await keys.open(!journal.readOnly)
    const anew = await recall(journal, null, again)
    return anew === null || anew === 'stale' ? null : assemblyOf(journal, again, clock, anew, keys, guests)
  }

  /** AD8: one's own assemblies that this one recognises as its members, in the order it came to. */
  function guestsIn(id: string): Guests {
    const own = () =>
      (open.get(id)?.members() ?? []).flatMap(({ genesis }) => open.get(genesis.slice(0, 32)) ?? [])
    const parted = () =>
      (open.get(id)?.partedFrom() ?? []).flatMap((genesis) => open.get(genesis.slice(0, 32)) ?? [])
    return {
      hands: () => own().flatMap((assembly) => assembly.standsFor() ?? []),
      first: () => own()[0]?.id ?? null,
      parted: () => parted()[0]?.id ?? null,
    }
  }

  function keysIn({ folder: at, assembly }: JournalPlace): DeviceKeys {
    return deviceKeysIn(disk, at, deviceKey(assembly), random)
  }

  async function openedIfThere(id: string): Promise<Assembly | null> {
    const inside = await listIfThere(disk, join(assembliesFolder(folder), id))
    if (inside.includes(journalFile)) return opened(id)
    // A head without its journal: something was written here, and is gone.
    if (inside.includes('head')) unreadable.add(id)
    return null
  }

  // All at once: each waits for its disk alone. They stand in the order of their ids.
  const ids = (await listIfThere(disk, assembliesFolder(folder))).filter((name) => assemblyId.test(name))
  for (const assembly of await Promise.all(ids.sort().map(openedIfThere)))
    if (assembly !== null) open.set(assembly.id, assembly)

  return {
    folder,
    cacheKey,
    backupKey,
    masterKey: () => masterKey,
    assemblies: () => [...open.values()],
    assembly: (id) => open.get(id) ?? null,
    scratch,
    unreadable: () => unreadable.size,
    onOpened: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    adopt,
    prospect: async (id) => {
      const place = placeOf(id)
      await makeDurableFolder(disk, folder, 'assemblies', id)
      return keysIn(place).open(false)
    },
    join: ({ entry, blob }) => begun(hex(sha256(entry).subarray(0, 16)), { entry, blob }),
    received: async () => {
      const place = {
        disk,
        random,
        folder: join(folder, receivedFolder),
        assembly: '0'.repeat(32),
        key: derive(masterKey, 'journal/received'),
      }
      const inside = await listIfThere(disk, place.folder)
      return inside.includes(journalFile) ? openJournal(place) : createJournal(place)
    },
    roads: () => openRoads(disk, folder, masterKey, random),
    parcels: () => openParcels(folder, masterKey, { disk, random, crypto: verifyingTools }),
    receipts: () => openReceiptsKept(disk, folder, masterKey, random),
    freshSheet: () => freshSheet(random),
    found: async (founding, practice, { sheet = null, person, until } = {}) => {
      const place = { folder, placeOf, deviceKey, tools }
      const made = await newlyFounded({ founding, practice, sheet, person, until }, place)
      if (!made.ok) return made
      const { id, journal, device, recalled } = made.value
      const assembly = assemblyOf(journal, device, clock, recalled, keysIn(placeOf(id)), guestsIn(id))
      admit(assembly)
      return done(assembly.head())
    },
    close: async () => {
      await scratch.settled()
      for (const assembly of open.values()) await assembly.close()
      open.clear()
      for (const key of [masterKey, cacheKey, backupKey]) key.fill(0)
    },
  }
}
