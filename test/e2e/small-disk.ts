import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'

/** A disk of a few megabytes with a profile on it: it can be filled to the last byte, and emptied again. */
export type SmallDisk = {
  readonly profile: string
  readonly fill: () => void
  readonly makeRoom: () => void
  readonly dispose: () => void
}

export function smallDisk(megabytes: number): SmallDisk {
  const profile = ownedFolder('small-disk')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', profile], {
      stdio: 'pipe',
    })
  } catch (error) {
    throw new Error('A disk that is full needs the right to mount a small one: run this test as root.', {
      cause: error,
    })
  }
  lendAll(profile)
  const ballast = path.join(profile, 'ballast')
  return {
    profile,
    fill: () => {
      const file = openSync(ballast, 'a')
      // Large pieces first, then single bytes, until not one more goes in.
      for (const length of [1 << 20, 1 << 12, 1]) fillWith(file, Buffer.alloc(length))
      closeSync(file)
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    dispose: () => {
      execFileSync('umount', ['--lazy', profile])
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

function fillWith(file: number, piece: Buffer): void {
  try {
    for (;;) if (writeSync(file, piece) < piece.length) return
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}
