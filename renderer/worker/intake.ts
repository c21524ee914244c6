import { questionRecord, resultRecord } from '../../shared/meeting/said/question-word'

import { clashRecord } from '../../shared/record/clash-word'

import { officesRecord } from '../../shared/record/offices'
import { cardRecord } from '../../shared/record/status-card'
import { together } from '../../shared/together'
import type { ReadFrame } from '../../shared/wire/keeper'
import type { Cursor, NewFrame } from '../../shared/wire/keeper-request'
import { fromBytes, rowOf, toBytes } from './names'
import type { Row } from './rows'

/** What a frame of the journal means to the cache: pure, so that a live append and a rebuild make the same rows (CA4). */
export type Intake = {
  readonly rows: readonly Row[]
  /** Names of rows that no longer hold. */
  readonly gone: readonly string[]
  /** Documents whose summary has fallen behind. */
  readonly stale: ReadonlySet<string>
  /** What is new in each, as single changes, for whoever has it open. A whole save is one of them. */
  readonly grown: ReadonlyMap<string, readonly Uint8Array[]>
  /** A charter was sealed, here or elsewhere. */
  readonly charter: boolean
  /** A list of names of office-holders was sealed (PN). */
  readonly offices: boolean
  /** An assembly has spoken in the joint circle. */
  readonly spoken: boolean
}

/** How a stale summary is made anew: by opening the document, or from the projection that followed its last change. */
export const fromDocument = new Uint8Array([0])
export const fromProjection = new Uint8Array([1])

/** What a sealed record is called that accepts the charter of a Thing (TH4). */
export const acceptanceRecord = 'thing-acceptance'

export type Founding = {
  readonly person: string
  readonly rollDocument: string
  readonly practice: boolean
  /** JC2: everything of it is begun in its joint circle, the roll too. */
  readonly circle?: 'joint'
}

/** What an assembly says in the joint circle of another, or a host to its members in its own; `of` is whose signature it bears (AD8). */
export type Spoken = {
  readonly record: string
  readonly of: string
  readonly what: string
  readonly at: number
  readonly said: string
}

/** Of a document: whose it is, what it is, and who reads it; the inner circle has no name here. */
export type Whereabouts = {
  readonly assembly: string
  readonly room: 'meeting' | 'roll'
  readonly circle?: 'joint'
}

export type HowToTake = {
  /** The document that is the assembly's roll, as far as the rows know it: which room another device's changes belong to. */
  readonly roll: string | null
  readonly mendFromEntries?: boolean
}

/** `cursor`: where the assembly's rows stand with these; null where something before them is still to be read. */
export function takeFrames(
  assembly: string,
  frames: readonly ReadFrame[],
  cursor: Cursor | null,
  { roll, mendFromEntries = false }: HowToTake,
): Intake {
  const rows = new Map<string, Uint8Array>()
  const gone = new Set<string>()
  const stale = new Set<string>()
  const grown = new Map<string, Uint8Array[]>()
  let rollDocument = roll
  let charter = false
  let offices = false
  let spoken = false

  const document = (
    name: string,
    { room, circle }: Pick<ReadFrame & { type: 'frame' }, 'room' | 'circle'>,
    frame: number,
    changes: readonly Uint8Array[],
  ) => {
    rows.set(
      rowOf.document(name),
      toBytes({ assembly, room, ...(circle === undefined ? {} : { circle }) } satisfies Whereabouts),
    )
    rows.set(rowOf.chunk(name, frame), together(changes))
    grown.set(name, [...(grown.get(name) ?? []), ...changes])
    rows.set(rowOf.stale(assembly, name), fromDocument)
    // CA8: a projection does not outlive the next change of its document.
    rows.delete(rowOf.projection(name))
    gone.add(rowOf.projection(name))
    stale.add(name)
  }

  for (const frame of frames) {
    if (frame.type === 'withdrawn') {
      // CA15: what rests on it is put right when all of the journal was read.
      rows.set(rowOf.rewriting(assembly, frame.document), fromDocument)
    } else if (frame.type === 'frame') {
      if (frame.kind === 'projection') {
        rows.set(rowOf.projection(frame.document), frame.bytes)
        rows.set(rowOf.stale(assembly, frame.document), fromProjection)
      } else document(frame.document, frame, frame.frame, [frame.bytes])
    } else if (frame.entryKind === 'auth') {
      rows.set(rowOf.founding(assembly), frame.blob)
      rollDocument = fromBytes<Founding>(frame.blob).rollDocument
    } else if (frame.entryKind === 'rec' && frame.speaks !== undefined) {
      // JC3: never taken for what the assembly itself has sealed, whatever it calls itself.
      spoken = true
      const said = new TextDecoder().decode(frame.blob)
      const { document: record, speaks: of, what, at } = frame
      rows.set(rowOf.spoken(assembly, record), toBytes({ record, of, what, at, said } satisfies Spoken))
    } else if (frame.entryKind === 'rec' && frame.circle === 'joint') {
      // Of the host itself: what it asks its members, and what came of it (QA3); nothing else that is sealed for them alone.
      if (frame.what !== questionRecord && frame.what !== resultRecord) continue
      spoken = true
      const said = new TextDecoder().decode(frame.blob)
      const { document: record, what, at } = frame
      rows.set(
        rowOf.spoken(assembly, record),
        toBytes({ record, of: assembly, what, at, said } satisfies Spoken),
      )
    } else if (frame.entryKind === 'rec' && frame.what === 'charter') {
      charter = true
      rows.set(rowOf.charter(assembly), frame.blob)
      // A record told twice (JO12, BA9) is still one.
      rows.set(
        rowOf.sealed(assembly, frame.document),
        toBytes({ at: frame.at, charter: fromBytes(frame.blob) }),
      )
    } else if (frame.entryKind === 'rec' && frame.what === cardRecord) {
      rows.set(rowOf.card(assembly), frame.blob)
    } else if (frame.entryKind === 'rec' && frame.what === officesRecord) {
      offices = true
    } else if (frame.entryKind === 'rec' && frame.what === clashRecord) {
      rows.set(rowOf.clash(assembly, frame.document), frame.blob)
    } else if (frame.entryKind === 'rec' && frame.what === acceptanceRecord) {
      rows.set(rowOf.acceptance(assembly, frame.document), frame.blob)
    } else if (frame.entryKind === 'chg' && (frame.room === 'elsewhere' || mendFromEntries)) {
      // CA14: of another device, here alone. Of this one, where a frame was damaged, the same changes a second time.
      const room = frame.document === rollDocument ? 'roll' : 'meeting'
      const { circle } = frame
      document(frame.document, { room, ...(circle && { circle }) }, frame.frame, changesIn(frame.blob))
    }
  }
  if (cursor !== null) rows.set(rowOf.head(assembly), toBytes(cursor))
  return {
    rows: [...rows].map(([name, content]) => ({ name, content })),
    gone: [...gone].filter((name) => !rows.has(name)),
    stale,
    grown,
    charter,
    offices,
    spoken,
  }
}

/** The rows of what this session itself appended and the keeper has made durable; `follows`: nothing stands between. */
export function takeOwn(
  assembly: string,
  frames: readonly NewFrame[],
  head: Cursor,
  follows: boolean,
): Intake {
  const first = head.frame - frames.length + 1
  return takeFrames(
    assembly,
    frames.map((frame, index) => ({ type: 'frame', frame: first + index, ...frame })),
    follows ? head : null,
    { roll: null },
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
