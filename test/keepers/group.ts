import type { Keeper } from './keeper'

/** Assemblies that headless keepers keep, and how these come to know each other. */
export type Group = { readonly assembly: string; readonly genesis: string; readonly key: string }
export type Roads = { readonly key: string; readonly addresses: readonly string[] }
const patience = 60_000

export async function admit(secretary: Keeper, deputy: Keeper, { assembly }: Group): Promise<void> {
  const { key } = await deputy.ask({ do: 'prospect', assembly })
  await secretary.ask({ do: 'grant', assembly, key, role: 'deputy' })
  await deputy.ask({ do: 'join', ...(await secretary.ask({ do: 'founding', assembly })) })
}

/** Both say it: the member that it belongs there, the host that it knows the member. */
export async function kin(member: Keeper, its: Group, host: Keeper, theirs: Group): Promise<void> {
  await member.ask({ do: 'kin', assembly: its.assembly, genesis: theirs.genesis, as: 'affiliate' })
  await host.ask({ do: 'kin', assembly: theirs.assembly, genesis: its.genesis, as: 'recognise' })
}

export type Relation = { readonly shared: readonly string[]; readonly kin: readonly [Group, Group] }

export async function introduce(
  one: Keeper,
  other: Keeper,
  roads: ReadonlyMap<Keeper, Roads>,
  { shared = [], kin: pair }: Partial<Relation>,
): Promise<void> {
  const [ofOne, ofOther] = [roads.get(one), roads.get(other)]
  if (ofOne === undefined || ofOther === undefined) throw new Error('Without roads')
  const between = (mine: Group, theirs: Group) => [{ mine: mine.assembly, theirs: theirs.assembly }]
  const kinOf = (turned: boolean) =>
    pair === undefined ? [] : turned ? between(pair[1], pair[0]) : between(pair[0], pair[1])
  // Only one of them knows where the other is: the other is told on the line.
  await other.ask({
    do: 'know',
    peer: { key: ofOne.key, name: one.name, addresses: [], shared, kin: kinOf(true) },
  })
  await one.ask({
    do: 'know',
    peer: { key: ofOther.key, name: other.name, addresses: ofOther.addresses, shared, kin: kinOf(false) },
  })
}

/** The digests of what an assembly publishes, and of its log of offices. */
export async function held(keeper: Keeper, { assembly }: Group): Promise<string> {
  const all = await keeper.ask({ do: 'holds' })
  return all
    .filter((one) => one.assembly === assembly && ['open', 'log'].includes(one.circle))
    .map(({ circle, digest }) => `${circle} ${digest}`)
    .sort()
    .join()
}
export const holdSame = async (one: Keeper, other: Keeper, group: Group): Promise<boolean> =>
  (await held(one, group)) === (await held(other, group))

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((go) => setTimeout(go, milliseconds))

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > limit) throw new Error('It did not come to that')
    await pause(100)
  }
}
