import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { federation } from '../../electron/cli/federation'
import { verify } from '../../electron/cli/verify'
import { systemRandom } from '../../electron/keeper/box'
import { takeBundleFile } from '../../electron/keeper/bundles'
import { nodeDisk } from '../../electron/keeper/disk'
import { type Chance, chanceOf } from '../../shared/practice/chance'
import { type Bundle, readBundle } from '../../shared/sync/bundle'
import { frameAt, framed } from '../../shared/sync/frame'
import { decodeMessage, encodeMessage } from '../../shared/sync/message'
import type { BundleReport } from '../../shared/sync/verifying'
import { together } from '../../shared/together'
import { blobsIn, entriesIn } from '../fixtures/attacker'
import { countedWork } from '../fixtures/counted-work'
import { closeDesks, desk } from '../fixtures/letters'
import { crypto } from '../fixtures/peers'
import { fine } from '../fixtures/world'

/** A federation of 1,000 assemblies in a file of which every twentieth record is damaged, in one of four ways. */
const seed = 28
const minutes = 5 * 60_000
const folder = mkdtempSync(path.join(os.tmpdir(), 'federation-damaged-'))
afterEach(closeDesks)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Harm = 'bits' | 'cut' | 'signature' | 'text'

/** Of records alone: without its founding and its deeds of office nothing of an assembly stands up. The frames stay what they are. */
function damaged(file: Uint8Array, { entries }: Bundle, chance: Chance) {
  const harmed: Record<Harm, number> = { bits: 0, cut: 0, signature: 0, text: 0 }
  const isRecord = new Set(entries.flatMap(({ hash, isAuthority }) => (isAuthority ? [] : [hash])))
  const named = new Map(entries.flatMap(({ hash, blob, isAuthority }) => (isAuthority ? [] : [[blob, hash]])))
  /** Records that are not in the file any more as they were. */
  const gone = new Set<string>()
  const entry = (bytes: Uint8Array): Uint8Array => {
    const hash = hashOf(bytes)
    if (!isRecord.has(hash) || !chance.happens(0.04)) return bytes
    gone.add(hash)
    const how = chance.pick<Harm>(['bits', 'cut', 'signature'])
    harmed[how] += 1
    if (how === 'cut') return bytes.slice(0, chance.whole(bytes.length))
    const from = how === 'signature' ? bytes.length - 64 : 0
    return flipped(bytes, from + chance.whole(how === 'signature' ? 64 : bytes.length - 64), chance)
  }
  const text = (bytes: Uint8Array): Uint8Array => {
    const record = named.get(hashOf(bytes))
    if (record === undefined || gone.has(record) || !chance.happens(0.01)) return bytes
    harmed.text += 1
    return flipped(bytes, chance.whole(bytes.length), chance)
  }
  const parts = [file.subarray(0, 4)]
  let at = 4
  for (;;) {
    const next = frameAt(file, at)
    if (next.type !== 'frame' || next.frame.length === 0) break
    const read = decodeMessage(next.frame)
    if (read.type !== 'message') throw new Error('not as it was written')
    const { message } = read
    parts.push(
      framed(
        message[0] === 'ents'
          ? encodeMessage(['ents', entriesIn(message).map(entry)])
          : message[0] === 'blobs'
            ? encodeMessage(['blobs', blobsIn(message).map(text)])
            : next.frame,
      ),
    )
    at = next.next
  }
  return { file: together([...parts, file.subarray(at)]), harmed, gone }
}

const flipped = (bytes: Uint8Array, at: number, chance: Chance): Uint8Array => {
  const bit = 1 << chance.whole(8)
  return bytes.map((byte, place) => (place === at ? byte ^ bit : byte))
}
const hashOf = (bytes: Uint8Array): string => Buffer.from(crypto.sha256(bytes)).toString('hex')

const whole = path.join(folder, 'whole.moot')
const spoilt = path.join(folder, 'spoilt.moot')
let told: Omit<ReturnType<typeof damaged>, 'file'>
let all: Bundle

