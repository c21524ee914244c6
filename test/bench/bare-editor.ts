import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { writingKeys } from '../../renderer/editor/keys'
import { schema } from '../../renderer/editor/schema'

/** The editor with nothing behind it: the same kinds of lines and the same keys, no document, no journal, nobody else. */
Object.assign(globalThis, {
  bareEditor(place: Element, lines: readonly string[]): void {
    const doc = schema.node(
      'doc',
      null,
      lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)])),
    )
    const view = new EditorView(place, {
      state: EditorState.create({ doc, plugins: [...writingKeys()] }),
      attributes: { class: 'fm-area serif fm-words bare-editor' },
    })
    view.focus()
  },
})
