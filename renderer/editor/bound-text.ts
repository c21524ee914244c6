import { EditorState, type Plugin, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import type { ProseMark } from '../../shared/meeting/prose'
import { linesOf } from '../../shared/minutes/rich-lines'
import type { WordPatch } from '../data/word-patch'
import { ownWords, type Words } from './own-words'
import { indexOf, lengthOf, posOf, textOf } from './places'
import { put, read } from './reading'
import { nodeOf, schema, textNodes } from './schema'
import { hasLead, joined, linesIn, nodesIn, patched, type Stretch, stretchesOf } from './stretches'
import { editsOf, linesTouched, markingsFor, needsLead } from './writing'

/**
 * The text of one item in an editor (decisions 28a): what is done here is written as small edits, and what others do comes in around the
 * cursor, so that both are always the same. It goes on while no window shows it: undo is of the text, not of the screen (LV3).
 */
export type BoundText = {
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
  /** Takes back what was written here last, or does it again; what others wrote stays. */
  readonly turn: (which: 'undo' | 'redo') => boolean
  /** Called before what others did comes in: whoever shows the text says first where the cursor has gone. */
  readonly beforeOthers: (settle: () => void) => () => void
  /** Told of every new state. */
  readonly watch: (changed: (state: EditorState) => void) => () => void
  /** Where in the text the cursor is, and where in the editor a place of the text. */
  readonly caret: () => number
  readonly posOf: (index: number) => number
  /** Words with what lies over them, below all that is there. */
  readonly append: (text: string, marks: readonly ProseMark[]) => void
}

export function boundText(
  words: Words,
  item: string,
  plugins: readonly Plugin[] = [],
  clock = () => performance.now(),
): BoundText {
  const watchers = new Set<(state: EditorState) => void>()
  const settlers = new Set<() => void>()
  let stretches = joined(whole())
  const lines = linesIn(stretches)
  const doc = schema.node('doc', null, nodesIn(stretches, lines, 0, lines.starts.length - 1))
  let state = EditorState.create({ doc, selection: Selection.atEnd(doc), plugins: [...plugins] })
  /** What was done here by undo, before the editor shows it. */
  const turned: WordPatch[] = []
  const own = ownWords(words, item, () => stretches, told, clock)

  function told(made: readonly WordPatch[]): void {
    turned.push(...made)
    stretches = joined(isMarked() ? whole() : made.reduce(patched, stretches))
  }

  function whole(): readonly Stretch[] {
    return stretchesOf(words.wordsOf(item), words.marksOf(item))
  }

  /**
   * What lies over a text that has marks is asked for after every change: of letters put in between marks the library (3.5) tells
   * the marks wrongly now and then, and no letter may look other here than in the document.
   */
  const isMarked = () => words.marksOf(item).length > 0

  function show(next: EditorState): void {
    state = next
    for (const changed of watchers) changed(state)
  }

  function dispatch(tr: Transaction): void {
    if (tr.docChanged && words.isFinal) return
    const { state: next, transactions } = state.applyTransaction(tr)
    let isTyped = true
    for (const one of transactions) if (one.docChanged && !write(one)) isTyped = false
    show(next)
    if (tr.docChanged && (isMarked() || !isSame(isTyped))) renew()
  }

  /** True: letters came into a line, and nothing else. */
  function write(tr: Transaction): boolean {
    const lead = hasLead(stretches)
    const isLed = lead || needsLead(tr.doc, lead)
    const edits = editsOf(tr, lead)
    own.write(
      edits,
      () => {
        const touched = isLed === lead ? linesTouched(tr) : ([0, linesTouched(tr)[1]] as const)
        return markingsFor(tr.doc, touched, stretches, isLed)
      },
      { also: tr.getMeta('companion'), composition: tr.getMeta('composition') },
    )
    turned.length = 0
    return edits.length === 1 && edits.every(({ remove, insert }) => remove === 0 && !insert.includes('\n'))
  }

  /** Of letters that were put into a line how many there are is looked at; of all else, each. */
  function isSame(isTyped: boolean): boolean {
    const lead = hasLead(stretches)
    return isTyped
      ? lengthOf(state.doc, lead) === words.wordsOf(item).length
      : textOf(state.doc, lead) === words.wordsOf(item)
  }

  function turn(which: 'undo' | 'redo'): boolean {
    if (words.isFinal) return true
    const before = stretches
    const place = own.turn(which)
    stretches = before
    hear(turned.splice(0))
    if (place !== null) {
      const { doc, tr } = state
      show(
        state.apply(
          tr
            .setSelection(TextSelection.near(doc.resolve(posOf(doc, place, hasLead(stretches)))))
            .scrollIntoView(),
        ),
      )
    }
    return true
  }

  function heard(made: readonly WordPatch[] | null): void {
    for (const settle of settlers) settle()
    hear(made)
  }

  function hear(made: readonly WordPatch[] | null): void {
    if (made === null) {
      renew()
      return
    }
    const { tr } = state
    for (const patch of made) stretches = read(tr, stretches, patch)
    stretches = joined(stretches)
    take(tr)
    if (isMarked() || !isSame(false)) renew()
  }

  /** The text as a whole, where it is another than was thought. */
  function renew(): void {
    stretches = joined(whole())
    const now = linesIn(stretches)
    const { tr } = state
    put(tr, 0, tr.doc.childCount - 1, nodesIn(stretches, now, 0, now.starts.length - 1))
    take(tr)
  }

  /** LV3: what comes at the cursor comes behind it, and is nothing that could be undone here. */
  function take(tr: Transaction): void {
    if (!tr.docChanged) return
    const { selection } = state
    if (selection instanceof TextSelection) {
      const at = (pos: number) => tr.doc.resolve(tr.mapping.map(pos, -1))
      tr.setSelection(TextSelection.between(at(selection.anchor), at(selection.head)))
    }
    show(state.apply(tr.setMeta('remote', true)))
  }

  words.heed(item, heard)
  return {
    state: () => state,
    dispatch,
    turn,
    beforeOthers(settle) {
      settlers.add(settle)
      return () => settlers.delete(settle)
    },
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    caret: () => indexOf(state.doc, state.selection.head, hasLead(stretches)),
    posOf: (index) => posOf(state.doc, index, hasLead(stretches)),
    append(words, marks) {
      const more = linesOf(words, marks).map(({ kind, runs }) => nodeOf(kind, textNodes(runs)))
      const { doc, tr } = state
      if (doc.content.size === 2) tr.replaceWith(0, 2, more)
      else
        tr.insert(doc.content.size, [
          ...(doc.lastChild?.content.size ? [schema.nodes.paragraph.create()] : []),
          ...more,
        ])
      dispatch(tr.setSelection(Selection.atEnd(tr.doc)))
    },
  }
}
