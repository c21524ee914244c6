import { Slice } from 'prosemirror-model'
import { schema } from './schema'

/** What is pasted carries no look of its own (patterns 2.3): rules of style are taken out before it is read, and the schema leaves out the rest. */
export function withoutStyle(html: string): string {
  return html
    .replace(/<style[\s>][\s\S]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ' data-style'))
}

/** Letters alone: every line is a paragraph. */
export function plainPaste(text: string): Slice {
  const lines = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => schema.nodes.paragraph.create(null, line === '' ? [] : [schema.text(line)]))
  return new Slice(schema.node('doc', null, lines).content, 1, 1)
}

/** Lines as letters, one a line. */
export const plainCopy = (slice: Slice): string => slice.content.textBetween(0, slice.content.size, '\n')
