import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import {
  admit,
  type Group,
  held,
  holdSame,
  introduce,
  kin,
  pause,
  type Relation,
  type Roads,
  until,
} from './group'
import { type Keeper, startKeeper } from './keeper'

/**
 * Five computers on one desk, each a process of its own on real roads: the secretary and the deputy of Mill Lane, their host
 * Valley, its other member Hill, and the general secretary above. Every step says what it came to.
 */
export type Step = { readonly step: string; readonly wrong: string | null }
type Tell = (step: Step) => void

export async function five(
  program: string,
  folder: string,
  tell: Tell = () => undefined,
): Promise<readonly Step[]> {
  const steps: Step[] = []
  const running = new Set<Keeper>()
  const begin = async (name: string): Promise<Keeper> => {
    await mkdir(path.join(folder, name), { recursive: true })
    const keeper = await startKeeper(program, name, path.join(folder, name))
    running.add(keeper)
    return keeper
  }
  const end = async (keeper: Keeper, how: 'close' | 'kill'): Promise<void> => {
    running.delete(keeper)
    await keeper[how]()
  }
  async function step(name: string, deed: () => Promise<void>): Promise<void> {
    let wrong: string | null = null
    try {
      await deed()
    } catch (error) {
      wrong = error instanceof Error ? error.message : String(error)
    }
    steps.push({ step: name, wrong })
    tell({ step: name, wrong })
  }

  try {
    const secretary = await begin('secretary')
    let deputy = await begin('deputy')
    const host = await begin('host')
    let sibling = await begin('sibling')
    const general = await begin('general')

    const mill: Group = await secretary.ask({ do: 'found', person: 'a1'.repeat(16) })
    const valley: Group = await host.ask({ do: 'found', person: 'b2'.repeat(16) })
    const hill: Group = await sibling.ask({ do: 'found', person: 'c3'.repeat(16) })
    const union: Group = await general.ask({ do: 'found', person: 'd4'.repeat(16) })
    await admit(secretary, deputy, mill)
    await kin(secretary, mill, host, valley)
    await kin(sibling, hill, host, valley)
    await kin(host, valley, general, union)

    const roads = new Map<Keeper, Roads>()
    for (const keeper of running)
      roads.set(keeper, await keeper.ask({ do: 'network', on: true, helps: keeper === host }))
    const know = (one: Keeper, other: Keeper, given: Partial<Relation>) => introduce(one, other, roads, given)
    await know(secretary, deputy, { shared: [mill.assembly] })
    await know(secretary, host, { kin: [mill, valley] })
    await know(sibling, host, { kin: [hill, valley] })
    await know(host, general, { kin: [valley, union] })

    await step('two secretaries write at once, and hold the same meeting', async () => {
      await deputy.ask({ do: 'write', assembly: mill.assembly, fact: 'arrived', value: 'Chidi 19:15' })
      await secretary.ask({ do: 'write', assembly: mill.assembly, fact: 'opened', value: '19:05' })
      const both = { arrived: 'Chidi 19:15', opened: '19:05' }
      await until(async () => isSame(await meeting(secretary, mill), both))
      await until(async () => isSame(await meeting(deputy, mill), both))
    })

    await step(
      'a deputy is killed in the middle, goes on alone, and comes back with what was written',
      async () => {
        await end(deputy, 'kill')
        await secretary.ask({ do: 'write', assembly: mill.assembly, fact: 'left', value: 'Eleni 20:00' })
        deputy = await begin('deputy')
        await deputy.ask({ do: 'write', assembly: mill.assembly, fact: 'noted', value: 'Tea at nine' })
        const all = { arrived: 'Chidi 19:15', opened: '19:05', left: 'Eleni 20:00', noted: 'Tea at nine' }
        await until(async () => isSame(await meeting(secretary, mill), all))
        await until(async () => isSame(await meeting(deputy, mill), all))
      },
    )

    await step(
      'what is published reaches the hosts above, and is not for a sibling; of the rest nobody has a thing',
      async () => {
        await secretary.ask({ do: 'seal', assembly: mill.assembly, title: 'Minutes of 3 March' })
        for (const keeper of [host, general]) await until(async () => holdSame(secretary, keeper, mill))
        for (const keeper of [host, sibling, general]) {
          for (const { assembly, circle, entries } of await keeper.ask({ do: 'holds' })) {
            const isPublished = circle === 'log' || (circle === 'open' && keeper !== sibling)
            if (assembly === mill.assembly && !isPublished && entries > 0)
              throw new Error(`${keeper.name} holds ${entries} entries of the ${circle} circle`)
          }
        }
      },
    )

    await step('a hostile host alters, forges and puts in; its member takes nothing of it', async () => {
      await until(async () => holdSame(general, sibling, union))
      const before = await held(sibling, union)
      const to = roads.get(sibling)?.key ?? ''
      await host.ask({ do: 'lie', lie: { to, assembly: union.assembly } })
      for (const title of ['To all members', 'To all members again', 'And once more'])
        await general.ask({ do: 'seal', assembly: union.assembly, title })
      await until(async () => holdSame(general, host, union))
      // It noticed, and left the host alone.
      await until(async () => (await sibling.ask({ do: 'connected' })).length === 0)
      if ((await held(sibling, union)) !== before) throw new Error('Something of it was taken in')
    })

    await step('after the next honest talk the sibling holds what the source holds', async () => {
      await host.ask({ do: 'lie', lie: null })
      // Whoever sent three bad signatures is left alone for ten minutes; a start anew forgets that.
      await end(sibling, 'close')
      sibling = await begin('sibling')
      await until(async () => holdSame(general, sibling, union))
    })

    await step('a removed deputy gets nothing that comes later, and nothing of hers is taken', async () => {
      const { key } = await deputy.ask({ do: 'prospect', assembly: mill.assembly })
      await secretary.ask({ do: 'revoke', assembly: mill.assembly, key })
      await until(async () => holdSame(secretary, host, mill))
      await secretary.ask({ do: 'write', assembly: mill.assembly, fact: 'later', value: 'not for her' })
      await deputy.ask({ do: 'write', assembly: mill.assembly, fact: 'afterwards', value: 'not from her' })
      await pause(3000)
      if ('later' in (await meeting(deputy, mill))) throw new Error('She has what was written later')
      if ('afterwards' in (await meeting(secretary, mill))) throw new Error('What she wrote was taken in')
    })

    await step('a stranger has no line; another key at a right address is told', async () => {
      const stranger = await begin('stranger')
      await stranger.ask({ do: 'network', on: true, helps: false })
      const { key, addresses } = roads.get(secretary) ?? { key: '', addresses: [] }
      const address = addresses[0] ?? ''
      const told = { name: 'unknown', addresses: [], shared: [], kin: [] }
      await stranger.ask({ do: 'know', peer: { ...told, key } })
      const dialled = await stranger.ask({ do: 'dial', key, address })
      if (dialled !== 'unreachable') throw new Error(`The stranger got: ${dialled}`)
      if ((await secretary.ask({ do: 'connected' })).length > 2) throw new Error('Somebody is there too many')
      const other = 'ab'.repeat(32)
      const wrongKey = roads.get(general)?.key ?? other
      await stranger.ask({ do: 'know', peer: { ...told, key: wrongKey } })
      const answered = await stranger.ask({ do: 'dial', key: wrongKey, address })
      if (answered !== 'wrong-key') throw new Error(`At the wrong address there was: ${answered}`)
    })
  } finally {
    for (const keeper of [...running]) await keeper.close()
  }
  return steps
}

const meeting = (keeper: Keeper, { assembly }: Group) => keeper.ask({ do: 'read', assembly })

const isSame = (one: object, other: object): boolean => {
  const sorted = (all: object): string => JSON.stringify(Object.entries(all).sort())
  return sorted(one) === sorted(other)
}
