import type { Meeting } from '../meeting/meeting'
import type { ProseMark } from '../meeting/prose'
import { richText } from '../minutes/rich-text'

/** EX19: what is confidential in the secretary's words does not go out; a sign in its place, still marked, shows that something stood there. */
export function leftOut(meeting: Meeting): Meeting {
  return withoutHiddenPictures(withoutWords(meeting))
}

/** ED13: of pictures those that a line names which may go out; a line that is gone, or confidential, leaves its picture here. */
function withoutHiddenPictures(meeting: Meeting): Meeting {
  if (!Object.values(meeting.statements).some(({ type }) => type === 'picture')) return meeting
  const named = new Set<string>()
  for (const [item, text] of Object.entries(meeting.prose))
    for (const block of richText(text, meeting.marks?.[item]))
      if (block.type === 'image' && !block.confidential) named.add(block.image)
  const kept = Object.entries(meeting.statements).filter(
    ([, one]) => one.type !== 'picture' || named.has(one.image),
  )
  return kept.length === Object.keys(meeting.statements).length
    ? meeting
    : { ...meeting, statements: Object.fromEntries(kept) }
}

function withoutWords(meeting: Meeting): Meeting {
  const cut = Object.entries(meeting.marks ?? {}).flatMap(([item, marks]) => {
    const text = meeting.prose[item] ?? ''
    const spans = spansOf(marks, text.length)
    return spans.some(({ start, end }) => text.slice(start, end) !== sign)
      ? [{ item, text, marks, spans }]
      : []
  })
  if (cut.length === 0) return meeting
  const prose: Record<string, string> = { ...meeting.prose }
  const marks: Record<string, readonly ProseMark[]> = { ...meeting.marks }
  for (const { item, text, marks: before, spans } of cut) {
    prose[item] = spans.reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + sign + rest.slice(end),
      text,
    )
    marks[item] = before.flatMap((mark) => {
      const [start, end] = [moved(mark.start, spans, false), moved(mark.end, spans, true)]
      const isInside =
        mark.name !== 'confidential' && spans.some((one) => one.start <= mark.start && mark.end <= one.end)
      return start < end && !isInside ? [{ ...mark, start, end }] : []
    })
  }
  return { ...meeting, prose, marks }
}

const sign = '…'
type Span = { readonly start: number; readonly end: number }

/** In order, none touching another. */
function spansOf(marks: readonly ProseMark[], length: number): readonly Span[] {
  const spans: { start: number; end: number }[] = []
  const found = marks.filter(
    ({ name, start, end }) => name === 'confidential' && start < Math.min(end, length),
  )
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, Math.min(end, length))
    else spans.push({ start, end: Math.min(end, length) })
  }
  return spans
}

/** Where a place in the old text lies in the new one; within what was cut: at the sign's edge. */
function moved(place: number, spans: readonly Span[], isEnd: boolean): number {
  let shift = 0
  for (const { start, end } of spans) {
    if (place <= start) break
    if (place < end) return start + shift + (isEnd ? sign.length : 0)
    shift += sign.length - (end - start)
  }
  return place + shift
}
