import type { SinceBlock } from '../minutes/since-block'
import type { LocalDate } from '../ports'
import { type PublishedCourse, readCourse } from './published-course'
import type { PublishedRead } from './published-read'

/**
 * The register of many assemblies: what their published minutes say was decided and is to be done, each line with where it comes from
 * (GD6): whose record, which version of it, when it was approved and by which minute, by which device it was signed.
 */
export type CombinedLine = {
  readonly type: 'decision' | 'action'
  readonly id: string
  readonly assembly: string
  readonly name: string
  /** Of the decision; of an action, of its item. */
  readonly number: string
  readonly title: string
  readonly text: string
  readonly due: LocalDate | null
  readonly informal: boolean
  readonly contested: boolean
  /** What it says of its course; null of an action, and of a record of before (CS7). */
  readonly course: PublishedCourse | null
  /** What has put it out of force, as far as that is known here (CS8). */
  readonly since?: SinceBlock
  readonly from: Provenance
}
export type Provenance = {
  readonly record: string
  readonly meeting: string
  readonly date: LocalDate
  /** 1, and one more for each that it took the place of. */
  readonly version: number
  readonly approved: { readonly on: LocalDate; readonly minute: string | null; readonly digest: string }
  /** The signed entry that holds it, whose blob was found to be what was signed; and the device that signed it. */
  readonly entry: string
  readonly device: string
  /** Written by somebody who stands in for a secretary (AU15). */
  readonly acting: boolean
  /** The text is not here: what it is called and what was decided is (TR3). */
  readonly short: boolean
  /** The title record that was signed with it says something else; this is the record (TR2). */
  readonly differs: boolean
}
export type KeptRecord = {
  readonly entry: string
  readonly device: string
  readonly record: PublishedRead
  /** By its title record alone. */
  readonly short?: true
  /** TR2. */
  readonly differs?: true
}

/** Of all that was published of a month: what was replaced by a later version is not told twice. */
export function combined(kept: readonly KeptRecord[]): readonly CombinedLine[] {
  const byRecord = new Map(kept.map((one) => [`${one.record.assembly}/${one.record.record}`, one]))
  const nameOfReplaced = ({ record: { assembly, replaces } }: KeptRecord) => `${assembly}/${replaces}`
  const replaced = new Set(kept.filter(({ record }) => record.replaces !== null).map(nameOfReplaced))
  const versionOf = (one: KeptRecord, depth = 1): number => {
    const before = one.record.replaces === null ? undefined : byRecord.get(nameOfReplaced(one))
    if (one.record.replaces === null || depth > kept.length) return depth
    return before === undefined ? depth + 1 : versionOf(before, depth + 1)
  }
  return kept
    .filter(({ record: { assembly, record } }) => !replaced.has(`${assembly}/${record}`))
    .flatMap((one) => linesOf(one, versionOf(one)))
    .sort(inOrder)
}

function linesOf({ entry, device, record, ...kept }: KeptRecord, version: number): readonly CombinedLine[] {
  const { assembly, name, meeting, date, approved, acting = false, items } = record
  const [short, differs] = [kept.short === true, kept.differs === true]
  const from = { record: record.record, meeting, date, version, approved, entry, device, short, differs }
  // AU17: what an older app published says it of the whole alone.
  const isByLine = items.some((item) => [item, ...item.decisions, ...item.actions].some((one) => one.acting))
  const fromOf = (line: { readonly acting: boolean }) => ({
    ...from,
    acting: isByLine ? line.acting : acting,
  })
  return items.flatMap(({ number, minute, title, decisions, actions }, at): readonly CombinedLine[] => [
    ...decisions.map((decision, index) => ({
      type: 'decision' as const,
      id: `${entry}/${at}/d${index}`,
      assembly,
      name,
      number: decision.number,
      title,
      text: decision.wording,
      due: null,
      informal: decision.informal,
      contested: decision.contested,
      course: readCourse(decision),
      from: fromOf(decision),
    })),
    ...actions.map(({ what, due, acting: meanwhile }, index) => ({
      type: 'action' as const,
      id: `${entry}/${at}/a${index}`,
      assembly,
      name,
      number: minute ?? number,
      title,
      text: what,
      due,
      informal: false,
      contested: false,
      course: null,
      from: fromOf({ acting: meanwhile }),
    })),
  ])
}

/** Decisions first; then by day, assembly and number, the same on every screen. */
function inOrder(one: CombinedLine, other: CombinedLine): number {
  if (one.type !== other.type) return one.type === 'decision' ? -1 : 1
  const [a, b] = [one, other].map(({ from: { date }, name, number, id }) => `${date}/${name}/${number}/${id}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}

/** Every word stands in the text, the title, the number or the name of the assembly. */
export function combinedMatching(lines: readonly CombinedLine[], words: string): readonly CombinedLine[] {
  const sought = words.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  if (sought.length === 0) return lines
  return lines.filter(({ text, title, number, name, type }) => {
    const all = `${text} ${title} ${number} ${name} ${type}`.toLocaleLowerCase('en')
    return sought.every((word) => all.includes(word))
  })
}
