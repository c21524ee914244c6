import type { Node } from 'prosemirror-model'
import type { ProseMark } from '../../shared/meeting/prose'
import { kindOf } from '../../shared/minutes/rich-lines'
import type { Marks, WordPatch } from '../data/word-patch'
import { marksFor, nodeOf, schema } from './schema'

/** A text with what lies over it, as it stands in the document: letters that are marked alike, one stretch after the other. */
export type Stretch = { readonly text: string; readonly marks: Marks }

export function stretchesOf(text: string, marks: readonly ProseMark[]): readonly Stretch[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of marks) for (const cut of [start, end]) if (cut < text.length) cuts.add(cut)
  const places = [...cuts].sort((one, other) => one - other)
  let over: readonly ProseMark[] = []
  let next = 0
  return places.slice(0, -1).map((from, index) => {
    over = over.filter(({ end }) => end > from)
    const come: ProseMark[] = []
    for (let mark = marks[next]; mark !== undefined && mark.start <= from; mark = marks[next]) {
      if (mark.end > from) come.push(mark)
      next += 1
    }
    over = [...over, ...come]
    const here = Object.fromEntries(over.map(({ name, value }) => [name, value]))
    return { text: text.slice(from, places[index + 1]), marks: here }
  })
}

export function patched(stretches: readonly Stretch[], patch: WordPatch): readonly Stretch[] {
  switch (patch.type) {
    case 'put': {
      const [before, after] = parted(stretches, patch.at)
      return [...before, { text: patch.insert, marks: patch.marks }, ...after]
    }
    case 'take': {
      const [before] = parted(stretches, patch.at)
      const [, after] = parted(stretches, patch.at + patch.remove)
      return [...before, ...after]
    }
    case 'mark': {
      const [before, rest] = parted(stretches, patch.start)
      const [within, after] = parted(rest, patch.end - patch.start)
      return [
        ...before,
        ...within.map(({ text, marks }) => ({ text, marks: marked(marks, patch) })),
        ...after,
      ]
    }
  }
}

function marked(marks: Marks, { name, value }: Extract<WordPatch, { type: 'mark' }>): Marks {
  if (value !== null) return { ...marks, [name]: value }
  const { [name]: _, ...others } = marks
  return others
}

/** Neighbours that are marked alike are one again: every letter typed would be a stretch of its own. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = []
  for (const one of stretches) {
    const last = whole.at(-1)
    if (last !== undefined && isAlike(last.marks, one.marks))
      whole[whole.length - 1] = { text: last.text + one.text, marks: last.marks }
    else if (one.text !== '') whole.push(one)
  }
  return whole
}

function isAlike(one: Marks, other: Marks): boolean {
  if (one === other) return true
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

function parted(
  stretches: readonly Stretch[],
  at: number,
): readonly [readonly Stretch[], readonly Stretch[]] {
  let start = 0
  for (const [index, one] of stretches.entries()) {
    const end = start + one.text.length
    if (at < end) {
      if (at === start) return [stretches.slice(0, index), stretches.slice(index)]
      const { marks } = one
      return [
        [...stretches.slice(0, index), { text: one.text.slice(0, at - start), marks }],
        [{ text: one.text.slice(at - start), marks }, ...stretches.slice(index + 1)],
      ]
    }
    start = end
  }
  return [stretches, []]
}

export function between(stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] {
  return parted(parted(stretches, from)[1], to - from)[0]
}

/** ED2: the text begins with a break that says what its first line is. */
export const hasLead = (stretches: readonly Stretch[]): boolean =>
  stretches[0]?.text.startsWith('\n') === true && stretches[0].marks.block !== undefined

/** Where each line begins, and what its break says. */
export type Lines = {
  readonly starts: readonly number[]
  readonly blocks: readonly (string | undefined)[]
  readonly end: number
}

export function linesIn(stretches: readonly Stretch[]): Lines {
  const starts: number[] = []
  const blocks: (string | undefined)[] = []
  if (!hasLead(stretches)) {
    starts.push(0)
    blocks.push(undefined)
  }
  let at = 0
  for (const { text, marks } of stretches) {
    const block = typeof marks.block === 'string' ? marks.block : undefined
    for (let found = text.indexOf('\n'); found !== -1; found = text.indexOf('\n', found + 1)) {
      starts.push(at + found + 1)
      blocks.push(block)
    }
    at += text.length
  }
  return { starts, blocks, end: at }
}

/** The lines from one to another as blocks of the editor. */
export function nodesIn(
  stretches: readonly Stretch[],
  lines: Lines,
  from: number,
  to: number,
): readonly Node[] {
  const { starts, blocks, end } = lines
  const begin = starts[from] ?? 0
  let rest = between(stretches, begin, (starts[to + 1] ?? end + 1) - 1)
  const nodes: Node[] = []
  for (let line = from; line <= to; line += 1) {
    const start = starts[line] ?? 0
    const length = (starts[line + 1] ?? end + 1) - 1 - start
    const [here, after] = parted(rest, length)
    const inline = joined(here).map(({ text, marks }) => ({ text, marks: marksFor(marks) }))
    nodes.push(
      nodeOf(
        kindOf(blocks[line]),
        inline.map(({ text, marks }) => schema.text(text, marks)),
      ),
    )
    rest = line < to ? parted(after, 1)[1] : []
  }
  return nodes
}
