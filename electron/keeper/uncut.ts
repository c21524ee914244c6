import type { Change } from './content'

/** Changes that no signed entry holds yet, document by document, in the order they were appended (EN3). */
export type Uncut = {
  readonly isEmpty: () => boolean
  readonly add: (change: Change, number: number) => void
  /** A signed entry holds this document's changes up to this frame. */
  readonly cover: (document: string, covers: number) => void
  readonly documents: () => Iterable<UncutDocument>
}

export type UncutDocument = {
  readonly document: string
  readonly room: Change['room']
  readonly circle: Change['circle']
  readonly changes: readonly Uint8Array[]
  /** The number of the last frame among them. */
  readonly last: number
}

type Waiting = {
  readonly room: Change['room']
  readonly circle: Change['circle']
  readonly frames: { readonly number: number; readonly bytes: Uint8Array }[]
}

export function uncutChanges(): Uncut {
  const waiting = new Map<string, Waiting>()
  return {
    isEmpty: () => waiting.size === 0,
    add: ({ kind, document, room, circle, bytes }, number) => {
      // Checkpoints and projections are made of changes that are signed already.
      if (kind !== 'change') return
      const known = waiting.get(document)
      if (known === undefined) waiting.set(document, { room, circle, frames: [{ number, bytes }] })
      else known.frames.push({ number, bytes })
    },
    cover: (document, covers) => {
      const known = waiting.get(document)
      if (known === undefined) return
      const frames = known.frames.filter(({ number }) => number > covers)
      if (frames.length === 0) waiting.delete(document)
      else waiting.set(document, { ...known, frames })
    },
    documents: () =>
      [...waiting].map(([document, { room, circle, frames }]) => ({
        document,
        room,
        circle,
        changes: frames.map(({ bytes }) => bytes),
        last: frames.at(-1)?.number ?? 0,
      })),
  }
}
