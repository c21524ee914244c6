import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands'
import { InputRule, inputRules, textblockTypeInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { NodeType } from 'prosemirror-model'
import type { Command, EditorState, Plugin } from 'prosemirror-state'
import { maxDepth } from '../../shared/minutes/rich-lines'
import { schema } from './schema'
import { nextRow, overBorder, toCell } from './tables'

const { nodes, marks } = schema

/** The keys of a text (KE). Tab goes on to the next field, but in a table to the next cell; Esc leaves both. */
export function writingKeys(): readonly Plugin[] {
  return [
    rules(),
    keymap({
      'Mod-b': toggleMark(marks.bold),
      'Mod-i': toggleMark(marks.italic),
      'Mod-]': deeper(1),
      'Mod-[': deeper(-1),
      'Mod-Shift-h': holdBack,
      Enter: chainCommands(nextRow, leaveEmpty, nextLine),
      'Shift-Enter': chainCommands(nextRow, nextLine),
      Backspace: chainCommands(overBorder(-1), plainFirst),
      Delete: overBorder(1),
      Tab: toCell(1),
      'Shift-Tab': toCell(-1),
    }),
    keymap({ ...baseKeymap, 'Mod-Enter': exitCode }),
  ]
}

/** `# ` a heading, `- ` and `1. ` a list, `> ` a quote, two stars around bold words. */
function rules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, ([, signs = '']) => ({ level: signs.length })),
      textblockTypeInputRule(/^[-*]\s$/, nodes.entry, { ordered: false, depth: 0 }),
      textblockTypeInputRule(/^1[.)]\s$/, nodes.entry, { ordered: true, depth: 0 }),
      textblockTypeInputRule(/^>\s$/, nodes.quote),
      new InputRule(/(?:^|\s)\*\*([^*]+)\*\*$/, (state, [whole = '', letters = ''], from, to) => {
        const start = from + whole.indexOf('*')
        return state.tr
          .replaceWith(start, to, schema.text(letters, [marks.bold.create()]))
          .removeStoredMark(marks.bold)
      }),
    ],
  })
}

/** The line where the cursor is. */
export const lineOf = (state: EditorState) => state.selection.$from.parent

/** A list goes on in the next line; what follows a heading is a paragraph. */
const nextLine: Command = ({ selection, tr }, dispatch) => {
  const { parent, pos } = selection.$from
  const goesOn = parent.type === nodes.entry || parent.type === nodes.quote || parent.type === nodes.row
  const after = goesOn
    ? { type: parent.type, attrs: { ...parent.attrs, head: false } }
    : { type: nodes.paragraph }
  dispatch?.(tr.delete(pos, selection.to).split(pos, 1, [after]).scrollIntoView())
  return true
}

/** Enter in an empty entry ends the list, one level after the other. */
const leaveEmpty: Command = (state, dispatch) => {
  const { type, attrs, content } = lineOf(state)
  if (content.size > 0 || type === nodes.paragraph) return false
  if (type === nodes.entry && attrs.depth > 0) return deeper(-1)(state, dispatch)
  return turnInto(nodes.paragraph)(state, dispatch)
}

/** Backspace at the beginning of a list, a quote or a heading makes it a paragraph first. */
const plainFirst: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.type === nodes.paragraph) return false
  if ($from.parent.type === nodes.entry && $from.parent.attrs.depth > 0) return deeper(-1)(state, dispatch)
  return turnInto(nodes.paragraph)(state, dispatch)
}

/** All chosen lines become this, or paragraphs where they are it already. */
export function turnInto(type: NodeType, attrs: Readonly<Record<string, unknown>> | null = null): Command {
  return ({ selection: { from, to }, doc, tr }, dispatch) => {
    let isAlready = true
    doc.nodesBetween(from, to, (node) => {
      if (node.isTextblock && !node.hasMarkup(type, type.create(attrs).attrs)) isAlready = false
    })
    dispatch?.(tr.setBlockType(from, to, isAlready ? nodes.paragraph : type, isAlready ? null : attrs))
    return true
  }
}

function deeper(by: 1 | -1): Command {
  return ({ selection: { from, to }, doc, tr }, dispatch) => {
    let isList = false
    doc.nodesBetween(from, to, (node, pos) => {
      if (node.type !== nodes.entry) return
      isList = true
      const depth = Math.min(maxDepth, Math.max(0, node.attrs.depth + by))
      tr.setNodeMarkup(pos, null, { ...node.attrs, depth })
    })
    if (isList) dispatch?.(tr)
    return isList
  }
}

/** ED4: whole lines are confidential, or not any more. */
export const holdBack: Command = ({ selection: { $from, $to }, doc, tr }, dispatch) => {
  const [from, to] = [$from.start(), $to.end()]
  if (from === to) return false
  const isHeld = doc.rangeHasMark(from, to, marks.confidential)
  dispatch?.(
    isHeld ? tr.removeMark(from, to, marks.confidential) : tr.addMark(from, to, marks.confidential.create()),
  )
  return true
}
