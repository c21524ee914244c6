import { join } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import type { ControlRefusal, KeeperOrder, KeeperReply } from '../../shared/wire/keeper-control'
import { asideMark } from './aside'
import {
  appBytes,
  appFile,
  type BackupTools,
  backupsFolder,
  listBackups,
  makeBackup,
  thinBackups,
} from './backup'
import { utf8 } from './box'
import { takeBundleFile, writeBundleFile } from './bundles'
import { causeOf, codeOf, makeDurableFolder, readIfThere, replaceFile } from './disk'
import { makeKey, openKey } from './key'
import { type Neighbours, openNeighbours } from './neighbours'
import { type NetworkGiven, noNetwork } from './network'
import { type Pairing, pairingIn } from './pairing'
import { pairingFile } from './pairing-file'
import { takePracticeLeague } from './practice-league'
import { openRealm, type Realm } from './realm'
import { restoreBackup } from './restore'
import type { Tools } from './tools'

/** The keeper's watch over one realm, from its start to its close: opens it, backs it up when it should (BA6). */
export type Watch = {
  readonly realm: Realm
  readonly name: 'practice' | 'real'
  readonly obey: (
    order: Extract<
      KeeperOrder,
      {
        type:
          | 'backup'
          | 'list-backups'
          | 'restore'
          | 'export-bundle'
          | 'import-bundle'
          | 'practise-federation'
      }
    >,
  ) => Promise<KeeperReply>
  /** Opened when first asked for, never before the records are on the screen (decisions 3). */
  readonly neighbours: () => Promise<Neighbours>
  readonly pairing: Pairing
  readonly close: () => Promise<void>
}

type Start = Extract<KeeperOrder, { type: 'start' }>

const hour = 60 * 60 * 1000
const soon = 60 * 1000

export async function startWatch(
  start: Start,
  tools: Tools,
  network: NetworkGiven = noNetwork,
): Promise<Result<Watch, ControlRefusal>> {
  try {
    await makeDurableFolder(tools.disk, start.folder)
    const key = await (start.create
      ? makeKey(tools.disk, start.folder, start.key, tools.random)
      : openKey(tools.disk, start.folder, start.key))
    if (!key.ok) return key
    return done(await watchOver(start, await openRealm(start.folder, key.value, tools), tools, network))
  } catch (error) {
    if (codeOf(error) === '') throw error
    return refused({ rule: 'JO2', cause: causeOf(error), detail: codeOf(error) })
  }
}

