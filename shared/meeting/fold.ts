import type { Meeting } from './meeting'

/** A fold over a meeting, kept by the identity of what it reads: the same facts are folded once, however often asked. */
export type Folded = Pick<Meeting, 'statements' | 'items'>

export function folded<Value>(compute: (meeting: Folded) => Value): (meeting: Folded) => Value {
  const known = new WeakMap<
    Meeting['statements'],
    { readonly items: Meeting['items']; readonly value: Value }
  >()
  return (meeting) => {
    const last = known.get(meeting.statements)
    if (last !== undefined && last.items === meeting.items) return last.value
    const value = compute(meeting)
    known.set(meeting.statements, { items: meeting.items, value })
    return value
  }
}
