import type { LivingDocument } from './living-document'
import type { Edit } from './splice'

/**
 * What this window wrote in the words of one item, so that undo withdraws only that (LV3): every letter is known by its
 * mark in the document, so others may write before, behind and in the midst of it meanwhile.
 */
export type OwnWords = {
  /** One edit; edits in quick succession are one step. */
  readonly write: (edit: Edit, now: number) => void
  /** Takes the last step back, or does it again. Where in the text it happened; null: there is none. */
  readonly turn: (turn: 'undo' | 'redo') => number | null
}

type Mark = string
/** `before`: the letter it stands behind; null at the very beginning. */
type Written = {
  readonly came: readonly Mark[]
  readonly went: readonly Mark[]
  readonly text: string
  readonly before: Mark | null
}
type Step = {
  readonly written: Written[]
  readonly kind: 'more' | 'less' | 'both'
  last: number
  end: number
}
type Words = Pick<LivingDocument<object>, 'splice' | 'marksIn' | 'placeOf' | 'wordsOf'>

/** A pause as long as this ends a step. Milliseconds. */
const pause = 1000
/** How many steps back a text can go. */
const depth = 200

export function ownWords(words: Words, item: string): OwnWords {
  const steps: Readonly<Record<'undo' | 'redo', Step[]>> = { undo: [], redo: [] }
  /** A letter that went and was brought back is a new one to the document, and the same to whoever wrote it. */
  const again = new Map<Mark, Mark>()

  const newest = (mark: Mark): Mark => {
    const later = again.get(mark)
    return later === undefined ? mark : newest(later)
  }

  function splice({ at, remove, insert }: Edit): Written {
    const written = {
      went: words.marksIn(item, at, remove),
      text: words.wordsOf(item).slice(at, at + remove),
      before: at === 0 ? null : (words.marksIn(item, at - 1, 1)[0] ?? null),
    }
    words.splice(item, at, remove, insert)
    return { ...written, came: words.marksIn(item, at, insert.length) }
  }

  /** Where a letter stands; null when it is gone. */
  function placeOf(mark: Mark): number | null {
    const { at, isThere } = words.placeOf(item, newest(mark))
    return isThere ? at : null
  }

  function behind(mark: Mark | null): number {
    if (mark === null) return 0
    const { at, isThere } = words.placeOf(item, newest(mark))
    return isThere ? at + lengthAt(at) : at
  }

  const lengthAt = (at: number): number => ((words.wordsOf(item).codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

  /** Takes back one edit: what of it is still there goes, what it removed comes back. */
  function takeBack({ came, went, text, before }: Written): { undone: Written[]; at: number | null } {
    const undone: Written[] = []
    let at: number | null = null
    for (const { from, to } of runs(came.flatMap((mark) => placeOf(mark) ?? []))) {
      undone.push(splice({ at: from, remove: to - from, insert: '' }))
      at = from
    }
    if (text !== '') {
      const place = behind(before)
      const made = splice({ at: place, remove: 0, insert: text })
      for (const [index, mark] of went.entries()) {
        const back = made.came[index]
        if (back !== undefined) again.set(newest(mark), back)
      }
      undone.push(made)
      at = place + text.length
    }
    return { undone, at }
  }

  /** Letters next to each other, the last first, so that taking one run out moves none of the others. */
  function runs(places: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
    const found: { from: number; to: number }[] = []
    for (const from of [...new Set(places)].sort((one, other) => one - other)) {
      const last = found.at(-1)
      const to = from + lengthAt(from)
      if (last !== undefined && last.to === from) last.to = to
      else found.push({ from, to })
    }
    return found.reverse()
  }

  return {
    write(edit, now) {
      steps.redo.length = 0
      const written = splice(edit)
      const kind = edit.remove === 0 ? 'more' : edit.insert === '' ? 'less' : 'both'
      const last = steps.undo.at(-1)
      const goesOn = kind === 'more' ? edit.at === last?.end : edit.at + edit.remove === last?.end
      const end = edit.at + edit.insert.length
      if (last !== undefined && last.kind === kind && kind !== 'both' && goesOn && now - last.last < pause) {
        last.written.push(written)
        last.last = now
        last.end = end
        return
      }
      steps.undo.push({ written: [written], kind, last: now, end })
      if (steps.undo.length > depth) steps.undo.shift()
    },
    turn(turn) {
      for (;;) {
        const step = steps[turn].pop()
        if (step === undefined) return null
        let place: number | null = null
        const undone: Written[] = []
        for (const written of [...step.written].reverse()) {
          const back = takeBack(written)
          undone.push(...back.undone)
          place = back.at ?? place
        }
        // Others have taken all of it away already: then it is the one before that is meant.
        if (place === null) continue
        const other = turn === 'undo' ? 'redo' : 'undo'
        // Never gone on with: what is typed next is a step of its own.
        steps[other].push({ written: undone, kind: 'both', last: Number.NEGATIVE_INFINITY, end: -1 })
        return place
      }
    },
  }
}
