import { afterEach, describe, expect, it } from 'vitest'
import type { Link } from '../../electron/keeper/link'
import { type Network, openNetwork } from '../../electron/keeper/network'
import { clock, closeDesks, type Desk, desk, trusted, until } from '../fixtures/letters'
import { newTable, type Table } from '../fixtures/link-in-memory'

const networks: Network[] = []
afterEach(async () => {
  for (const network of networks.splice(0)) await network.close()
  await closeDesks()
})

type Place = { readonly desk: Desk; readonly network: Network; readonly opened: Link[] }

async function place(table: Table, name: string): Promise<Place> {
  const made = await desk(name)
  const opened: Link[] = []
  const network = await openNetwork(made.letters, clock, {
    makeLink: async (choices, deeds) => {
      const link = await table.open(choices, deeds)
      opened.push(link)
      return link
    },
    loopback: true,
    inspect: trusted,
  })
  networks.push(network)
  return { desk: made, network, opened }
}

/** As pairing leaves them. */
async function know(one: Place, other: Place, addresses: readonly string[]): Promise<void> {
  await one.desk.letters.roads.add({
    key: other.network.view().key,
    name: 'the other laptop',
    addresses: [...addresses],
    shared: [],
    kin: [],
    secret: new Uint8Array(32),
    pairedAt: '2026-03-03T19:05:07.000Z',
    sameAt: null,
    heardAt: null,
  })
  one.network.peersChanged()
}

async function two(table: Table, addresses: boolean): Promise<readonly [Place, Place]> {
  const [asha, bjorn] = [await place(table, 'asha'), await place(table, 'bjorn')]
  for (const { network } of [asha, bjorn]) await network.set({ on: true })
  await know(asha, bjorn, [])
  await know(bjorn, asha, addresses ? asha.network.view().addresses : [])
  return [asha, bjorn]
}
const connected = ({ desk: { letters } }: Place): number => letters.connected().size

describe('LK10 off until somebody turns it on', () => {
  it('no road is opened, nothing is reached', async () => {
    const asha = await place(newTable(), 'asha')
    expect(asha.network.view()).toMatchObject({ on: false, addresses: [] })
    expect(asha.opened).toEqual([])
    await asha.network.set({ on: true })
    expect(asha.network.view().addresses).toHaveLength(1)
    await asha.network.set({ on: false })
    expect(asha.network.view().addresses).toEqual([])
  })
})

describe('LK1 SY16 paired devices meet by themselves', () => {
  it('Björn knows where Asha is; the cable is pulled and plugged in again', async () => {
    const table = newTable()
    const [asha, bjorn] = await two(table, true)
    await until('a line', () => connected(asha) === 1 && connected(bjorn) === 1)
    const [one, other] = [asha.network.view().key, bjorn.network.view().key]
    table.part(one, other, true)
    await until('no line', () => connected(asha) + connected(bjorn) === 0)
    table.part(one, other, false)
    await until('a line again', () => connected(asha) === 1 && connected(bjorn) === 1)
  })
  it('whoever is forgotten is cut off', async () => {
    const [asha, bjorn] = await two(newTable(), true)
    await until('a line', () => connected(asha) === 1 && connected(bjorn) === 1)
    await asha.desk.letters.roads.forget(bjorn.network.view().key)
    asha.network.peersChanged()
    await until('no line', () => connected(asha) + connected(bjorn) === 0)
  })
})

describe('LK9 paired devices are looked for on the local network while somebody asks for it', () => {
  it('they meet without an address, and remember it; the switch cuts no line', async () => {
    const [asha, bjorn] = await two(newTable(), false)
    expect(connected(asha)).toBe(0)
    await asha.network.set({ discovers: true })
    await until('a line', () => connected(asha) === 1 && connected(bjorn) === 1)
    const found = asha.desk.letters.roads.peer(bjorn.network.view().key)
    expect(found?.addresses).toEqual(bjorn.network.view().addresses)
    await asha.network.set({ discovers: false })
    expect(asha.opened).toHaveLength(1)
    expect(connected(asha)).toBe(1)
  })
})
