import type { AssemblyId } from '../../shared/id'
import type { OwnLinks, SharedCircle } from '../../shared/record/road'
import type { KeeperLink } from './keeper-link'
import { type KinTools, membersOf } from './kin-of'
import type { KeptAssembly } from './summaries'

/** Null: they cannot be read, and it goes closed. */
export async function linksOf(keeper: Pick<KeeperLink, 'office'>, assembly: string): Promise<OwnLinks> {
  const answer = await keeper.office(assembly, { type: 'authority' })
  if (!answer.ok) return { hosts: [], members: [], openTo: 'hosts' }
  const { hosts, members, openTo } = answer.value.view
  const names = (links: typeof hosts) => links.map(({ genesis }) => genesis.slice(0, 32))
  return { hosts: names(hosts), members: names(members), openTo }
}

/** LT4: computers that hold an office in it now. */
export async function computersOf(
  keeper: Pick<KeeperLink, 'office'>,
  assembly: string,
): Promise<readonly string[]> {
  const answer = await keeper.office(assembly, { type: 'authority' })
  return answer.ok ? answer.value.view.offices.map(({ key }) => key) : []
}

/** RF3: umbrellas that are shared, have an end or none, and recognise this assembly as their member. A Thing is for one matter alone. */
export async function sharedCircles(
  desk: KinTools,
  keeper: Pick<KeeperLink, 'office' | 'pair'>,
  { head: { assembly } }: KeptAssembly,
): Promise<readonly SharedCircle[]> {
  const circles: SharedCircle[] = []
  for (const { head, circle, charter } of desk.all()) {
    if (circle !== 'joint' || charter.thing !== undefined || head.readOnly || head.assembly === assembly)
      continue
    const host = charter.assembly as AssemblyId
    const members = (await membersOf(desk, keeper, host)) ?? []
    if (!members.some((one) => one.assembly === assembly)) continue
    const others = members.filter((one) => one.assembly !== assembly).map((one) => one.assembly)
    circles.push({ host, readers: [host, ...others] })
  }
  return circles
}
