import path from 'node:path'
import { discreet } from '../../shared/export/discreet'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
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
  type Wish,
} from '../../shared/export/maker'
import { sha256 } from '../keeper/box'
import { causeOf, codeOf, nodeDisk, replaceFile } from '../keeper/disk'
import { meetingIn } from './meeting-file'
import { wordsIn } from './options'
import type { Told } from './told'

/**
 * CL4: meetings as files in a folder. Everything is read and made before the first byte is written; each file is written beside
 * its place, made durable and renamed, so that a script finds the old file or the new one.
 */
export const sendOutUsage = `folkmoot export <meeting.json ...> --to <${formats.join(',')}> --out <folder> [--paper <${papers.join('|')}>] [--large-print] [--letter]`

export async function sendOut(args: readonly string[], makers: Makers): Promise<Told> {
  const asked = wordsIn(args, ['to', 'out', 'paper'], ['large-print', 'letter'])
  const from = asked?.words ?? []
  const { to, out, paper = plainWish.paper } = asked?.given ?? {}
  if (asked === null || from.length === 0 || to === undefined || out === undefined || !isPaper(paper))
    throw new Error(sendOutUsage)
  const wanted = formatsIn(to, makers)
  const wish: Wish = {
    paper,
    largePrint: asked.switches.has('large-print'),
    sheet: asked.switches.has('letter') ? 'Letter' : 'A4',
  }
  const meetings: Read[] = []
  for (const file of from) meetings.push({ from: file, meeting: discreet(await meetingIn(file)) })
  // At once: what needs a window is then printed in one go.
  const files = await Promise.all(named(meetings).map((one) => made(one, wanted, makers, wish)))
  return written(path.resolve(out), files.flat())
}

type Read = { readonly from: string; readonly meeting: ExportedMeeting }
type Made = ExportedFile & { readonly from: string; readonly format: Format }

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

type Named = Read & { readonly suffix: string }

/** Two meetings of one name and day: the second says so in its files' names. */
function named(meetings: readonly Read[]): readonly Named[] {
  const seen = new Map<string, number>()
  return meetings.map((read) => {
    const stem = fileStem(read.meeting)
    const before = seen.get(stem) ?? 0
    seen.set(stem, before + 1)
    return { ...read, suffix: before === 0 ? '' : `-${before + 1}` }
  })
}

async function made(
  { from, meeting, suffix }: Named,
  wanted: readonly Format[],
  makers: Makers,
  wish: Wish,
): Promise<readonly Made[]> {
  const stem = fileStem(meeting)
  const files: Made[] = []
  for (const format of wanted)
    for (const { name, bytes } of (await makers[format]?.(meeting, wish)) ?? [])
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
