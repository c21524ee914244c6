import { fold } from '../charter/roll'
import { isApproved } from '../meeting/approval/approval'
import { details } from '../meeting/details'
import { meetingNumber } from '../meeting/numbering'
import { opening } from '../meeting/state'
import { isDate, localDate } from '../meeting/time'
import type { SinceBlock } from '../minutes/since-block'
import type { PublishedRecord } from '../record/published-record'
import type { ExportedMeeting } from './exported-meeting'
import { utf8 } from './utf8'

/** What a meeting goes out as: the one table every way out looks its makers up in, window and command line alike. */
export const formats = ['pdf', 'html', 'docx', 'md', 'txt', 'csv', 'ics', 'json'] as const
export type Format = (typeof formats)[number]

export type ExportedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What is put on a page (EX22): only makers of pages look at it. */
export const papers = ['minutes', 'agenda', 'kit'] as const
export type PaperKind = (typeof papers)[number]
export type Wish = {
  readonly paper: PaperKind
  readonly largePrint: boolean
  readonly sheet: 'A4' | 'Letter'
  /** Minutes with every name and every confidential word, which stay in the assembly (EX33). */
  readonly own?: true
}
export const plainWish: Wish = { paper: 'minutes', largePrint: false, sheet: 'A4' }

/** The same meeting gives the same files, bit for bit (EX3). */
export type Maker = (
  meeting: ExportedMeeting,
  wish: Wish,
) => readonly ExportedFile[] | Promise<readonly ExportedFile[]>
export type Makers = { readonly [format in Format]?: Maker }

/** A published record as it is found where its assembly is not. */
export type Published = {
  readonly record: PublishedRecord
  readonly practice: boolean
  /** What has put decisions of it out of force, as far as whoever sends it out knows (CS8). */
  readonly since?: readonly SinceBlock[]
}
/** `stem`: what its file is called before the ending. */
export type RecordMaker = (
  published: Published,
  stem: string,
  wish: Pick<Wish, 'largePrint' | 'sheet'>,
) => ExportedFile | Promise<ExportedFile>
export type RecordMakers = { readonly [format in Format]?: RecordMaker }

export function recordStem({ record, practice }: Published): string {
  const { name, number, date, title } = record
  return stemOf([name, number ?? '', date, title, practice ? 'PRACTICE' : ''])
}

export function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text)
}

export function isPaper(text: string): text is PaperKind {
  return (papers as readonly string[]).includes(text)
}

/** One file of text, in UTF-8. */
export function textFile(name: string, text: string): ExportedFile {
  return { name, bytes: utf8(text) }
}

/**
 * What the files of a meeting are called before their ending: number or date first, so that a folder sorts by time (EX10). It
 * names a file and never a place (SH23), whatever the title looks like.
 */
export function fileStem({ meeting, practice, number }: ExportedMeeting): string {
  const { title, kind, date } = details(meeting)
  const opened = opening(meeting)
  const day = opened === undefined ? date : localDate(opened.clock)
  return stemOf([
    number ?? meetingNumber(meeting) ?? '',
    isDate(day) ? day : '',
    title === '' ? kind : title,
    practice ? 'PRACTICE' : '',
  ])
}

/** EX34: what is made of minutes that are not approved is called a draft. */
export function minutesStem(exported: ExportedMeeting): string {
  const stem = fileStem(exported)
  return isApproved(exported.meeting) ? stem : `${stem}_DRAFT`
}

export function stemOf(parts: readonly string[]): string {
  const stem = parts.map(slug).filter(Boolean).join('_')
  return stem === '' ? 'meeting' : stem
}

/** Letters and digits of any script; all else becomes a hyphen. */
function slug(text: string): string {
  const words = (text === 'PRACTICE' ? text : fold(text)).normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return [...words.join('-')].slice(0, 40).join('').replace(/-+$/, '')
}
