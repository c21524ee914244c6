import type { ItemKind } from '../../charter/standing-item'

/**
 * What an assembly talks about over months: a matter comes up, is looked into, is decided, is reported on. Its chapters are
 * agenda items of different meetings, so that two years read like two years. In every text `{lead}` and `{second}` stand for
 * two people who stay with the matter, and a chapter written as a question leaves the answer to the next.
 */
export type Matter = {
  readonly section: string
  /** The month its first chapter wants, 1 to 12; null when any will do. */
  readonly month: number | null
  /** Meetings from one chapter to the next. */
  readonly gap: number
  readonly chapters: readonly Chapter[]
}

export type Chapter = {
  readonly title: string
  readonly kind: ItemKind
  /** Minutes planned for it. */
  readonly planned: number
  readonly notes: string
  readonly proposal: Tabled | null
  readonly tasks: readonly Task[]
}

export type Tabled = {
  readonly wording: string
  /** Reasons, one for each person who has reservations. */
  readonly reservations: readonly string[]
  /** Reasons, one for each person who stands aside. */
  readonly aside: readonly string[]
  /** The first round met a block; the amended wording is what the second round was about. */
  readonly blocked: { readonly reason: string; readonly amended: string } | null
  /** The reason somebody sent in writing, who could not come. */
  readonly written: string | null
}

export type Task = {
  readonly who: 'lead' | 'second' | 'secretary'
  /** Days until it is due; null without a date. */
  readonly within: number | null
  readonly what: string
}

export function matter(
  section: string,
  when: { month?: number; gap?: number },
  ...chapters: Chapter[]
): Matter {
  return { section, month: when.month ?? null, gap: when.gap ?? 2, chapters }
}

/** Somebody reports; nothing is asked of the meeting. */
export function informs(title: string, planned: number, notes: string, ...tasks: Task[]): Chapter {
  return { title, kind: 'inform', planned, notes, proposal: null, tasks }
}

export function discusses(title: string, planned: number, notes: string, ...tasks: Task[]): Chapter {
  return { title, kind: 'discuss', planned, notes, proposal: null, tasks }
}

export function decides(
  title: string,
  planned: number,
  notes: string,
  proposal: Tabled,
  ...tasks: Task[]
): Chapter {
  return { title, kind: 'decide', planned, notes, proposal, tasks }
}

export function tabled(wording: string, more: Partial<Omit<Tabled, 'wording'>> = {}): Tabled {
  return { wording, reservations: [], aside: [], blocked: null, written: null, ...more }
}

export const task = (who: Task['who'], within: number | null, what: string): Task => ({ who, within, what })
