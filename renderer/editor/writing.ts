import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import { blockNameOf, kindOf, type LineKind } from '../../shared/minutes/rich-lines'
import { type Edit, editBetween } from '../data/splice'
import type { Marking } from '../data/word-patch'
import { indexOf, textOf } from './places'
import { inlineNames, kindOfNode, shownValue, valuesOn } from './schema'
import { between, type Stretch } from './stretches'

/** What a change in the editor is in the text: small edits, one a step, and then only the marks that differ from what is wanted. */
export function editsOf(tr: Transaction, lead: boolean): readonly Edit[] {
  const edits = tr.steps.flatMap((step, index) => {
    const before = tr.docs[index]
    if (before === undefined) return []
    const edit = editOf(step, before, tr.docs[index + 1] ?? tr.doc, lead)
    return edit === null ? [] : [edit]
  })
  return needsLead(tr.doc, lead) ? [...edits, { at: 0, remove: 0, insert: '\n' }] : edits
}

export const needsLead = (doc: Node, lead: boolean): boolean =>
  !lead && doc.firstChild?.type.name !== 'paragraph'

function editOf(step: Step, before: Node, after: Node, lead: boolean): Edit | null {
  const put = putInLine(step, before, after, lead)
  if (put !== null) return put
  const was = textOf(before, lead)
  const is = textOf(after, lead)
  if (was === is) return null
  const places: number[] = []
  step.getMap().forEach((from, to, newFrom, newTo) => void places.push(from, to, newFrom, newTo))
  const [from, to, , newTo] = places
  // The step says where: of two equal letters it is this one that came.
  if (places.length === 4 && from !== undefined && to !== undefined && newTo !== undefined) {
    const at = indexOf(before, from, lead)
    const end = indexOf(before, to, lead)
    const insert = is.slice(at, indexOf(after, newTo, lead))
    const inner = editBetween(was.slice(at, end), insert)
    const edit = inner === null ? null : { ...inner, at: at + inner.at }
    if (edit !== null && was.slice(0, edit.at) + edit.insert + was.slice(edit.at + edit.remove) === is)
      return edit
  }
  return editBetween(was, is)
}

/** Letters put into one line, as at every key: the rest of the text, which may be long, is not looked at. */
function putInLine(step: Step, before: Node, after: Node, lead: boolean): Edit | null {
  const ranges: (readonly [from: number, to: number, newTo: number])[] = []
  step.getMap().forEach((from, to, _start, newTo) => void ranges.push([from, to, newTo]))
  const [range, ...others] = ranges
  if (range === undefined || others.length > 0 || before.childCount !== after.childCount) return null
  const [from, to, newTo] = range
  const $from = before.resolve(from)
  const $end = after.resolve(newTo)
  if (to > from || $from.depth !== 1 || $end.depth !== 1 || $from.index(0) !== $end.index(0)) return null
  const insert = after.textBetween(from, newTo).replaceAll('\n', ' ')
  return insert === '' ? null : { at: indexOf(before, from, lead), remove: 0, insert }
}

/** The lines a change has touched. */
export function linesTouched(tr: Transaction): readonly [number, number] {
  let from = tr.doc.content.size
  let to = 0
  tr.steps.forEach((step, index) => {
    const rest = tr.mapping.slice(index)
    const after = tr.mapping.slice(index + 1)
    step.getMap().forEach((_from, _to, newFrom, newTo) => {
      from = Math.min(from, after.map(newFrom, -1))
      to = Math.max(to, after.map(newTo, 1))
    })
    const said: { from?: number; to?: number; pos?: number } = step.toJSON()
    for (const place of [said.from, said.to, said.pos]) {
      if (place === undefined) continue
      from = Math.min(from, rest.map(place, -1))
      to = Math.max(to, rest.map(place, 1))
    }
  })
  const last = tr.doc.childCount - 1
  const lineAt = (pos: number) => tr.doc.resolve(Math.min(Math.max(pos, 0), tr.doc.content.size)).index(0)
  return [Math.max(0, lineAt(from) - 1), Math.min(last, lineAt(to))]
}

/** What must be marked, or not be marked any more, for these lines to be what the editor shows. */
export function markingsFor(
  doc: Node,
  [from, to]: readonly [number, number],
  actual: readonly Stretch[],
  lead: boolean,
): readonly Marking[] {
  const wanted: Wanted[] = []
  let start = Number(lead)
  for (let line = 0; line < from; line += 1) start += doc.child(line).content.size + 1
  const begin = from === 0 && !lead ? 0 : start - 1
  for (let line = from; line <= to; line += 1) {
    const node = doc.child(line)
    if (line > 0 || lead) wanted.push({ length: 1, kind: kindOfNode(node) })
    node.forEach((inline) => void wanted.push({ length: inline.nodeSize, values: valuesOn(inline) }))
  }
  const end = begin + wanted.reduce((sum, { length }) => sum + length, 0)
  return united(differences(wanted, between(actual, begin, end), begin, lead))
}

/** Of letters or of a break. */
type Wanted = { readonly length: number } & (
  | { readonly kind: LineKind }
  | { readonly values: Readonly<Partial<Record<string, string | true>>> }
)

function differences(
  wanted: readonly Wanted[],
  actual: readonly Stretch[],
  begin: number,
  lead: boolean,
): readonly Marking[] {
  const found: Marking[] = []
  let at = begin
  let index = 0
  let used = 0
  for (const one of wanted) {
    let left = one.length
    while (left > 0) {
      const stretch = actual[index]
      if (stretch === undefined) return found
      const length = Math.min(left, stretch.text.length - used)
      const end = at + length
      if ('kind' in one) {
        const { block } = stretch.marks
        const is = kindOf(typeof block === 'string' ? block : undefined)
        const name = blockNameOf(one.kind)
        const isBareLead = lead && at === 0 && block === undefined
        if (blockNameOf(is) !== name || isBareLead) found.push({ name: 'block', value: name, start: at, end })
      } else
        for (const name of inlineNames) {
          const value = one.values[name]
          if (value !== shownValue(name, stretch.marks[name]))
            found.push({ name, value: value ?? null, start: at, end })
        }
      at = end
      left -= length
      used += length
      if (used === stretch.text.length) {
        index += 1
        used = 0
      }
    }
  }
  return found
}

function united(markings: readonly Marking[]): readonly Marking[] {
  const whole: Marking[] = []
  for (const one of markings) {
    const at = whole.findLastIndex(({ name }) => name === one.name)
    const last = whole[at]
    if (last !== undefined && last.end === one.start && last.value === one.value && one.name !== 'block')
      whole[at] = { ...last, end: one.end }
    else whole.push(one)
  }
  return whole
}
