import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { lendAll } from '../../build/unprivileged.mjs'
import type { Assembly } from '../../electron/keeper/assembly'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { makeKey } from '../../electron/keeper/key'
import { openRealm, type Realm } from '../../electron/keeper/realm'
import { fromLiteral } from '../../renderer/worker/automerge'
import { canonical } from '../../shared/canonical'
import type { Charter } from '../../shared/charter/charter'
import type { AssemblyId, DeviceId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { meetingState } from '../../shared/meeting/state'
import { bigAssembly } from '../../shared/practice/big'
import { project } from '../../shared/record/projection'
import type { KeySource } from '../../shared/wire/keeper-control'
import type { NewFrame } from '../../shared/wire/keeper-request'
import { type EveningGiven, hundredPages, openEvening, typedEvening } from './evening'

/**
 * Profiles full of records, written by the keeper's own code in plain Node, as the app would have left them; what is
 * missing is the cache, which the app's first start makes. Each is made once in a run of the benches.
 */
export type World = 'years' | 'sixty' | 'evening' | 'letters'

export const zone = 'Europe/London'
const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date())

/** The folder of a profile that holds this world in its real realm, under a key that asks nothing. */
export async function profileOf(world: World): Promise<string> {
  const place = process.env.FOLKMOOT_BENCH_FOLDER
  if (place === undefined) throw new Error('FOLKMOOT_BENCH_FOLDER names no folder')
  const profile = path.join(place, world)
  if (!existsSync(profile)) {
    const making = `${profile}.making`
    await make(world, making)
    lendAll(making)
    await rename(making, profile)
  }
  return profile
}

/** The same records under another key: the master key stays, so the cache stays good. */
export async function changeKey(profile: string, key: KeySource): Promise<void> {
  const realm = path.join(profile, 'real')
  await rename(path.join(realm, 'key.json'), path.join(realm, 'key.json.before')).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
  const made = await makeKey(nodeDisk, realm, key, masterKeyFirst())
  if (!made.ok) throw new Error(`No key: ${made.refusal.rule}`)
  lendAll(profile)
}

const masterKey = new Uint8Array(32).fill(5)
function masterKeyFirst(): typeof systemRandom {
  let asked = false
  return (length) => {
    if (asked) return systemRandom(length)
    asked = true
    return masterKey.slice(0, length)
  }
}

async function make(world: World, profile: string): Promise<void> {
  await mkdir(path.join(profile, 'real'), { recursive: true })
  await changeKey(profile, { type: 'unprotected' })
  const clock = { now: () => new Date(), after: () => () => undefined }
  const realm = await openRealm(path.join(profile, 'real'), masterKey.slice(), {
    disk: nodeDisk,
    random: systemRandom,
    clock,
  })
  for (const [index, plan] of plans[world].entries()) await found(realm, plan, index + 1)
  await realm.close()
}

type Plan = {
  readonly name: string
  readonly years: number
  readonly perYear: number
  readonly items: number
  /** What lies in the journal beside the years. */
  readonly more?: (given: EveningGiven, actor: () => string) => Generator<readonly NewFrame[]>
}

const plans: Readonly<Record<World, readonly Plan[]>> = {
  years: [{ name: 'Assembly of many years', years: 25, perYear: 24, items: 40 }],
  sixty: Array.from({ length: 60 }, (_, index) => ({
    name: `Assembly ${index + 1}`,
    years: 2,
    perYear: 12,
    items: 10,
  })),
  evening: [
    {
      name: 'Assembly of this evening',
      years: 1,
      perYear: 12,
      items: 40,
      *more(given, actor) {
        yield framesOf(hundredPages(given), actor())
        yield framesOf(openEvening(given), actor())
      },
    },
  ],
  letters: [
    {
      name: 'Assembly of many letters',
      years: 1,
      perYear: 1,
      items: 1,
      *more(given, actor) {
        for (let typed = 0; typed < 20; typed += 1) {
          yield [...typedEvening(given, actor(), 1000)].map((change): NewFrame => {
            return { kind: 'change', room: 'meeting', ...change }
          })
        }
      },
    },
  ],
}

async function found(realm: Realm, plan: Plan, seed: number): Promise<void> {
  const big = bigAssembly({ ...plan, seed, until: today, zone })
  const rollDocument = idOf(systemRandom(16))
  const founding = { person: big.person.id, rollDocument, practice: false }
  const founded = await realm.found(bytesOf(canonical(founding)), false)
  if (!founded.ok) throw new Error(`Not founded: ${founded.refusal.cause}`)
  const { assembly: id, device, deviceTag } = founded.value
  const assembly = realm.assembly(id)
  if (assembly === null) throw new Error('An assembly just founded is not there')
  const ids = { assembly: id as AssemblyId, device: device as DeviceId }
  const charter: Charter = { ...big.charter(ids.assembly), name: plan.name, practice: false }
  const record = { record: idOf(systemRandom(16)), title: plan.name, what: 'charter' }
  const sealed = await assembly.seal({ ...record, blob: bytesOf(canonical(charter)) })
  if (!sealed.ok) throw new Error(`Not sealed: ${sealed.refusal.cause}`)

  const actor = () => deviceTag + idOf(systemRandom(8))
  const roll = fromLiteral(big.roll(ids.assembly), actor())
  await append(assembly, [{ kind: 'change', document: rollDocument, room: 'roll', bytes: roll }])
  for (const meeting of big.meetings(ids)) await append(assembly, framesOf(meeting, actor()))
  const given: EveningGiven = {
    assembly: ids.assembly,
    by: { person: big.person.id, office: 'secretary', device: ids.device },
    people: Object.values(big.roll(ids.assembly).people),
    date: today,
    zone,
  }
  for (const frames of plan.more?.(given, actor) ?? []) await append(assembly, frames)
}

/** As a meeting lies after its close: the whole document and its plain text. One still open is its first change. */
function framesOf(meeting: Meeting, actor: string): readonly NewFrame[] {
  const bytes = fromLiteral(meeting, actor)
  const { id: document } = meeting
  if (meetingState(meeting) !== 'closed') return [{ kind: 'change', document, room: 'meeting', bytes }]
  return [
    { kind: 'checkpoint', document, room: 'meeting', bytes },
    { kind: 'projection', document, room: 'meeting', bytes: bytesOf(project(meeting)) },
  ]
}

async function append(assembly: Assembly, frames: readonly NewFrame[]): Promise<void> {
  const kept = await assembly.append(frames)
  if (!kept.ok) throw new Error(`Not appended: ${kept.refusal.cause}`)
}

const idOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