beforeAll(async () => {
  console.info(`a damaged federation: seed ${seed}`)
  const size = ['--assemblies', '1000', '--years', '1', '--seed', '7', '--until', '2026-11-28']
  await federation([...size, '--out', whole], '2026-11-28')
  const file = readFileSync(whole)
  all = readBundle(file, crypto)
  const { file: changed, ...rest } = damaged(file, all, chanceOf(seed))
  told = rest
  writeFileSync(spoilt, changed)
}, minutes)

const tools = { disk: nodeDisk, random: systemRandom }

describe('BU2 BU10 CL1 a federation of 1,000 assemblies with every twentieth record damaged', () => {
  it('is read with no more work than a whole one: each entry is checked once, each byte is hashed a few times', () => {
    const file = readFileSync(spoilt)
    const { crypto: counted, verified, hashed } = countedWork(crypto)
    const { entries, faults } = readBundle(file, counted)
    expect(verified()).toBeLessThanOrEqual(all.entries.length)
    expect(hashed()).toBeLessThan(4 * file.length)
    expect(told.gone.size).toBeGreaterThan(400)
    // All that is undamaged is read, and nothing else; each that is damaged is named by where it stands, with the rule.
    const read = new Set(entries.map(({ hash }) => hash))
    expect(all.entries.filter(({ hash }) => !told.gone.has(hash)).every(({ hash }) => read.has(hash))).toBe(
      true,
    )
    expect(entries.length).toBe(all.entries.length - told.gone.size)
    const named = faults.filter(({ type }) => type === 'entry')
    expect(named).toHaveLength(told.gone.size)
    expect(faults.filter(({ type }) => type !== 'entry')).toEqual([{ type: 'altered' }])
  })

  it('verify says which, why, and ends with 1', { timeout: minutes }, async () => {
    const { code, output } = await verify(spoilt)
    const report = JSON.parse(output) as BundleReport
    expect(code).toBe(1)
    expect(report.verifies).toBe(false)
    expect(report.assemblies).toHaveLength(1000)
    // A text that is spoilt is as one that is not there: of some its title has come all the same (TR2).
    expect([...report.blobs.missing, ...report.blobs.titleOnly]).toHaveLength(told.harmed.text)
    const spoiltEntries = report.faults.flatMap((fault) => (fault.type === 'entry' ? [fault.rule] : []))
    expect(spoiltEntries).toHaveLength(told.gone.size)
    expect(new Set(spoiltEntries)).toEqual(new Set(['EN1', 'EN2']))
    expect(report.entries.filter(({ verdict }) => verdict !== 'accepted')).toEqual([])
  })

  it('comes in as far as it is whole; twice changes nothing; the whole file mends it', {
    timeout: minutes,
  }, async () => {
    const una = await desk('una')
    fine(await una.realm.found(new TextEncoder().encode('{}'), true))
    const take = async (file: string) => fine(await takeBundleFile(una.realm, una.letters, file, tools))
    const first = await take(spoilt)
    const undamaged = all.entries.length - told.gone.size
    expect(first).toMatchObject({ entries: undamaged, here: 0, came: undamaged, waiting: 0, damaged: true })
    expect(first.bare).toBe(told.harmed.text)
    expect(first.left.map(({ rule }) => rule).sort()).toEqual(['EN1', 'EN2'])
    expect(first.left.reduce((sum, { count }) => sum + count, 0)).toBe(told.gone.size)
    const stand = () => una.letters.abroad.states().map(({ digest }) => digest)
    const before = stand()
    expect(await take(spoilt)).toMatchObject({ here: undamaged, came: 0, bare: 0 })
    expect(stand()).toEqual(before)
    expect(await take(whole)).toMatchObject({ came: told.gone.size, left: [], bare: 0, damaged: false })
    const { holding } = una.letters.exchange
    expect(holding.spaces().flatMap(({ id }) => holding.missing(id))).toEqual([])
  })
})
