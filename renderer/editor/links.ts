import type { Command, EditorState } from 'prosemirror-state'
import { isAddress } from '../../shared/minutes/rich-lines'
import { schema } from './schema'

/** The letters that are chosen, or the whole link the cursor stands in; null: there is nothing a link could lie over. */
export type Linkable = { readonly from: number; readonly to: number; readonly address: string | null }

const { link } = schema.marks

export function linkable(state: EditorState): Linkable | null {
  const { from, to, empty, $from } = state.selection
  if (!empty) {
    const [address = null] = linksIn(state, from, to)
    return { from, to, address }
  }
  const { parent, parentOffset } = $from
  let at = $from.start()
  let range: Linkable | null = null
  parent.forEach((node) => {
    const value: string | undefined = link.isInSet(node.marks)?.attrs.value
    const end = at + node.nodeSize
    if (range !== null && value === range.address && range.to === at) range = { ...range, to: end }
    else if (value !== undefined && (range === null || range.to < $from.start() + parentOffset))
      range = { from: at, to: end, address: value }
    at = end
  })
  const found = range as Linkable | null
  return found !== null && found.from <= $from.pos && $from.pos <= found.to ? found : null
}

function linksIn({ doc }: EditorState, from: number, to: number): readonly string[] {
  const found: string[] = []
  doc.nodesBetween(from, to, ({ marks }) => {
    const value: unknown = link.isInSet(marks)?.attrs.value
    if (typeof value === 'string') found.push(value)
  })
  return found
}

/** What somebody means who leaves out the beginning of an address (ED3). Null: no address. */
export function addressMeant(written: string): string | null {
  const address = written.trim()
  if (isAddress(address)) return address
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`
  const whole = `https://${address}`
  return /^[^\s/:]+\.[^\s/:]{2,}(?:[/:?#]\S*)?$/.test(address) && isAddress(whole) ? whole : null
}

/** Null takes the link away. */
export const setLink =
  ({ from, to }: Linkable, address: string | null): Command =>
  ({ tr }, dispatch) => {
    tr.removeMark(from, to, link)
    if (address !== null) tr.addMark(from, to, link.create({ value: address }))
    dispatch?.(tr)
    return true
  }
