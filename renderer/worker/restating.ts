import * as A from '@automerge/automerge/slim'
import { fixedDeep, type Loaded, plain } from './automerge'
import { type Letter, type Marking, markAgain, markingsOf, type Rewording } from './restating-marks'

/**
 * CA15: what this device wrote on top of something that does not count any more. The document without it cannot take that in as it was
 * signed, so it is said once more, as a new change: facts as they stood, and one's own letters where they stood among those that are left.
 */
export type Restated = {
  readonly changes: readonly Uint8Array[]
  /** How many changes were said again, and how many could not be: what they speak of is gone. */
  readonly again: number
  readonly lost: number
  /** What nobody need wait for: it does not count, or is not to be had. */
  readonly gone: readonly string[]
}

type Meta = ReturnType<typeof A.getChangesMetaSince>[number]
type Draft = Record<string, unknown>

const restates = 'restates '

/** `former` knows everything, `fresh` what counts; `tag` begins the actors of this device. */
export function restate(former: Loaded, fresh: Loaded, tag: string): Restated {
  const known = A.getChangesMetaSince(former, [])
  const counts = new Set(A.getChangesMetaSince(fresh, []).map(({ hash }) => hash))
  // Said again already, and never twice: not after a kill, nor when what was said again loses its ground too.
  const before = new Set(known.flatMap(({ message }) => hashesIn(message)))
  const orphans = known.filter(
    ({ actor, hash }) => actor.startsWith(tag) && !counts.has(hash) && !before.has(hash),
  )
  const left = known.flatMap(({ hash }) => (counts.has(hash) ? [] : hash))
  const gone = [...new Set([...left, ...A.getMissingDeps(fresh, [])])]
  if (orphans.length === 0) return { changes: [], again: 0, lost: 0, gone }

  const lost = new Set<string>()
  const message = restates + orphans.map(({ hash }) => hash).join(' ')
  const after = A.change(fresh, { time: 0, message }, (draft) => {
    for (const orphan of orphans) if (!sayFacts(former, draft as Draft, orphan)) lost.add(orphan.hash)
  })
  const worded = sayWords(former, after, orphans, message)
  const changes = A.getChangesSince(worded, A.getHeads(fresh))
  return { changes, again: orphans.length - lost.size, lost: lost.size, gone }
}

const hashesIn = (message: string | null): readonly string[] =>
  message?.startsWith(restates) ? message.slice(restates.length).split(' ') : []

/** The entries of maps that a change wrote or removed, as they stood right after it. False: their place is gone. */
function sayFacts(former: Loaded, draft: Draft, { hash, actor, startOp }: Meta): boolean {
  const change = A.inspectChange(former, hash)
  if (change === null) return true
  const then = A.view(former, [hash])
  const paths = pathsIn(then)
  let hasPlace = true
  for (const op of change.ops) {
    if (!('key' in op) || typeof op.key !== 'string' || isOwn(op.obj, actor, startOp)) continue
    const path = paths.get(op.obj)
    const place = path === undefined ? undefined : at(draft, path)
    if (path === undefined || typeof place !== 'object' || place === null) {
      hasPlace = false
      continue
    }
    const entries = place as Draft
    if (op.action === 'del') delete entries[op.key]
    else if (path[0] !== 'prose')
      entries[op.key] = fixedDeep(plain(at(then as Draft, [...path, op.key])), false)
    // The words themselves are put in letter by letter.
    else if (!(op.key in entries)) entries[op.key] = ''
  }
  return hasPlace
}

/** Made by the same change: it comes with what holds it. */
function isOwn(object: string, actor: string, startOp: number): boolean {
  const [counter, by] = object.split('@')
  return by === actor && Number(counter) >= startOp
}

function pathsIn(document: Loaded): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([['_root', []]])
  function walk(object: Draft, path: readonly string[]): void {
    for (const [key, inner] of Object.entries(object)) {
      if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) continue
      const id = A.getObjectId(object as A.Doc<Draft>, key)
      if (id === null) continue
      paths.set(id, [...path, key])
      walk(inner as Draft, [...path, key])
    }
  }
  walk(document as Draft, [])
  return paths
}

function at(object: Draft, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Draft)[key] : undefined),
    object,
  )
}

const proseIn = (document: Loaded): Readonly<Record<string, string>> =>
  (document as { readonly prose?: Readonly<Record<string, string>> }).prose ?? {}

