import { basename } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import type { Bundle } from '../../shared/sync/bundle'
import { writeBundle } from '../../shared/sync/bundle'
import type { Filed } from '../../shared/sync/filed'
import { readAnyBundle } from '../../shared/sync/inner-bundle'
import type { Shelf } from '../../shared/sync/shelf'
import type { BundleTaken, BundleWritten } from '../../shared/wire/bundles'
import type { BundleWish, ControlRefusal } from '../../shared/wire/keeper-control'
import type { Assembly } from './assembly'
import { type Random, unhex } from './box'
import { verifyingTools } from './change'
import { closeBundle, openKeysWith } from './closed-bundle'
import type { Correspondence } from './correspondent'
import { causeOf, codeOf, type Disk, replaceFile } from './disk'
import type { Realm } from './realm'

/** Bundle files to hand over and to take in (BU1, BU8 to BU10): the exchange without a line. */
type Tools = { readonly disk: Disk; readonly random: Random }

/** What 200 meetings come to, a hundred times. */
const longestFile = 256 * 1024 * 1024

export async function writeBundleFile(
  realm: Realm,
  correspondence: Correspondence,
  wish: BundleWish & { readonly without?: ReadonlySet<string> },
  { disk, random }: Tools,
): Promise<Result<BundleWritten, ControlRefusal>> {
  const assembly = realm.assembly(wish.assembly)
  if (assembly === null) return refused({ rule: 'WI3', cause: 'unknown-assembly' })
  await correspondence.settled()
  const { holding } = correspondence.exchange
  const founding = holding.founding(assembly.id)
  if (founding === null) return refused({ rule: 'WI3', cause: 'unknown-assembly' })
  const has = wish.since === null ? {} : (correspondence.roads.peer(wish.since)?.has ?? {})
  const circles: readonly string[] = inBundle[wish.circle]
  const entries = holding
    .spaces()
    .filter((space) => space.assembly === assembly.id && circles.includes(space.circle))
    .flatMap(({ id }) => lackedBy(has[id] ?? {}, holding.shelf(id)))
    .filter(({ hash, isAuthority }) => isAuthority || !wish.without?.has(hash))
  // AD8: who writes in a joint circle is judged by its own assembly's deeds.
  const kin = wish.circle === 'open' ? [] : kinOf(assembly)
  for (const id of kin) {
    const theirs = holding.spaces().filter((space) => space.assembly === id && space.circle === 'log')
    for (const space of theirs) for (const entry of holding.shelf(space.id).entries()) entries.push(entry)
  }
  const blobs: Uint8Array[] = []
  for (const hash of new Set(entries.flatMap(({ blob }) => blob ?? []))) {
    const blob = await correspondence.stock.blob(hash)
    if (blob !== null) blobs.push(blob)
  }
  const given = { entries: [founding, ...entries], blobs }
  const devices = openedBy(assembly, correspondence, wish.circle)
  const file =
    wish.circle === 'open' ? writeBundle(given, verifyingTools.sha256) : closeBundle(given, devices, random)
  if (file === null) return refused({ rule: 'BU9', cause: 'nobody' })
  try {
    await replaceFile(disk, wish.to, file)
  } catch (error) {
    if (codeOf(error) === '') throw error
    return refused({ rule: 'BU8', cause: causeOf(error), detail: codeOf(error) })
  }
  return done({
    entries: given.entries.length,
    devices: wish.circle === 'open' ? 0 : devices.length,
    bytes: file.length,
  })
}

const inBundle = {
  open: ['log', 'open'],
  joint: ['log', 'open', 'joint'],
  inner: ['log', 'open', 'joint', 'inner'],
} as const

/** BU9: whoever holds an office in it; QA14: of what is written together, the secretaries of its members too. */
function openedBy(
  assembly: Assembly,
  correspondence: Correspondence,
  circle: BundleWish['circle'],
): readonly Uint8Array[] {
  const { offices, members } = assembly.authority()
  const guests = members
    .flatMap(({ genesis }) => correspondence.authorityOf(genesis.slice(0, 32))?.offices ?? [])
    .filter(({ role }) => role === 'secretary')
    .map(({ device }) => device)
  const keys = [...offices.map(({ key }) => key), ...(circle === 'joint' ? guests : [])]
  return [...new Set(keys)].map(unhex)
}

function kinOf({ authority }: Assembly): readonly string[] {
  const { hosts, members } = authority()
  return [...hosts, ...members].map(({ genesis }) => genesis.slice(0, 32))
}

/** BU8: without what the other had when both last held the same; deeds of office always, so that it can be judged by itself. */
function lackedBy(has: Readonly<Record<string, number>>, shelf: Shelf): readonly Filed[] {
  return shelf.entries().filter(({ isAuthority, feed, n }) => isAuthority || n > (has[feed] ?? 0))
}

export async function takeBundleFile(
  realm: Realm,
  correspondence: Correspondence,
  from: string,
  { disk }: Tools,
): Promise<Result<BundleTaken, ControlRefusal>> {
  let bytes: Uint8Array
  try {
    if ((await disk.stamp(from)).size > longestFile) return refused({ rule: 'BU10', cause: 'too-large' })
    bytes = await disk.read(from)
  } catch (error) {
    if (codeOf(error) === '') throw error
    return refused({ rule: 'BU10', cause: causeOf(error), detail: codeOf(error) })
  }
  const own = realm.assemblies().map(({ scribe }) => scribe.device())
  const { find } = correspondence.exchange.holding
  const bundle = readAnyBundle(bytes, verifyingTools, openKeysWith(own), find)
  const unread = whyUnread(bundle)
  if (unread !== null) return refused(unread)
  return done(await taken(correspondence, bundle, basename(from)))
}

/** Why nothing at all of a file is read. */
function whyUnread({ faults }: Bundle): ControlRefusal | null {
  const [first] = faults
  if (first?.type === 'no-bundle') return { rule: 'BU10', cause: 'no-bundle' }
  if (first?.type === 'newer') return { rule: 'BU4', cause: 'newer-format' }
  if (first?.type === 'closed') return { rule: 'BU6', cause: 'closed' }
  return null
}

/** BU10: what came, what was here, what waits, and what was left by which rule. */
export async function taken(
  correspondence: Correspondence,
  bundle: Bundle,
  name: string,
): Promise<BundleTaken> {
  const { holding } = correspondence.exchange
  const known = new Set(bundle.entries.filter(({ hash }) => holding.keeps(hash)).map(({ hash }) => hash))
  const left = await correspondence.takeBundle(bundle, name)
  await correspondence.settled()
  const waiting = new Set(holding.waiting().map(({ hash }) => hash))
  const fresh = bundle.entries.filter(({ hash }) => !known.has(hash) && holding.keeps(hash))
  // An entry that is not what its device signed is told with those that were refused.
  const spoilt = bundle.faults.flatMap((fault) => (fault.type === 'entry' ? [fault] : []))
  const rules = new Map<string, number>()
  for (const { rule } of [...left, ...spoilt]) rules.set(rule, (rules.get(rule) ?? 0) + 1)
  const isBare = ({ hash, blob }: Filed) =>
    blob !== null && !waiting.has(hash) && holding.blobLength(blob) === null
  return {
    name,
    entries: bundle.entries.length,
    here: known.size,
    came: fresh.filter(({ hash }) => !waiting.has(hash)).length,
    waiting: fresh.filter(({ hash }) => waiting.has(hash)).length,
    bare: fresh.filter(isBare).length,
    left: [...rules].map(([rule, count]) => ({ rule, count })),
    damaged: bundle.faults.length > 0,
  }
}
