import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { makeBackup } from '../../electron/keeper/backup'
import { hex, systemRandom } from '../../electron/keeper/box'
import { freshDevice } from '../../electron/keeper/device'
import { nodeDisk } from '../../electron/keeper/disk'
import { keyFileName } from '../../electron/keeper/key'
import { writeEntry } from '../../electron/keeper/pen'
import { done } from '../../shared/result'
import type { Filed } from '../../shared/sync/filed'
import type { SigningKey } from '../../shared/sync/who'
import {
  type Column,
  digestsOf,
  entriesOf,
  fillColumns,
  forged,
  gotten,
  heardOfFiles,
  type Kept,
  onDisk,
  questions,
} from '../fixtures/access'
import { type Attacker, attack, hello } from '../fixtures/attacker'
import {
  admitted,
  closeDesks,
  connect,
  type Desk,
  desk,
  founded,
  know,
  member,
  until,
} from '../fixtures/letters'
import { fine } from '../fixtures/world'

/**
 * The table of who may do what (trust.md, 2), row by row: for each "–" a client with the rightful keys of its role asks in every
 * way the wire knows for what stands in the column, and writes into it. What decisions 14, 16 and 24 have changed in the table says so.
 */
type Client = { readonly line: string; readonly keys: readonly SigningKey[] }
type Told = {
  readonly attacker: Attacker
  /** What stood there when it came, and what Harbour held before it wrote and after. */
  readonly kept: Kept
  readonly before: readonly (string | null)[]
  readonly after: readonly (string | null)[]
  readonly files: readonly Buffer[]
}
const nothing: readonly Filed[] = []

/** Asha keeps Harbour; `comes` makes it so that whoever attacks holds the keys of its role. */
async function attackedBy(comes: (asha: Desk, harbour: Assembly) => Promise<Client>): Promise<Told> {
  const asha = await desk('asha')
  const harbour = await founded(asha)
  const { line, keys } = await comes(asha, harbour)
  const kept = await fillColumns(asha, harbour)
  // Its contents are not what is tried: a backup takes it along as it stands.
  writeFileSync(join(asha.folder, keyFileName), '{}')
  const tools = { disk: nodeDisk, random: systemRandom, now: () => new Date(), app: 'test' }
  fine(await makeBackup(asha.realm, null, tools))
  const before = digestsOf(asha, harbour.id)
  const attacker = await attack(asha, line, keys)
  await attacker.quiet()
  const own = keys[0] ?? freshDevice(systemRandom).device
  const writer = { ...freshDevice(systemRandom).device, ...own }
  await attacker.say(...questions(asha, harbour.id), ...forged(writer, harbour))
  await attacker.quiet()
  const after = digestsOf(asha, harbour.id)
  return { attacker, kept, before, after, files: onDisk(asha.folder) }
}

function row(name: string, comes: (asha: Desk, harbour: Assembly) => Promise<Client>, cells: Cells): void {
  describe(name, () => {
    let told: Told
    beforeAll(async () => {
      told = await attackedBy(comes)
    })
    afterAll(closeDesks)
    for (const [column, { why, isHad }] of Object.entries(cells)) {
      it(`${name} | ${column}: ${why}`, () => {
        if (column === 'journal/backup bytes') {
          expect(told.files.length).toBeGreaterThan(3)
          expect(heardOfFiles(told.attacker, told.files)).toBe(false)
          return
        }
        const wanted = told.kept[column as keyof Kept]
        expect(wanted.length).toBeGreaterThan(0)
        expect(gotten(told.attacker, wanted)).toEqual(isHad === undefined ? nothing : wanted.filter(isHad))
      })
    }
    it(`${name} | writes: nothing of it stands, in any column`, () => {
      expect(told.after).toEqual(told.before)
    })
  })
}
/** `isHad`: of what stands there, what it may have. */
type Cell = { readonly why: string; readonly isHad?: (entry: Filed) => boolean }
type Cells = Readonly<Partial<Record<Column, Cell>>>

const dash = { why: '–' }
const all: Cells = {
  'roll with names': dash,
  positions: dash,
  'draft minutes': dash,
  'published minutes': dash,
  'packet to B': dash,
  'membership graph': dash,
  'journal/backup bytes': dash,
}

