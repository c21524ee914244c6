import { describe, expect, it } from 'vitest'
import { systemRandom } from '../../electron/keeper/box'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import type { KeeperTold } from '../../shared/wire/keeper'
import type { PairingDeed } from '../../shared/wire/pairing'
import { clock, trusted } from '../fixtures/letters'
import { newTable, type Table } from '../fixtures/link-in-memory'
import { memoryDisk } from './journal-disk'

/** Asha and Uma are on one network: the same pairing, and nobody carries a file. */
type Laptop = { readonly watch: Watch; readonly told: KeeperTold[] }

async function laptop(table: Table, disk = memoryDisk()): Promise<Laptop> {
  const order = {
    type: 'start',
    ask: 1,
    folder: '/real',
    realm: 'real',
    key: { type: 'unprotected' },
    create: true,
    appVersion: '1',
  } as const
  const network = { makeLink: table.open, loopback: true, inspect: trusted }
  const started = await startWatch(order, { disk, random: systemRandom, clock }, network)
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  const told: KeeperTold[] = []
  started.value.pairing.onTold((one) => told.push(one))
  const { network: roads } = await started.value.neighbours()
  await roads.set({ on: true })
  return { watch: started.value, told }
}

async function does({ watch }: Laptop, deed: PairingDeed) {
  const answer = await watch.pairing.obey(deed)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

async function founded({ watch }: Laptop) {
  const made = await watch.realm.found(Buffer.from('{}'), false, { person: 'ab'.repeat(16) })
  if (!made.ok) throw new Error('not founded')
  const assembly = watch.realm.assembly(made.value.assembly)
  if (assembly === null) throw new Error('not here')
  return assembly
}

async function invites(at: Laptop, assembly: string): Promise<string> {
  const deed: PairingDeed = {
    do: 'invite',
    assembly,
    purpose: 'deputy',
    person: 'cd'.repeat(16),
    remits: [],
    name: 'Harbour',
    by: 'Asha',
  }
  const { view } = await does(at, deed)
  return view.invites.find(({ state }) => state === 'open')?.code ?? ''
}

const answer = (text: string): PairingDeed => ({ do: 'answer', text, name: 'Uma’s laptop', own: null })
const until = (what: () => boolean | Promise<boolean>) =>
  expect.poll(async () => what(), { interval: 20 }).toBe(true)

describe('IV10, IV12 pairing over a line', () => {
  it('the answer arrives by itself, and after Admit the records do; from then on both are paired devices', async () => {
    const table = newTable()
    const [asha, uma] = [await laptop(table), await laptop(table)]
    const harbour = await founded(asha)
    const code = await invites(asha, harbour.id)
    const { view } = await does(uma, answer(code))
    await until(() => asha.told.some(({ type }) => type === 'pairing-changed'))
    const line = (await does(asha, { do: 'look' })).view.invites[0]
    expect(line?.answers).toMatchObject([{ name: 'Uma’s laptop', words: view.joinings[0]?.words }])
    expect(uma.watch.realm.assemblies()).toEqual([])

    await does(asha, { do: 'admit', invite: line?.id ?? '', key: line?.answers[0]?.key ?? '' })
    await until(() => uma.told.some((told) => told.type === 'pairing-changed' && told.head !== null))
    expect(uma.watch.realm.assembly(harbour.id)?.head()).toMatchObject({
      signs: true,
      person: 'cd'.repeat(16),
    })
    const [hers, mine] = [await asha.watch.neighbours(), await uma.watch.neighbours()]
    expect(hers.correspondence.roads.now().peers).toMatchObject([
      { name: 'Uma’s laptop', shared: [harbour.id] },
    ])
    expect(mine.correspondence.roads.now().peers).toMatchObject([{ name: 'Asha', shared: [harbour.id] }])
    expect(mine.correspondence.roads.now().peers[0]?.secret).toEqual(
      hers.correspondence.roads.now().peers[0]?.secret,
    )
    await until(() => hers.correspondence.connected().size === 1)
    await asha.watch.close()
    await uma.watch.close()
  }, 20_000)

  it('without an invite that is out, nobody unknown is heard; with one, no more than its answer', async () => {
    const table = newTable()
    const [asha, mallory] = [await laptop(table), await laptop(table)]
    const harbour = await founded(asha)
    const there = await asha.watch.neighbours()
    const { network } = await mallory.watch.neighbours()
    const { key, addresses } = there.network.view()
    expect((await network.dialToPair(key, addresses)).ok).toBe(false)
    const code = await invites(asha, harbour.id)
    const lines: { send: (frame: Uint8Array) => Promise<void>; next: () => Promise<Uint8Array | null> }[] = []
    network.onPairLine((line) => lines.push(line))
    expect((await network.dialToPair(key, addresses)).ok).toBe(true)
    const [line] = lines
    await line?.send(Buffer.from('hello'))
    expect(await line?.next()).toBeNull()
    expect((await does(asha, { do: 'look' })).view.invites[0]?.answers).toEqual([])
    const id = (await does(asha, { do: 'look' })).view.invites[0]?.id ?? ''
    await does(asha, { do: 'withdraw', invite: id })
    expect((await network.dialToPair(key, addresses)).ok).toBe(false)
    expect(code).toMatch(/^folkmoot1:/)
    await asha.watch.close()
    await mallory.watch.close()
  }, 20_000)
})
