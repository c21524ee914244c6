import type { Edit } from '../data/splice'
import type { Stretch } from './stretches'

/** What was done with a step outside of the text, and is taken back and done again with it (ED12). */
export type Companion = { readonly undo: () => void; readonly redo: () => void }

export type WrittenWith = {
  readonly also?: Companion | undefined
  /** Which composition of letters it belongs to: what stands there before they are settled is never come back to. */
  readonly composition?: number | undefined
}

export type Letter = string
/** `before`: the letter it stands behind; null at the very beginning. */
export type Written = {
  readonly type: 'written'
  readonly came: readonly Letter[]
  readonly went: readonly Letter[]
  readonly gone: readonly Stretch[]
  readonly before: Letter | null
}
/** A mark from one letter to another, and what was there instead. */
export type Marked = {
  readonly type: 'marked'
  readonly name: string
  readonly first: Letter
  readonly last: Letter
  readonly was: string | true | null
}
export type Done = Written | Marked
export type Step = {
  readonly done: Done[]
  readonly kind: 'more' | 'less' | 'both'
  readonly also?: Companion
  readonly composition: number | undefined
  last: number
  end: number
}

/** A pause as long as this ends a step. Milliseconds. */
const pause = 1000

export type Next = Pick<Step, 'kind' | 'composition'> & { readonly edit: Edit; readonly now: number }

/** Whether what is written now is more of the last step: letters in quick succession, or of the same composition. */
export function goesOn(last: Step, next: Next): boolean {
  const { edit, kind, composition, now } = next
  if (composition !== undefined) return last.composition === composition
  const { at, remove, insert } = edit
  if (last.kind !== kind || kind === 'both' || now - last.last >= pause) return false
  return kind === 'more' ? at === last.end && !insert.includes('\n') : at + remove === last.end
}
