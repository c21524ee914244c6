import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { schema } from './schema'

/** ED13: a picture in a line of its own, with the words for it; the cursor in the line below. */
export function withPicture({ selection, tr }: EditorState, image: string, alt: string): Transaction {
  const { $from } = selection
  const isEmpty = $from.parent.content.size === 0
  const at = isEmpty ? $from.before() : $from.after()
  const isLast = $from.index(0) === tr.doc.childCount - 1
  const below = isLast ? [schema.nodes.paragraph.create()] : []
  const lines = [schema.nodes.image.create({ image }, schema.text(alt)), ...below]
  if (isEmpty) tr.replaceWith(at, $from.after(), lines)
  else tr.insert(at, lines)
  return tr.setSelection(TextSelection.create(tr.doc, at + alt.length + 3)).scrollIntoView()
}
