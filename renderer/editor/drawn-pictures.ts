import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { schema } from './schema'

/** ED13: above the words of a picture stands the picture; `addressOf` answers null while its bytes are not here. */
export function drawnPictures(addressOf: (image: string) => string | null, missing: string): Plugin {
  const drawn = (doc: Node) => {
    const found: Decoration[] = []
    doc.forEach((line, offset) => {
      if (line.type !== schema.nodes.image) return
      const address = addressOf(line.attrs.image)
      const key = `picture/${line.attrs.image}/${address !== null}`
      found.push(Decoration.widget(offset + 1, () => picture(address, missing), { key, side: -1 }))
    })
    return DecorationSet.create(doc, found)
  }
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => drawn(doc),
      apply: (tr, shown: DecorationSet, _, { doc }) => (tr.docChanged ? drawn(doc) : shown),
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}

/** Without words of its own: those of the line below it are the picture's. */
function picture(address: string | null, missing: string): HTMLElement {
  const frame = document.createElement('span')
  frame.className = 'ed-picture'
  frame.contentEditable = 'false'
  if (address === null) frame.dataset.word = missing
  else {
    const image = document.createElement('img')
    image.src = address
    image.alt = ''
    image.draggable = false
    frame.append(image)
  }
  return frame
}