/** One's own letters come back behind the letter they stood behind; what one had removed goes again. */
function sayWords(former: Loaded, fresh: Loaded, orphans: readonly Meta[], message: string): Loaded {
  const removed = new Set(orphans.flatMap(({ hash }) => removedBy(former, hash)))
  const rewordings = Object.keys(proseIn(former)).flatMap((item) => {
    if (proseIn(fresh)[item] === undefined) return []
    return [[item, rewordingOf(former, fresh, item, orphans, removed)] as const]
  })
  if (
    rewordings.every(
      ([, { puts, takes, markings }]) => puts.size === 0 && takes.size === 0 && markings.length === 0,
    )
  )
    return fresh
  return A.change(fresh, { time: 0, message }, (draft) => {
    for (const [item, { puts, takes, markings }] of rewordings) {
      // From the last place to the first, so that none is moved by another.
      for (const place of [...new Set([...puts.keys(), ...takes.keys()])].sort((a, b) => b - a))
        A.splice(
          draft as A.Doc<unknown>,
          ['prose', item],
          place,
          takes.get(place) ?? 0,
          (puts.get(place) ?? []).map(({ letter }) => letter).join(''),
        )
      markAgain(draft, item, markings)
    }
  })
}

function rewordingOf(
  former: Loaded,
  fresh: Loaded,
  item: string,
  orphans: readonly Meta[],
  removed: ReadonlySet<string>,
): Rewording & { readonly markings: readonly Marking[] } {
  const isOrphan = ownedBy(orphans)
  const placeOf = placesIn(fresh, item)
  const puts = new Map<number, readonly Letter[]>()
  const takes = new Map<number, number>()
  let behind = 0
  const letters = lettersIn(former, item, orphans, removed)
  for (const one of letters) {
    const place = placeOf.get(one.mark)
    if (place !== undefined) behind = place + one.letter.length
    else if (isOrphan(one.mark)) puts.set(behind, [...(puts.get(behind) ?? []), one])
  }
  for (const mark of removed) {
    const place = placeOf.get(mark)
    if (place !== undefined) takes.set(place, lengthAt(proseIn(fresh)[item] ?? '', place))
  }
  const hashes = orphans.map(({ hash }) => hash)
  const rewording = { puts, takes }
  const size = (proseIn(fresh)[item] ?? '').length
  return { ...rewording, markings: markingsOf(former, item, hashes, letters, placeOf, size, rewording) }
}

/** The words as they stand, and among them one's own letters that somebody else took out: that does not count either, perhaps. */
function lettersIn(
  former: Loaded,
  item: string,
  orphans: readonly Meta[],
  removed: ReadonlySet<string>,
): readonly Letter[] {
  const path = ['prose', item]
  const hidden = new Map<number, Letter[]>()
  const seen = new Set(placesIn(former, item).keys())
  for (const one of orphans.flatMap((orphan) => putInBy(former, item, orphan))) {
    if (seen.has(one.mark) || removed.has(one.mark)) continue
    const place = A.getCursorPosition(former, path, one.mark)
    hidden.set(place, [...(hidden.get(place) ?? []), one])
  }
  const letters: Letter[] = []
  let unit = 0
  for (const letter of proseIn(former)[item] ?? '') {
    letters.push(...(hidden.get(unit) ?? []), { mark: A.getCursor(former, path, unit), letter, unit })
    unit += letter.length
  }
  return [...letters, ...(hidden.get(unit) ?? [])]
}

function putInBy(former: Loaded, item: string, { hash, actor, startOp }: Meta): readonly Letter[] {
  const words = A.getObjectId(at(former as Draft, ['prose']) as A.Doc<Draft>, item)
  const ops = A.inspectChange(former, hash)?.ops ?? []
  return ops.flatMap((op, index) => {
    const isLetter = op.action === 'set' && 'insert' in op && op.obj === words && typeof op.value === 'string'
    return isLetter ? [{ mark: `${startOp + index}@${actor}`, letter: op.value as string, unit: null }] : []
  })
}

const lengthAt = (words: string, place: number): number => ((words.codePointAt(place) ?? 0) > 0xffff ? 2 : 1)

function placesIn(document: Loaded, item: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  let unit = 0
  for (const letter of proseIn(document)[item] ?? '') {
    places.set(A.getCursor(document, ['prose', item], unit), unit)
    unit += letter.length
  }
  return places
}

/** The letters of the document's words that a change took out. */
function removedBy(former: Loaded, hash: string): readonly string[] {
  const ops = A.inspectChange(former, hash)?.ops ?? []
  return ops.flatMap((op) => (op.action === 'del' && 'elemId' in op ? op.pred : []))
}

function ownedBy(changes: readonly Meta[]): (letter: string) => boolean {
  const stretches = new Map<string, Meta[]>()
  for (const change of changes) stretches.set(change.actor, [...(stretches.get(change.actor) ?? []), change])
  return (letter) => {
    const [counter, actor = ''] = letter.split('@')
    const number = Number(counter)
    return (stretches.get(actor) ?? []).some(({ startOp, maxOp }) => number >= startOp && number <= maxOp)
  }
}
