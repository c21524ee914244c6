import { readEntry } from '../../shared/entry'
import { eachFrame } from './archived-journal'
import { hex, sha256 } from './box'
import { decodeContent } from './content'
import type { Journal } from './journal'

/**
 * What a live journal takes from an archived one: the bodies it lacks, in their order. They come behind what is newer
 * here and must not stand in for it (BA9): projections stay out, being made of what is taken in anyway, and where an
 * older charter would be the last, the newest of both is told once more.
 */
export async function lackingIn(
  journal: Journal,
  bodies: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const here = new Set<string>()
  const charters: Charter[] = []
  const note = (body: Uint8Array) => {
    const charter = charterIn(body)
    if (charter !== null) charters.push(charter)
  }
  // Frames are known by their bodies: a restored one has another number and another place.
  await eachFrame(journal.read(null), ({ body }) => {
    here.add(nameOf(body))
    note(body)
  })
  const lacking = bodies.filter((body) => !here.has(nameOf(body)) && !isProjection(body))
  for (const body of lacking) note(body)
  const last = lacking.findLast((body) => charterIn(body) !== null)
  const newest = charters.sort((one, other) => one.time - other.time).at(-1)
  return last === undefined || newest === undefined || newest.body === last
    ? lacking
    : [...lacking, newest.body]
}

type Charter = { readonly time: number; readonly body: Uint8Array }

/** The charter that a body seals, and its Lamport time: clocks are only shown (decisions 10). */
function charterIn(body: Uint8Array): Charter | null {
  const content = decodeContent(body)
  if (content?.type !== 'entry' || content.room !== 'charter') return null
  const entry = readEntry(content.entry, () => true) // decisions 3
  return entry.ok ? { time: entry.value.body.t, body } : null
}

function isProjection(body: Uint8Array): boolean {
  const content = decodeContent(body)
  return content?.type === 'change' && content.kind === 'projection'
}

const nameOf = (body: Uint8Array): string => hex(sha256(body))
