import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/**
 * A key has moved the cursor on the page, and the page tells of it a moment later. What comes in between, of another who writes, would put
 * the cursor back to where it was, and the next letters into the wrong place: so it is asked for first (LV3).
 */
export function sayCursor(
  view: EditorView,
  text: { readonly state: () => EditorState; readonly dispatch: (tr: Transaction) => void },
): void {
  const shown = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode } = shown ?? { anchorNode: null, focusNode: null }
  if (shown === null || anchorNode === null || focusNode === null || view.composing || !view.hasFocus())
    return
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const { doc, selection, tr } = text.state()
  const [anchor, head] = [
    view.posAtDOM(anchorNode, shown.anchorOffset),
    view.posAtDOM(focusNode, shown.focusOffset),
  ]
  if (Math.max(anchor, head) > doc.content.size) return
  const said = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  if (!said.eq(selection)) text.dispatch(tr.setSelection(said))
}
