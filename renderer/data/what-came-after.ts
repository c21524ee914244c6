import type { SinceBlock } from '../../shared/minutes/since-block'
import type { AbroadLine } from '../../shared/record/abroad'
import { cameAfter } from '../../shared/record/came-after'
import type { KnownLine } from '../../shared/record/clash'
import type { CombinedLine } from '../../shared/record/combined'
import { fateLineOf } from '../../shared/record/published-course'
import { publishedLines } from '../../shared/record/published-lines'
import type { PublishedRecord } from '../../shared/record/published-record'
import { instantOf, zoneHere } from './moment'
import type { WorkerLink } from './worker-link'

type Link = Pick<WorkerLink, 'ask'>

/** What has put decisions of published minutes out of force, as far as that is known here (CS8). */
export function whatCameAfterRecord(
  link: Link,
  record: PublishedRecord,
  desk: readonly AbroadLine[],
): Promise<readonly SinceBlock[]> {
  return whatCameAfter(link, publishedLines(record, overIn(desk)(record.assembly)))
}

/** The register of a month with, of each decision, what has put it out of force. */
export async function withWhatCameAfter(
  link: Link,
  register: readonly CombinedLine[],
  desk: readonly AbroadLine[],
): Promise<readonly CombinedLine[]> {
  const over = overIn(desk)
  const since = await whatCameAfter(
    link,
    register.flatMap((line) => knownLine(line, over(line.assembly))),
  )
  const byDecision = new Map(since.map((layer) => [layer.decision, layer]))
  return register.map((line) => {
    const layer = line.course === null ? undefined : byDecision.get(line.course.decision)
    return layer === undefined ? line : { ...line, since: layer }
  })
}

function knownLine(line: CombinedLine, over: readonly string[] | null): readonly KnownLine[] {
  const { assembly, name, text, course, from } = line
  if (course === null) return []
  const place = { assembly, meeting: from.meeting, date: from.date }
  return [{ ...fateLineOf(place, line, course), name, wording: text, over }]
}

/** Who takes part in a Thing, by its charter; null of any other. */
function overIn(desk: readonly AbroadLine[]): (assembly: string) => readonly string[] | null {
  const byId = new Map(desk.map(({ assembly, takingPart }) => [assembly, takingPart ?? null]))
  return (assembly) => byId.get(assembly) ?? null
}

async function whatCameAfter(link: Link, lines: readonly KnownLine[]): Promise<readonly SinceBlock[]> {
  if (lines.length === 0) return []
  const of = lines.map(({ decision, matter }) => ({ decision, matter }))
  const more = await link.ask('came-after', { of })
  if (!more.ok || more.value.length === 0) return []
  const today = instantOf(new Date(), zoneHere()).slice(0, 10)
  const asked = new Set(of.map(({ decision }) => decision))
  return cameAfter(asked, [...lines, ...more.value], today)
}
