import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { mostAssemblies } from '../../shared/practice/league/seats'
import { writeLeague } from '../keeper/league-bundle'
import { type Founder, type LeagueGiven, leagueFounders } from '../keeper/league-founders'
import { wordsIn } from './options'
import type { Told } from './told'

/**
 * CL5: an invented federation as an open bundle file, written frame by frame as it is made, so that no more of it lies in memory than
 * the foundings and one assembly's records. The same seed, size and day make the same bytes.
 */
export const federationUsage =
  'npm run federation -- --assemblies 1000 --years 10 --seed 7 [--until 2026-11-28] --out f.moot'

export async function federation(args: readonly string[], today: string): Promise<Told> {
  const { out, ...league } = givenIn(args, today)
  const besides = `${out}.part`
  const founders = leagueFounders(league)
  const handle = await open(besides, 'w', 0o644)
  try {
    const { entries, bytes } = await fill(handle, founders)
    await handle.close()
    await rename(besides, out)
    const told = { file: out, assemblies: founders.length, entries, bytes }
    return { code: 0, output: `${JSON.stringify(told, null, 2)}\n` }
  } catch (error) {
    await handle.close()
    await rm(besides, { force: true })
    throw error
  }
}

/** Answers how long the file is. */
async function fill(handle: FileHandle, founders: readonly Founder[]) {
  const hash = createHash('sha256')
  let length = 0
  const entries = await writeLeague(founders, async (bytes) => {
    hash.update(bytes)
    length += bytes.length
    await handle.writeFile(bytes)
  })
  await handle.writeFile(hash.digest())
  await handle.sync()
  return { entries, bytes: length + 32 }
}

const names = ['assemblies', 'years', 'seed', 'until', 'out'] as const

function givenIn(args: readonly string[], today: string): LeagueGiven & { readonly out: string } {
  const read = wordsIn(args, names, [])
  const { assemblies = '1000', years = '10', seed = '7', until = today, out = '' } = read?.given ?? {}
  const given = { assemblies: Number(assemblies), years: Number(years), seed: Number(seed), until, out }
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  const isGood =
    read?.words.length === 0 &&
    isWhole(given.assemblies, 1, mostAssemblies) &&
    isWhole(given.years, 1, 50) &&
    isWhole(given.seed, 0, 2 ** 31) &&
    /^\d{4}-\d\d-\d\d$/.test(until) &&
    out !== ''
  if (!isGood) throw new Error(federationUsage)
  return given
}
