import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hex, systemRandom } from '../../electron/keeper/box'
import { conversation } from '../../electron/keeper/conversation'
import { nodeDisk } from '../../electron/keeper/disk'
import { openRealm, type Realm } from '../../electron/keeper/realm'
import type { KeeperAnswer } from '../../shared/wire/keeper'
import { request } from '../../shared/wire/keeper-request'
import { alone } from '../fixtures/alone'
import { begun, clock, write } from '../fixtures/letters'

/**
 * A page that somebody else's script has taken over speaks to the keeper through this port and in no other way. Whatever it asks
 * for, it gets nothing of the other realm, no key that signs or opens, and no file.
 */
const masterKey = systemRandom(32)
const canary = 'Chidi-Okafor-objects'
let folder: string
let real: Realm
let practice: Realm
let harbour: string
let own: string
let said: KeeperAnswer[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-asking-'))
  const tools = { disk: nodeDisk, random: systemRandom, clock }
  real = await openRealm(join(folder, 'real'), masterKey, tools)
  practice = await openRealm(join(folder, 'practice'), systemRandom(32), tools)
  harbour = await assemblyIn(real, false)
  own = await assemblyIn(practice, true)
  said = []
})
afterEach(async () => {
  await real.close()
  await practice.close()
  await rm(folder, { recursive: true, force: true })
})

async function assemblyIn(realm: Realm, isPractice: boolean): Promise<string> {
  const answer = await realm.found(new TextEncoder().encode('{}'), isPractice, { sheet: realm.freshSheet() })
  const assembly = answer.ok ? realm.assembly(answer.value.assembly) : null
  if (assembly === null) throw new Error('not founded')
  if (!isPractice) await write(assembly, begun(assembly), 'position', canary)
  // Nothing waits to be signed by itself meanwhile.
  if (!(await assembly.cut()).ok) throw new Error('not cut')
  return assembly.id
}
const talk = () => conversation(practice, 'practice', (answer) => said.push(answer), alone)

const id = 'ab'.repeat(16)
const bytes = new Uint8Array(4)
/** Of every kind that names an assembly, one that is well formed. */
const about = (assembly: string): readonly Record<string, unknown>[] =>
  [
    { type: 'append', frames: [{ kind: 'change', document: id, room: 'meeting', bytes }] },
    { type: 'seal', record: id, title: '', what: 'record', blob: bytes },
    { type: 'authority' },
    { type: 'recover', words: 'one two', person: null },
    { type: 'resheet', words: null },
    { type: 'revoke', key: 'ab'.repeat(32) },
    { type: 'handover', key: 'ab'.repeat(32), stays: true },
    { type: 'policy', openTo: 'tree' },
    { type: 'recognise', genesis: 'ab'.repeat(32) },
    { type: 'affiliate', genesis: 'ab'.repeat(32) },
    { type: 'unlink', genesis: 'ab'.repeat(32), as: 'host' },
    { type: 'rotate' },
    { type: 'read', after: null },
    { type: 'keep-scratch', scratch: id, bytes },
    { type: 'read-scratch', scratch: id },
    { type: 'drop-scratch', scratch: id },
  ].map((one, ask) => ({ ...one, ask, assembly }))

/** Told to whoever is connected, and answered by nobody. */
const unanswered = ['live']

describe('WI3 a page of the practice realm, whoever speaks in it', () => {
  it('is refused every kind of request about an assembly of the real one, and nothing there changes', async () => {
    const kinds = request.options
      .filter(({ entries }) => 'assembly' in entries)
      .map(({ entries }) => entries.type.literal)
    const asked = about(harbour)
    expect([...asked.map(({ type }) => type), ...unanswered].sort()).toEqual([...kinds].sort())
    const head = real.assembly(harbour)?.journal.head()
    for (const one of asked) await talk().hear(one)
    expect(said).toHaveLength(asked.length)
    for (const answer of said)
      expect(answer).toMatchObject({ type: 'refused', refusal: { rule: 'WI3', cause: 'unknown-assembly' } })
    expect(real.assembly(harbour)?.journal.head()).toEqual(head)
  })

  it('names no path: what stands for an assembly, a document or a page kept aside is a number in hexadecimal', async () => {
    const paths = fc.oneof(
      fc.constantFrom(
        '../real',
        '..',
        '.',
        '',
        '/etc/passwd',
        `${id}/../../real`,
        `..\\..\\real`,
        `${id}\0`,
        `${id}\n`,
        id.toUpperCase(),
        '%2e%2e%2f',
        `file:///${id}`,
      ),
      fc.string({ maxLength: 40 }),
    )
    const asked = about(own)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...asked),
        paths,
        fc.constantFrom('assembly', 'scratch', 'record'),
        async (one, path, name) => {
          fc.pre(name in one && !/^[0-9a-f]{32}$/.test(path))
          said = []
          await talk().hear({ ...one, [name]: path })
          expect(said).toMatchObject([{ type: 'refused', refusal: { rule: 'WI3', cause: 'malformed' } }])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('gets no key that signs or opens, whichever request it makes; the roll goes into a joint circle only where it was founded so (JC2)', async () => {
    const roads = await practice.roads()
    const secrets = [hex(masterKey), hex(roads.now().seed), hex(practice.backupKey)]
    const joint = { kind: 'change', document: id, room: 'roll', circle: 'joint', bytes }
    for (const one of [{ type: 'hello', ask: 0 }, ...about(own)]) await talk().hear(one)
    const all = said.map((answer) => JSON.stringify(answer, bytesAsHex))
    for (const secret of secrets) expect(all.filter((answer) => answer.includes(secret))).toEqual([])
    expect(all.filter((answer) => answer.includes(folder) || answer.includes(canary))).toEqual([])
    said = []
    await talk().hear({ type: 'append', ask: 1, assembly: own, frames: [joint] })
    expect(said).toMatchObject([{ type: 'refused', refusal: { rule: 'WI3', cause: 'malformed' } }])
  })

  it('whatever it says is answered or refused: nothing is thrown, and nothing is written', async () => {
    const head = practice.assembly(own)?.journal.head()
    const any = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom(...about(own).map(({ type }) => type)),
        ask: fc.anything(),
        assembly: fc.anything(),
      }),
    )
    await fc.assert(
      fc.asyncProperty(any, async (message) => {
        said = []
        await talk().hear(message)
        for (const answer of said) expect(answer).toMatchObject({ type: 'refused', refusal: { rule: 'WI3' } })
      }),
      { numRuns: 500 },
    )
    expect(practice.assembly(own)?.journal.head()).toEqual(head)
  })
})

const bytesAsHex = (_: string, value: unknown): unknown => (value instanceof Uint8Array ? hex(value) : value)
