import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { bundled, loaded } from '../../build/loaded.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import type { Federation } from '../keepers/federation'
import { type Keeper, startKeeper } from '../keepers/keeper'
import { clearDesks } from './desk'

/** A federation on real roads: some of its computers are profiles for an app with a window, the others keepers without one. */
export type Story = {
  readonly profiles: { readonly asha: string; readonly björn: string }
  readonly ids: Readonly<Record<string, string>>
  readonly keepers: Readonly<Record<string, Keeper>>
  readonly end: () => Promise<void>
  /** One that was closed is there again. */
  readonly restart: (name: string) => Promise<Keeper>
  /** The party’s keeper ends, and leaves its profile to an app with a window. */
  readonly partyFor: () => Promise<string>
}

/** The computers of Asha and Björn have a window; of those without, the party's can be given to one later. */
export async function onRoads(
  headless: readonly string[],
  federation: Omit<Federation, 'folders'>,
): Promise<Story> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-story-'))
  const profiles = { asha: ownedFolder('asha'), björn: ownedFolder('bjorn') }
  const folders: Record<string, string> = { ...profiles }
  for (const name of headless) {
    folders[name] = name === 'party' ? ownedFolder(name) : path.join(folder, name)
    await mkdir(folders[name], { recursive: true })
  }
  const keepersAt = path.resolve(import.meta.dirname, '../keepers')
  const seeds = path.join(keepersAt, 'federation.ts')
  const { seedFederation } = await loaded<typeof import('../keepers/federation')>(seeds, 'keepers')
  const ids = await seedFederation({ folders, ...federation }, new Date().toISOString().slice(0, 10))
  for (const profile of Object.values(profiles)) lendAll(profile)
  const program = await bundled(path.join(keepersAt, 'headless.ts'), 'keepers')
  const keepers: Record<string, Keeper> = {}
  const restart = async (name: string): Promise<Keeper> => {
    const keeper = await startKeeper(program, name, path.join(folders[name] ?? '', 'real'))
    await keeper.ask({ do: 'network', on: true, helps: false })
    keepers[name] = keeper
    return keeper
  }
  for (const name of headless) await restart(name)
  return {
    profiles,
    ids,
    keepers,
    restart,
    partyFor: async () => {
      await keepers.party?.close()
      lendAll(folders.party ?? '')
      return folders.party ?? ''
    },
    end: async () => {
      for (const keeper of Object.values(keepers)) await keeper.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** For a file that tells one story: it is set up before, and everything of it ends after. */
export function telling(make: () => Promise<Story>): () => Story {
  let story: Story | null = null
  beforeAll(async () => {
    story = await make()
  }, 300_000)
  afterAll(async () => {
    await clearDesks()
    await story?.end()
  })
  return () => {
    if (story === null) throw new Error('The story has not begun')
    return story
  }
}