async function watchOver(start: Start, realm: Realm, tools: Tools, network: NetworkGiven): Promise<Watch> {
  const { disk, random, clock } = tools
  const backup: BackupTools = { disk, random, now: clock.now, app: start.appVersion }
  let working: Promise<unknown> = Promise.resolve()
  /** What the last automatic backup held, kept beside it: a run that was killed is made up for by the next. */
  const savedFile = join(backupsFolder(start.folder), 'saved')
  let saved = Buffer.from((await readIfThere(disk, savedFile)) ?? []).toString('utf8')
  /** Why the last automatic backup is not what it should be: said until one is (BA8). */
  let trouble: ControlRefusal | null = null

  const present = async (): Promise<string> => {
    const marks = realm
      .assemblies()
      .map(async ({ id, journal }) => `${id}:${journal.head()?.frame}${await asideMark(realm, id, disk)}`)
    return (await Promise.all(marks)).join()
  }

  /** A disk that is full or gone must not keep anyone from reading: what is not done now is tried the next time. */
  async function whereDiskAllows(deed: () => Promise<void>): Promise<void> {
    try {
      await deed()
    } catch (error) {
      if (codeOf(error) === '') throw error
      trouble = { rule: 'BA1', cause: causeOf(error), detail: codeOf(error) }
    }
  }

  function lackOf(damaged: number): ControlRefusal | null {
    if (realm.unreadable() > 0) return { rule: 'BA7', cause: 'unreadable' }
    return damaged === 0 ? null : { rule: 'BA7', cause: 'damaged', detail: String(damaged) }
  }

  /** What is in a backup is signed: whoever restores it on another computer cannot do it for this one (AD5). */
  async function signed(): Promise<void> {
    for (const assembly of realm.assemblies()) if (!assembly.journal.readOnly) await assembly.cut()
  }

  const backUpIfChanged = (): Promise<void> => whereDiskAllows(backUp)

  async function backUp(): Promise<void> {
    const now = await present()
    if (now === '' || now === saved) return
    await signed()
    const made = await makeBackup(realm, null, backup)
    if (!made.ok) {
      trouble = made.refusal
      return
    }
    trouble = lackOf(made.value.damaged)
    saved = now
    await replaceFile(disk, savedFile, utf8(now))
    // BA7: an older backup may have what this one could not copy.
    if (trouble === null) await thinBackups(start.folder, disk, clock.now())
  }

  function hourly(): void {
    working = working.then(backUpIfChanged).finally(() => {
      callOff = clock.after(hour, hourly)
    })
  }
  // What a run that was killed has left out of the last backup does not wait an hour for the next.
  let callOff = clock.after((await present()) === saved ? hour : soon, hourly)

  // BA6: before the first write of a newer app, everything is put aside as the older one left it.
  await whereDiskAllows(async () => {
    const before = await readIfThere(disk, appFile(start.folder))
    const after = appBytes(start.appVersion)
    if (before !== null && Buffer.compare(before, after) === 0) return
    if (before !== null) await backUp()
    await replaceFile(disk, appFile(start.folder), after)
  })

  let others: Promise<Neighbours> | null = null
  const neighbours = (): Promise<Neighbours> => {
    if (others === null) {
      others = openNeighbours(realm, clock, start.appVersion, network)
      // An invite that is out is answered also after a new start.
      void others.then(pairing.look).catch(() => undefined)
    }
    return others
  }
  const file = pairingFile(disk, start.folder, realm.masterKey(), random)
  const practice = start.realm === 'practice'
  const pairing = pairingIn({ realm, practice, file, neighbours, random, clock })

  async function handOver(
    order: Extract<KeeperOrder, { type: 'export-bundle' | 'import-bundle' | 'practise-federation' }>,
  ): Promise<KeeperReply> {
    const { correspondence } = await neighbours()
    const { ask } = order
    if (order.type === 'export-bundle') {
      const assembly = realm.assembly(order.assembly)
      // What was written up to now is in it.
      if (assembly !== null && !assembly.journal.readOnly) await assembly.cut()
      const written = await writeBundleFile(realm, correspondence, order, tools)
      if (written.ok) return { type: 'exported', ask, written: written.value }
      return { type: 'refused', ask, refusal: written.refusal }
    }
    const taken =
      order.type === 'import-bundle'
        ? await takeBundleFile(realm, correspondence, order.from, tools)
        : await takePracticeLeague({ practice, correspondence, until: order.until })
    if (taken.ok) return { type: 'imported', ask, taken: taken.value }
    return { type: 'refused', ask, refusal: taken.refusal }
  }

  return {
    realm,
    name: start.realm,
    neighbours,
    pairing,
    obey: async (order) => {
      await working
      if (order.type === 'list-backups') {
        const automatic = [...(await listBackups(start.folder, disk))]
        return { type: 'backups', ask: order.ask, folder: backupsFolder(start.folder), automatic, trouble }
      }
      if (order.type === 'backup') {
        await signed()
        const made = await makeBackup(realm, order.to ?? null, backup)
        if (made.ok) return { type: 'backed-up', ask: order.ask, ...made.value }
        return { type: 'refused', ask: order.ask, refusal: made.refusal }
      }
      if (order.type !== 'restore') return handOver(order)
      const restored = await restoreBackup(realm, order.from, order.passphrase ?? null, backup)
      if (restored.ok) return { type: 'restored', ask: order.ask, assemblies: restored.value }
      return { type: 'refused', ask: order.ask, refusal: restored.refusal }
    },
    close: async () => {
      callOff()
      await working
      pairing.close()
      await (await others)?.close()
      await signed()
      await backUpIfChanged()
      await realm.close()
    },
  }
}
