import { join } from 'node:path'
import { readEntry } from '../../shared/entry'
import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import { type Random, sameBytes } from './box'
import { type Device, deviceFile, freshDevice, openDevice, readDevice, storeDevice } from './device'
import { causeOf, codeOf, type Disk, listIfThere } from './disk'

/**
 * The key of this computer for one assembly as it lies on the disk, and the one that is to take its place (AU7): first the new one
 * lies beside it, then the log says so, then it takes the place. Cut off in between, the next start finds out which.
 */
export type DeviceKeys = {
  readonly open: (again: boolean) => Promise<Device>
  /** A new key, on the disk before anything is signed with it. */
  readonly next: () => Promise<Result<Device, KeeperRefused>>
  readonly change: () => Promise<void>
  /** Whether a change was cut off after the log had said it: now it is done. */
  readonly catchUp: (authority: readonly Uint8Array[]) => Promise<boolean>
}

const nextFile = 'device.next.json'

export function deviceKeysIn(disk: Disk, folder: string, key: Uint8Array, random: Random): DeviceKeys {
  async function change(): Promise<void> {
    await disk.rename(join(folder, nextFile), join(folder, deviceFile))
    await disk.syncFolder(folder)
  }
  return {
    open: (again) => openDevice(disk, folder, key, again, random),
    next: async () => {
      const { device, seed } = freshDevice(random)
      try {
        await storeDevice(disk, folder, key, seed, device.incarnation, random, nextFile)
        return done(device)
      } catch (error) {
        if (codeOf(error) === '') throw error
        return refused({ rule: 'JO2', cause: causeOf(error), detail: codeOf(error) })
      } finally {
        seed.fill(0)
      }
    },
    change,
    catchUp: async (authority) => {
      if (!(await listIfThere(disk, folder)).includes(nextFile)) return false
      const next = await readDevice(disk, folder, key, nextFile)
      if (next === null || !authority.some((entry) => changesTo(entry, next.publicKey))) return false
      await change()
      return true
    },
  }
}

function changesTo(bytes: Uint8Array, key: Uint8Array): boolean {
  const entry = readEntry(bytes, () => true) // decisions 3
  if (!entry.ok || entry.value.body.k !== 'auth') return false
  const { x } = entry.value.body
  return x.op === 'rotate' && sameBytes(x.dev, key)
}
