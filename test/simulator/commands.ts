import type { AssemblyId } from '../../shared/id'
import { questionRecord } from '../../shared/meeting/said/question-word'
import type { Chance } from '../../shared/practice/chance'
import { questionWord, wordOf } from '../fixtures/umbrella'
import { type File, fileOf, handled, takesIn } from './carriage'
import { affiliate, bytes, recognise } from './corner-stage'
import { decides, saysOfTwo } from './decisions'
import { type Federated, nameIn } from './federated'
import type { Laptop } from './laptop'
import { lies, looks } from './referrals'
import { answers, puts } from './roll-up'
import { deed } from './said'
import { shelvedOn } from './shelved'
import { chaos, second, type Told } from './story'

/** Everything assemblies do with one another, spread over the time in which everything goes wrong. */
export function scheduleFederation(told: Told, federated: Federated): void {
  const { clock, cast } = told
  const { chance } = federated
  const files: File[] = []
  let deeds = 0
  const sometime = (most: number, does: (laptop: Laptop, chance: Chance) => Promise<unknown>): void => {
    for (let count = chance.whole(most + 1); count > 0; count -= 1) {
      deeds += 1
      const drawn = chance.branch(`deed ${deeds}`)
      const laptop = cast.laptops[drawn.whole(cast.laptops.length)] ?? cast.secretary
      clock.after(drawn.whole(chaos), () => {
        if (laptop.exchange() !== null) void unlessOff(does(laptop, drawn))
      })
    }
  }
  sometime(16, (laptop, drawn) => looks(federated, laptop, drawn))
  sometime(6, (laptop, drawn) => decides(federated, laptop, drawn))
  sometime(4, (laptop, drawn) => saysOfTwo(federated, laptop, drawn))
  sometime(4, (laptop, drawn) => carries(federated, laptop, files, drawn))
  sometime(3, () => asks(federated))
  sometime(8, (_, drawn) => says(federated, drawn))
  sometime(4, (laptop, drawn) => nests(federated, laptop, drawn))
  const liars = cast.laptops.filter(({ name }) => !cast.honest.has(name))
  sometime(6, async (_, drawn) => {
    const liar = liars[drawn.whole(Math.max(1, liars.length))]
    if (liar !== undefined && liar.exchange() !== null) await lies(federated, liar, drawn)
  })
  // The roads are good again: everybody looks, letters are carried, everybody looks once more.
  for (const at of [5, 12])
    clock.after(chaos + at * second, () => {
      for (const laptop of cast.laptops.filter(({ name }) => cast.honest.has(name)))
        if (laptop.exchange() !== null)
          void unlessOff(looks(federated, laptop, chance.branch(`look ${at} ${laptop.name}`)))
    })
  clock.after(chaos + 9 * second, () => void unlessOff(carryAll(federated)))
}

/** Every honest laptop is handed what all of them together hold: also what a hostile one gave to one of them alone. */
export async function carryAll({ cast, writers }: Federated): Promise<void> {
  const honest = cast.laptops.filter(({ name, exchange }) => cast.honest.has(name) && exchange() !== null)
  for (const { assembly } of writers) {
    const file = await fileOf(honest, assembly)
    for (const laptop of honest) if (file !== null && laptop.exchange() !== null) await takesIn(laptop, file)
  }
}

async function carries({ writers }: Federated, laptop: Laptop, files: File[], chance: Chance): Promise<void> {
  const own = await fileOf([laptop], writers[chance.whole(writers.length)]?.assembly ?? '')
  if (own !== null) files.push(own)
  const file = files[chance.whole(Math.max(1, files.length))]
  if (file === undefined || laptop.exchange() === null) return
  const altered = handled(file, chance)
  await takesIn(laptop, altered)
  if (chance.happens(0.3) && laptop.exchange() !== null) await takesIn(laptop, altered)
}

/** The region puts a question, or a new wording of it. */
async function asks(told: Federated): Promise<void> {
  const { region, town, west, laptops } = told.cast
  const laptop = laptops.find(({ assembly }) => assembly === region.assembly)
  if (laptop === undefined) return
  const before = (await shelvedOn(laptop, 'joint')).filter(({ kind }) => kind === questionRecord)
  const asked = [town, west].map(({ assembly }) => ({ assembly, name: nameIn(told.writers, assembly) }))
  const {
    record: _,
    host: __,
    ...said
  } = questionWord(1, {
    asked,
    at: told.now(),
    replaces: before.map(({ record }) => record),
  })
  await puts(laptop, said)
}

/** A member's secretary answers for it; the region, which is none, claims to. */
async function says(told: Federated, chance: Chance): Promise<void> {
  const { region, town, union, laptops } = told.cast
  const those = laptops.filter(({ assembly }) => assembly !== union.assembly)
  const laptop = those[chance.whole(those.length)]
  if (laptop === undefined) return
  const stances = ['agree', 'reservations', 'block'] as const
  const position = stances[chance.whole(3)] ?? 'agree'
  const {
    record: _,
    assembly: __,
    ...said
  } = wordOf(1, laptop.assembly as AssemblyId, questionWord(1).version, {
    position,
    reason: position === 'agree' ? null : 'The pier',
    at: told.now(),
  })
  if (laptop.assembly !== region.assembly) told.answered.push({ by: laptop.assembly, stance: position })
  const g = bytes(town.founding.hash)
  await answers(
    laptop,
    region.assembly,
    said,
    laptop.assembly === region.assembly ? { o: { g, a: [g] } } : {},
  )
}

/** Anybody takes anybody for its host or its member, itself too (NE1), and takes it back: what makes rings, and claims. */
async function nests({ writers, cast }: Federated, laptop: Laptop, chance: Chance): Promise<void> {
  const other = writers[chance.whole(writers.length)] ?? cast.town
  const isTree = (one: string, another: string) =>
    [one, another].includes(cast.region.assembly) && one !== another
  if (isTree(laptop.assembly, other.assembly)) return
  const genesis = bytes(other.founding.hash)
  const ops = [affiliate(other), recognise(other), { op: 'unlink', genesis, as: 'host', fence: [] }]
  await laptop.write('open', deed(ops[chance.whole(5) % 3] ?? affiliate(other)))
}

/** A laptop whose plug is pulled in the middle has simply not done it. */
async function unlessOff(deedDone: Promise<unknown>): Promise<void> {
  try {
    await deedDone
  } catch (error) {
    if (!(error instanceof Error && error.message.endsWith('does not run'))) throw error
  }
}
