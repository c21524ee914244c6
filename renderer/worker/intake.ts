import { together } from '../../shared/together'
import type { Cursor, NewFrame, ReadFrame } from '../../shared/wire/keeper'
import { rowOf, toBytes } from './names'
import type { Row } from './rows'

/** What a frame of the journal means to the cache: pure, so that a live append and a rebuild make the same rows (CA4). */
export type Intake = {
  readonly rows: readonly Row[]
  /** Documents whose summary has fallen behind. */
  readonly stale: ReadonlySet<string>
}

/** How a stale summary is made anew: by opening the document, or from the projection that followed its last change. */
export const fromDocument = new Uint8Array([0])
export const fromProjection = new Uint8Array([1])

export type Founding = {
  readonly person: string
  readonly rollDocument: string
  readonly practice: boolean
}

export function takeFrames(
  assembly: string,
  frames: readonly ReadFrame[],
  cursor: Cursor,
  mendFromEntries: boolean,
): Intake {
  const rows: Row[] = []
  const stale = new Set<string>()

  const document = (name: string, room: string, frame: number, bytes: Uint8Array) => {
    rows.push({ name: rowOf.document(name), content: toBytes({ assembly, room }) })
    rows.push({ name: rowOf.chunk(name, frame), content: bytes })
    rows.push({ name: rowOf.stale(assembly, name), content: fromDocument })
    stale.add(name)
  }

  for (const frame of frames) {
    if (frame.type === 'frame') {
      if (frame.kind === 'projection') {
        rows.push({ name: rowOf.projection(frame.document), content: frame.bytes })
        rows.push({ name: rowOf.stale(assembly, frame.document), content: fromProjection })
      } else document(frame.document, frame.room, frame.frame, frame.bytes)
    } else if (frame.entryKind === 'auth') {
      rows.push({ name: rowOf.founding(assembly), content: frame.blob })
    } else if (frame.entryKind === 'rec' && frame.what === 'charter') {
      rows.push({ name: rowOf.charter(assembly), content: frame.blob })
    } else if (frame.entryKind === 'chg' && mendFromEntries) {
      // Where a frame was damaged, the signed entry holds the same changes a second time.
      document(frame.document, frame.room, frame.frame, together(changesIn(frame.blob)))
    }
  }
  rows.push({ name: rowOf.head(assembly), content: toBytes(cursor) })
  return { rows, stale }
}

/** The rows of what this session itself appended and the keeper has made durable. */
export function takeOwn(assembly: string, frames: readonly NewFrame[], head: Cursor): Intake {
  const first = head.frame - frames.length + 1
  return takeFrames(
    assembly,
    frames.map((frame, index) => ({ type: 'frame', frame: first + index, ...frame })),
    head,
    false,
  )
}

/** The changes in a signed entry, each behind its length as four bytes. */
function changesIn(blob: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  const changes: Uint8Array[] = []
  for (let at = 0; at + 4 <= blob.byteLength; ) {
    const length = view.getUint32(at)
    changes.push(blob.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return changes
}
