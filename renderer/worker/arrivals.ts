import type { Cursor, NewFrame } from '../../shared/wire/keeper-request'
import type { CacheWriter } from './cache-writer'
import { type Intake, takeFrames, takeOwn } from './intake'
import type { KeeperLink } from './keeper-link'
import type { Rows } from './rows'
import type { ShelvedDocuments } from './shelved-documents'
import { rollDocumentIn } from './summaries'

/**
 * Takes in what the journal gains while the desk is open. The row of heads never names a frame behind one that the cache
 * lacks (CA1): own appends mostly follow one another; what stands between them (signed entries, a sealed charter, the
 * last words of a page that was loaded anew) is read from the journal before the row moves on.
 */
export type Arrivals = {
  /** Where a catch-up has brought the assembly's rows. */
  readonly reached: (assembly: string, cursor: Cursor | null) => void
  /** What this desk appended itself, durable up to `end`. */
  readonly own: (assembly: string, frames: readonly NewFrame[], end: Cursor) => void
  /** Everything that is in the journal now and did not come from this desk. */
  readonly beside: (assembly: string) => Promise<void>
}

/** What was taken in; `beside`: it did not come from this desk. */
export type Took = (assembly: string, intake: Intake, beside: boolean) => void

type Place = { reached: Cursor | null; readonly own: Set<number>; reading: Promise<void> }

export function arrivals(
  keeper: KeeperLink,
  rows: Rows,
  writer: CacheWriter,
  documents: ShelvedDocuments,
  took: Took,
): Arrivals {
  const places = new Map<string, Place>()

  function placeOf(assembly: string): Place {
    const known = places.get(assembly)
    if (known !== undefined) return known
    const place: Place = { reached: null, own: new Set(), reading: Promise.resolve() }
    places.set(assembly, place)
    return place
  }

  function stand(place: Place, cursor: Cursor | null): void {
    place.reached = cursor
    for (const frame of place.own) if (frame <= (cursor?.frame ?? 0)) place.own.delete(frame)
  }

  async function readOn(assembly: string, place: Place): Promise<void> {
    // A refused read leaves the row where it is; the next start reads on from there.
    await keeper.read(assembly, place.reached, async (batch, cursor) => {
      const others = batch.filter(({ frame }) => !place.own.has(frame))
      const intake = takeFrames(assembly, others, cursor, { roll: await rollDocumentIn(rows, assembly) })
      writer.write(intake.rows, intake.gone)
      for (const [document, changes] of intake.grown) documents.add(document, changes)
      stand(place, cursor)
      took(assembly, intake, true)
    })
  }

  function beside(assembly: string): Promise<void> {
    const place = placeOf(assembly)
    // One that failed has told so to whoever asked; the next one begins where it stopped.
    place.reading = place.reading.catch(() => undefined).then(() => readOn(assembly, place))
    return place.reading
  }

  return {
    reached: (assembly, cursor) => stand(placeOf(assembly), cursor),
    own(assembly, frames, end) {
      const place = placeOf(assembly)
      const first = end.frame - frames.length + 1
      const follows = (place.reached?.frame ?? 0) === first - 1
      const intake = takeOwn(assembly, frames, end, follows)
      writer.write(intake.rows, intake.gone)
      for (const frame of frames) if (frame.kind === 'change') documents.add(frame.document, [frame.bytes])
      if (follows) stand(place, end)
      else {
        for (let frame = first; frame <= end.frame; frame += 1) place.own.add(frame)
        // Own frames that wait already have a reading under way that will find these too, or the next append starts one.
        void beside(assembly)
      }
      took(assembly, intake, false)
    },
    beside,
  }
}
