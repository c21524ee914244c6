import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readAnyBundle } from '../../shared/sync/inner-bundle'
import type { Assembly, Clock } from '../keeper/assembly'
import { systemRandom } from '../keeper/box'
import { writeBundleFile } from '../keeper/bundles'
import { verifyingTools } from '../keeper/change'
import { openKeysWith } from '../keeper/closed-bundle'
import { openCorrespondence } from '../keeper/correspondence'
import type { Correspondence } from '../keeper/correspondent'
import { nodeDisk } from '../keeper/disk'
import { keyFileName, openKey, readKeyFile } from '../keeper/key'
import { openRealm, type Realm } from '../keeper/realm'
import { sparedDisk } from '../keeper/spared-disk'
import { wordsIn } from './options'
import type { Told } from './told'

/** CL3: a bundle file from the records of a profile, which are only looked at. The passphrase comes in on the standard input. */
export const exportUsage =
  'folkmoot export <to.moot> --profile <folder> [--practice] [--assembly <id, code or name>] [--open] [--since <earlier.moot, or a paired computer>]'

export async function exportFile(
  args: readonly string[],
  readPassphrase: () => Promise<string>,
): Promise<Told> {
  const asked = wordsIn(args, ['profile', 'assembly', 'since'], ['practice', 'open'])
  const [to, ...rest] = asked?.words ?? []
  const { profile, assembly: wanted, since } = asked?.given ?? {}
  if (asked === null || to === undefined || rest.length > 0 || profile === undefined)
    throw new Error(exportUsage)
  const folder = path.join(profile, asked.switches.has('practice') ? 'practice' : 'real')
  const disk = sparedDisk(nodeDisk)
  const masterKey = await keyIn(folder, readPassphrase)
  const realm = await openRealm(folder, masterKey, { disk, random: systemRandom, clock: still })
  const correspondence = await openCorrespondence(realm, still, 'cli', async () => 'unsound')
  try {
    const assembly = await chosen(realm, wanted)
    const circle = asked.switches.has('open') ? 'open' : 'inner'
    const wish = {
      assembly: assembly.id,
      circle,
      ...(await sinceIn(since, realm, correspondence)),
      to,
    } as const
    const written = await writeBundleFile(realm, correspondence, wish, {
      disk: nodeDisk,
      random: systemRandom,
    })
    if (!written.ok)
      throw new Error(`The file was not written (${written.refusal.rule} ${written.refusal.cause}).`)
    const said = { file: to, assembly: assembly.id, circle, since: since ?? null, ...written.value }
    return { code: 0, output: `${JSON.stringify(said, null, 2)}\n` }
  } finally {
    await correspondence.close()
    await realm.close()
  }
}

/** Nothing happens later: what is signed is signed when it is asked for. */
const still: Clock = { now: () => new Date(), after: () => () => undefined }

async function keyIn(folder: string, readPassphrase: () => Promise<string>): Promise<Uint8Array> {
  const bytes = await readFile(path.join(folder, keyFileName)).catch(() => null)
  if (bytes === null) throw new Error(`There are no records in ${folder}.`)
  const file = readKeyFile(bytes)
  if (!file.ok) throw new Error('The key file of these records is damaged, or of a newer Folkmoot.')
  if (file.value.kind === 'keystore')
    throw new Error('These records open with the computer’s key store, which only the app can ask.')
  const key = await openKey(
    nodeDisk,
    folder,
    file.value.kind === 'unprotected'
      ? { type: 'unprotected' }
      : { type: 'passphrase', passphrase: await readPassphrase() },
  )
  if (!key.ok) throw new Error('That passphrase does not open these records.')
  return key.value
}

async function chosen(realm: Realm, wanted: string | undefined): Promise<Assembly> {
  const all = realm.assemblies()
  const [only] = all
  if (wanted === undefined && only !== undefined && all.length === 1) return only
  const names: string[] = []
  for (const assembly of all) {
    const own = [assembly.id, ...(await calledIn(assembly))]
    if (wanted !== undefined && own.includes(wanted)) return assembly
    names.push(own.join(' / '))
  }
  throw new Error(`Which assembly? Name one with --assembly: ${names.join('; ')}`)
}

/** Its name and its code, as its newest charter says. */
async function calledIn(assembly: Assembly): Promise<readonly string[]> {
  let called: readonly string[] = []
  for await (const { frame } of assembly.read(null)) {
    if (frame.type !== 'entry' || frame.what !== 'charter') continue
    const { name, code } = JSON.parse(Buffer.from(frame.blob).toString('utf8')) as Record<string, unknown>
    called = [name, code].flatMap((word) => (typeof word === 'string' ? word : []))
  }
  return called
}

/** An earlier file says what somebody has; a paired computer had what both held when they were last the same. */
async function sinceIn(
  since: string | undefined,
  realm: Realm,
  { roads }: Correspondence,
): Promise<{ readonly since: string | null; readonly without?: ReadonlySet<string> }> {
  if (since === undefined) return { since: null }
  if (!since.endsWith('.moot')) {
    const peer = roads.now().peers.find(({ key, name }) => key === since || name === since)
    if (peer === undefined) throw new Error(`No computer called ${since} is paired with this one.`)
    return { since: peer.key }
  }
  const own = realm.assemblies().map(({ scribe }) => scribe.device())
  const { entries } = readAnyBundle(await readFile(since), verifyingTools, openKeysWith(own))
  if (entries.length === 0) throw new Error(`Nothing in ${since} can be read here.`)
  return { since: null, without: new Set(entries.map(({ hash }) => hash)) }
}
