import type { LivingDocument } from '../data/living-document'
import type { Edit } from '../data/splice'
import type { Marking, WordPatch } from '../data/word-patch'
import {
  type Done,
  goesOn,
  type Letter,
  type Marked,
  type Step,
  type Written,
  type WrittenWith,
} from './own-step'
import { restoring } from './restoring'
import { between, type Stretch } from './stretches'

/**
 * What this window wrote in the words of one item, so that undo withdraws only that (LV3): every letter is known by its
 * name in the document, so others may write before, behind and in the midst of it meanwhile.
 */
export type OwnWords = {
  /** One gesture: edits one after the other, then marks. Letters in quick succession are one step, and so are those composed together. */
  readonly write: (edits: readonly Edit[], marking: () => readonly Marking[], within?: WrittenWith) => void
  /** Takes the last step back, or does it again. Where in the text it happened; null: there is none. */
  readonly turn: (turn: 'undo' | 'redo') => number | null
}

/** What of a document an editor needs. */
export type Words = Pick<
  LivingDocument<object>,
  'wordsOf' | 'marksOf' | 'letterAt' | 'placeOf' | 'rewrite' | 'heed' | 'isFinal'
>

/** How many steps back a text can go. */
const depth = 200

/** `now`: the text as it stands; `told`: everything that is done to it, at once. */
export function ownWords(
  words: Words,
  item: string,
  now: () => readonly Stretch[],
  told: (made: readonly WordPatch[]) => void,
  clock: () => number,
): OwnWords {
  const steps: Readonly<Record<'undo' | 'redo', Step[]>> = { undo: [], redo: [] }
  /** A letter that went and was brought back is a new one to the document, and the same to whoever wrote it. */
  const again = new Map<Letter, Letter>()

  const newest = (letter: Letter): Letter => {
    const later = again.get(letter)
    return later === undefined ? letter : newest(later)
  }

  function lettersIn(at: number, length: number): readonly Letter[] {
    const found = new Set<Letter>()
    // A letter of two units has one name.
    for (let unit = at; unit < at + length; unit += 1) {
      const letter = words.letterAt(item, unit)
      if (letter !== null) found.add(letter)
    }
    return [...found]
  }

  /** Letters put in at once are numbered one after the other: a page that is pasted is not asked about letter by letter. */
  function cameWith(at: number, insert: string): readonly Letter[] {
    const [, first, actor] =
      /^(\d+)(@.+)$/.exec((insert === '' ? null : words.letterAt(item, at)) ?? '') ?? []
    if (first === undefined) return lettersIn(at, insert.length)
    return Array.from(insert, (_, index) => `${Number(first) + index}${actor}`)
  }

  function splice(edit: Edit, back: readonly Stretch[] = []): Written {
    const { at, remove, insert } = edit
    const written = {
      type: 'written' as const,
      went: lettersIn(at, remove),
      gone: between(now(), at, at + remove),
      before: at === 0 ? null : words.letterAt(item, at - 1),
    }
    words.rewrite(item, [edit], (made) => {
      told(made)
      const markings = restoring(at, back, between(now(), at, at + insert.length))
      told(markings.map((one) => ({ type: 'mark', ...one })))
      return markings
    })
    return { ...written, came: cameWith(at, insert) }
  }

  function mark(markings: readonly Marking[]): readonly Marked[] {
    const found = markings.flatMap(({ name, start, end }) => {
      let at = start
      return between(now(), start, end).flatMap(({ text, marks }): readonly Marked[] => {
        const [first, last] = [words.letterAt(item, at), words.letterAt(item, at + text.length - 1)]
        at += text.length
        return first === null || last === null
          ? []
          : [{ type: 'marked', name, first, last, was: marks[name] ?? null }]
      })
    })
    words.rewrite(item, [], () => markings)
    told(markings.map((one) => ({ type: 'mark', ...one })))
    return found
  }

  /** Where a letter stands; null when it is gone. */
  function placeOf(letter: Letter): number | null {
    const name = newest(letter)
    const at = words.placeOf(item, name)
    return at !== null && at < words.wordsOf(item).length && words.letterAt(item, at) === name ? at : null
  }

  function behind(letter: Letter | null): number {
    if (letter === null) return 0
    const at = placeOf(letter)
    return at === null
      ? (words.placeOf(item, newest(letter)) ?? words.wordsOf(item).length)
      : at + lengthAt(at)
  }

  const lengthAt = (at: number): number => ((words.wordsOf(item).codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

  /** Takes back one thing: what of it is still there goes, what it removed comes back as it looked. */
  function takeBack(done: Done): { undone: readonly Done[]; at: number | null } {
    if (done.type === 'marked') {
      const start = words.placeOf(item, newest(done.first))
      const last = words.placeOf(item, newest(done.last))
      if (start === null || last === null || last < start || last >= words.wordsOf(item).length)
        return { undone: [], at: null }
      const end = last + lengthAt(last)
      return { undone: mark([{ name: done.name, value: done.was, start, end }]), at: end }
    }
    const undone: Done[] = []
    let at: number | null = null
    for (const { from, to } of runs(done.came.flatMap((letter) => placeOf(letter) ?? []))) {
      undone.push(splice({ at: from, remove: to - from, insert: '' }))
      at = from
    }
    const insert = done.gone.map(({ text }) => text).join('')
    if (insert !== '') {
      const place = behind(done.before)
      const made = splice({ at: place, remove: 0, insert }, done.gone)
      for (const [index, letter] of done.went.entries()) {
        const back = made.came[index]
        if (back !== undefined) again.set(newest(letter), back)
      }
      undone.push(made)
      at = place + insert.length
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
    write(edits, marking, { also, composition } = {}) {
      steps.redo.length = 0
      const done: Done[] = edits.map((edit) => splice(edit))
      const markings = marking()
      if (markings.length > 0) done.push(...mark(markings))
      const [edit] = edits
      if (done.length === 0) return
      const isSimple = edit !== undefined && done.length === 1 && also === undefined
      const kind = !isSimple ? 'both' : edit.remove === 0 ? 'more' : edit.insert === '' ? 'less' : 'both'
      const end = edit === undefined ? -1 : edit.at + edit.insert.length
      const last = steps.undo.at(-1)
      if (
        last !== undefined &&
        edit !== undefined &&
        goesOn(last, { edit, kind, composition, now: clock() })
      ) {
        last.done.push(...done)
        last.last = clock()
        last.end = end
        return
      }
      steps.undo.push({
        done,
        kind,
        composition,
        last: clock(),
        end,
        ...(also === undefined ? {} : { also }),
      })
      if (steps.undo.length > depth) steps.undo.shift()
    },
    turn(turn) {
      for (;;) {
        const step = steps[turn].pop()
        if (step === undefined) return null
        let place: number | null = null
        const was = words.wordsOf(item)
        const undone: Done[] = []
        for (const done of [...step.done].reverse()) {
          const back = takeBack(done)
          undone.push(...back.undone)
          place = back.at ?? place
        }
        // Others have taken all of it away already, or it was given up while it was composed: then the one before is meant.
        if (place === null || (step.composition !== undefined && words.wordsOf(item) === was)) continue
        const other = turn === 'undo' ? 'redo' : 'undo'
        const { also } = step
        also?.[turn]()
        // Never gone on with: what is typed next is a step of its own.
        steps[other].push({
          done: undone,
          kind: 'both',
          composition: undefined,
          last: Number.NEGATIVE_INFINITY,
          end: -1,
          ...(also === undefined ? {} : { also }),
        })
        return place
      }
    },
  }
}
