import path from 'node:path'
import { discreet } from '../../shared/export/discreet'
import {
  type ExportedFile,
  type Format,
  fileStem,
  formats,
  isFormat,
  isPaper,
  type Makers,
  papers,
  plainWish,
  type RecordMakers,
  recordStem,
  type Wish,
} from '../../shared/export/maker'
import { sha256 } from '../keeper/box'
import { causeOf, codeOf, nodeDisk, replaceFile } from '../keeper/disk'
import { meetingIn } from './meeting-file'
import { wordsIn } from './options'
import { publishedIn } from './published-in'
import type { Told } from './told'

/**
 * CL4: meetings as files in a folder. Everything is read and made before the first byte is written; each file is written beside
 * its place, made durable and renamed, so that a script finds the old file or the new one.
 */
export const sendOutUsage = `folkmoot export <meeting.json | bundle.moot ...> --to <${formats.join(',')}> --out <folder> [--paper <${papers.join('|')}>] [--large-print] [--letter]`

export async function sendOut(args: readonly string[], tables: Tables): Promise<Told> {
  const asked = wordsIn(args, ['to', 'out', 'paper'], ['large-print', 'letter'])
  const from = asked?.words ?? []
  const { to, out, paper = plainWish.paper } = asked?.given ?? {}
  if (asked === null || from.length === 0 || to === undefined || out === undefined || !isPaper(paper))
    throw new Error(sendOutUsage)
  const wanted = formatsIn(to, tables.makers)
  const wish: Wish = {
    paper,
    largePrint: asked.switches.has('large-print'),
    sheet: asked.switches.has('letter') ? 'Letter' : 'A4',
  }
  const sources: Source[] = []
  for (const file of from) sources.push(...(await sourcesIn(file, wanted, tables, wish)))
  // At once: what needs a window is then printed in one go.
  const files = await Promise.all(apart(sources).map((one) => made(one, wanted)))
  return written(path.resolve(out), files.flat())
}

/** What is made into files: what they are called before the ending, and how each format is made. */
type Source = {
  readonly from: string
  readonly stem: string
  readonly make: (format: Format) => Promise<readonly ExportedFile[]>
}
type Made = ExportedFile & { readonly from: string; readonly format: Format }
export type Tables = { readonly makers: Makers; readonly recordMakers: RecordMakers }

/** A meeting, or each of the published minutes in a bundle (CL7). */
async function sourcesIn(
  file: string,
  wanted: readonly Format[],
  { makers, recordMakers }: Tables,
  wish: Wish,
): Promise<readonly Source[]> {
  if (!file.endsWith('.moot')) {
    const meeting = discreet(await meetingIn(file))
    const make = async (format: Format) => (await makers[format]?.(meeting, wish)) ?? []
    return [{ from: file, stem: fileStem(meeting), make }]
  }
  const other = wanted.find((format) => recordMakers[format] === undefined)
  if (other !== undefined)
    throw new Error(
      `Published minutes go out as ${Object.keys(recordMakers).join(', ')}, not as ${other} (CL7).`,
    )
  return (await publishedIn(file)).map((published) => {
    const stem = recordStem(published)
    const make = async (format: Format) => {
      const one = await recordMakers[format]?.(published, stem, wish)
      return one === undefined ? [] : [one]
    }
    return { from: file, stem, make }
  })
}

/** Each format once, in the order of the table. */
function formatsIn(text: string, makers: Makers): readonly Format[] {
  const words = text.split(',').map((word) => word.trim().toLowerCase())
  const unknown = words.find((word) => !isFormat(word))
  if (unknown !== undefined)
    throw new Error(`There is no format “${unknown}” (CL4). Choose among ${formats.join(', ')}.`)
  const missing = words.find((word) => isFormat(word) && makers[word] === undefined)
  if (missing !== undefined) throw new Error(`This checkout cannot make ${missing} (CL4).`)
  return formats.filter((format) => words.includes(format))
}

type Named = Source & { readonly suffix: string }

/** Two of one name and day: the second says so in its files' names. */
function apart(sources: readonly Source[]): readonly Named[] {
  const seen = new Map<string, number>()
  return sources.map((source) => {
    const before = seen.get(source.stem) ?? 0
    seen.set(source.stem, before + 1)
    return { ...source, suffix: before === 0 ? '' : `-${before + 1}` }
  })
}

async function made(
  { from, stem, suffix, make }: Named,
  wanted: readonly Format[],
): Promise<readonly Made[]> {
  const files: Made[] = []
  for (const format of wanted)
    for (const { name, bytes } of await make(format))
      files.push({ name: `${stem}${suffix}${name.slice(stem.length)}`, bytes, from, format })
  return files
}

async function written(out: string, files: readonly Made[]): Promise<Told> {
  const done: object[] = []
  const failed: object[] = []
  try {
    await nodeDisk.makeFolder(out)
  } catch (error) {
    throw new Error(`The folder ${out} cannot be made (CL4, ${codeOf(error)}).`)
  }
  for (const { name, bytes, from, format } of files) {
    const file = path.join(out, name)
    try {
      await replaceFile(nodeDisk, file, bytes)
      done.push({
        file,
        from,
        format,
        bytes: bytes.length,
        sha256: Buffer.from(sha256(bytes)).toString('hex'),
      })
    } catch (error) {
      failed.push({ file, from, format, cause: causeOf(error) })
    }
  }
  const said = { files: done, failed }
  return { code: failed.length === 0 ? 0 : 1, output: `${JSON.stringify(said, null, 2)}\n` }
}