/** Bea is the secretary of Quay, a member assembly of Harbour; her keys are known there. */
async function quay(asha: Desk, harbour: Assembly): Promise<Client> {
  const bea = await desk('bea')
  const own = await founded(bea)
  await member(asha, harbour, bea, own)
  const pull = connect(bea, asha)
  await until('Quay’s log', () => entriesOf(asha, own.id).length > 1)
  pull()
  await until('the cut', () => asha.letters.connected().size === 0)
  return { line: bea.key, keys: [own.scribe.device()] }
}

row('secretary of B (linked)', quay, {
  'roll with names': dash,
  positions: dash,
  'draft minutes': dash,
  'journal/backup bytes': dash,
})

row(
  'secretary of B, where A publishes to its hosts alone',
  async (asha, harbour) => {
    const client = await quay(asha, harbour)
    const op = { op: 'policy' as const, openTo: 'hosts' as const }
    if (!(await harbour.enact((ledger) => done({ op, heads: ledger.heads() }))).ok)
      throw new Error('not said')
    return client
  },
  {
    'roll with names': dash,
    positions: dash,
    'draft minutes': dash,
    'published minutes': { why: '– (decisions 24: what a charter publishes to members goes to members)' },
    'membership graph': { why: '– (decisions 16: those who write together read each other’s deeds)' },
    'journal/backup bytes': dash,
  },
)

row(
  'secretary of B, which is neither host nor member of A',
  async (asha, harbour) => {
    const bea = await desk('bea')
    const own = await founded(bea)
    const kin = { mine: harbour.id, theirs: own.id }
    await know(asha, bea, null, kin)
    await know(bea, asha, null, { mine: own.id, theirs: harbour.id })
    return { line: bea.key, keys: [own.scribe.device()] }
  },
  all,
)

const isParting = ({ n }: Filed): boolean => n === 3
row(
  'removed secretary of A',
  async (asha, harbour) => {
    const uma = await desk('uma')
    const hers = await admitted(asha, uma, harbour, 'secretary')
    const pull = connect(uma, asha)
    await until('Uma’s office', () => hers.head().signs)
    pull()
    await until('the cut', () => asha.letters.connected().size === 0)
    const device = hers.scribe.device()
    if (!(await harbour.revoke(hex(device.publicKey))).ok) throw new Error('not removed')
    return { line: uma.key, keys: [device] }
  },
  {
    ...all,
    'roll with names': { why: 'nothing new' },
    positions: { why: 'nothing new' },
    'draft minutes': { why: 'nothing new' },
    'published minutes': { why: 'nothing new' },
    'membership graph': { why: 'the deed that removed it, and none after (SY19)', isHad: isParting },
  },
)

row(
  'relay',
  async (asha) => {
    const relay = await desk('relay')
    await know(asha, relay, null)
    return { line: relay.key, keys: [] }
  },
  all,
)

row(
  'relay with keys of its own',
  async (asha) => {
    const relay = await desk('relay')
    await know(asha, relay, null)
    const own = await founded(relay)
    return { line: relay.key, keys: [own.scribe.device()] }
  },
  all,
)

row(
  'LAN stranger, should it ever have a line',
  async () => ({ line: hex(systemRandom(32)), keys: [freshDevice(systemRandom).device] }),
  all,
)

describe('read-only member of A', () => {
  afterAll(closeDesks)
  it('read-only member of A | draft minutes, journal: –, for no such office can be given: a grant of one is no deed (version 1)', async () => {
    const asha = await desk('asha')
    const harbour = await founded(asha)
    const reader = freshDevice(systemRandom).device
    const x = { op: 'grant', dev: reader.publicKey, person: new Uint8Array(16), role: 'reader' }
    const standing = harbour.scribe.standing()
    // Signed by the secretary's own key.
    const said = { k: 'auth' as const, x: x as never }
    const { entry } = writeEntry(said, 'open', harbour.id, harbour.scribe.device(), standing, 1_772_564_707)
    const attacker = await attack(asha, hex(systemRandom(32)), [reader])
    await attacker.say(hello, ['ents', [Uint8Array.from(entry)]])
    await attacker.quiet()
    await attacker.say(...questions(asha, harbour.id))
    await attacker.quiet()
    expect(harbour.authority().offices.map(({ role }) => role)).toEqual(['secretary'])
    expect(attacker.entries()).toEqual([])
  })
})
