import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { mostAssemblies } from '../../shared/practice/league/seats'
import { framed } from '../../shared/sync/frame'
import { limits } from '../../shared/sync/limits'
import { encodeMessage, type Message } from '../../shared/sync/message'
import { utf8 } from '../keeper/box'
import { type Founder, type LeagueGiven, leagueFounders, type Signed } from './founders'
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
    const writer = await bundleInto(handle)
    const entries = await writeAll(founders, writer)
    const bytes = await writer.end()
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

async function writeAll(founders: readonly Founder[], writer: Writer): Promise<number> {
  const byCode = new Map(founders.map((founder) => [founder.seat.code, founder]))
  let entries = 0
  const put = async (kind: 'gen' | 'ents', some: readonly Signed[]): Promise<void> => {
    entries += some.length
    await writer.put(
      kind,
      some.map(({ entry }) => entry),
    )
    await writer.put(
      'blobs',
      some.flatMap(({ blob }) => blob ?? []),
    )
  }
  await put(
    'gen',
    founders.map(({ founding }) => founding),
  )
  for (const founder of founders) await put('ents', founder.deeds(byCode))
  for (const founder of founders) await put('ents', [...founder.records()])
  return entries
}

type Writer = {
  readonly put: (kind: 'gen' | 'ents' | 'blobs', items: readonly Uint8Array[]) => Promise<void>
  /** Answers how long the file is. */
  readonly end: () => Promise<number>
}

async function bundleInto(handle: FileHandle): Promise<Writer> {
  const hash = createHash('sha256')
  let length = 0
  const write = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes)
    length += bytes.length
    await handle.writeFile(bytes)
  }
  await write(utf8('FMB1'))
  return {
    put: async (kind, items) => {
      for (const some of packed(items, kind === 'gen' ? limits.genesis : limits.hashes))
        await write(framed(encodeMessage([kind, some] as Message)))
    },
    end: async () => {
      await write(framed(new Uint8Array(0)))
      await handle.writeFile(hash.digest())
      await handle.sync()
      return length + 32
    },
  }
}

/** As many to a frame as fit; none of what is written here is longer than one. */
function packed(items: readonly Uint8Array[], most: number): Uint8Array[][] {
  const frames: Uint8Array[][] = []
  let size = 0
  for (const item of items) {
    const frame = frames.at(-1)
    size += item.length
    if (frame !== undefined && frame.length < most && size <= limits.framePacked) frame.push(item)
    else {
      frames.push([item])
      size = item.length
    }
  }
  return frames
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
