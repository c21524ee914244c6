import { numberAmong } from '../../shared/charter/rules'
import type { AbroadLine } from '../../shared/record/abroad'
import { type MayReplace, mayHaveReplaced } from '../../shared/record/came-after'
import type { KnownLine } from '../../shared/record/clash'
import type { DeskRequest } from '../../shared/wire/desk'
import { ownLines } from './clashes'
import { type Decided, readDecided, readPublishedLines } from './decided'
import type { Desk } from './desk'
import type { Rows } from './rows'

/**
 * CS8: of all that lies on this computer, what may have put these decisions out of force: in the registers of the assemblies kept here, and in
 * what others have published. The minutes themselves are read for the few that may.
 */
export async function cameAfterHere(
  desk: Desk,
  { of }: Extract<DeskRequest, { type: 'came-after' }>,
): Promise<readonly KnownLine[]> {
  const { rows } = desk.cache
  const lines = await desk.abroad.lines()
  const own = await ownLines(desk)
  const abroad = await replacing(rows, lines)
  const meant = mayHaveReplaced(of, [
    ...own.map(({ decision, matter, replaces, over }) => ({
      decision,
      matter,
      replaces: replaces.map((one) => one.decision),
      isAbove: over !== null,
    })),
    ...[...abroad.values()].flat(),
  ])
  const found = own.filter(({ decision }) => meant.has(decision))
  const here = new Set(found.map(({ decision }) => decision))
  for (const { assembly, code, takingPart } of lines) {
    const wanted = (abroad.get(assembly) ?? []).filter(
      ({ decision }) => meant.has(decision) && !here.has(decision),
    )
    if (wanted.length === 0) continue
    const read = await readPublishedLines(rows, assembly, wanted, takingPart ?? null)
    found.push(...read.map((line) => ({ ...line, number: numberAmong(code, line.number) })))
  }
  return found
}

type Replacing = ReadonlyMap<string, readonly (Decided & MayReplace)[]>

/** Few replace anything: read once from everything that was published, and again when that is another (FE6). */
const read = new WeakMap<readonly AbroadLine[], Promise<Replacing>>()

function replacing(rows: Rows, lines: readonly AbroadLine[]): Promise<Replacing> {
  const known = read.get(lines)
  if (known !== undefined) return known
  const above = new Set(lines.filter((line) => line.takingPart !== undefined).map(({ assembly }) => assembly))
  const made = readDecided(rows).then((decided) => {
    const some = [...decided].map(([assembly, all]) => {
      const isAbove = above.has(assembly)
      const may = all.filter(({ replaces }) => isAbove || replaces.length > 0)
      return [assembly, may.map((one) => ({ ...one, isAbove }))] as const
    })
    return new Map(some.filter(([, may]) => may.length > 0))
  })
  read.set(lines, made)
  return made
}
