import '../../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { fromLiteral, type Loaded, load, meetingIn } from '../../../renderer/worker/automerge'
import { canonical } from '../../../shared/canonical'
import { parseMeeting } from '../../../shared/record/projection'
import { openMeeting } from '../../fixtures/world'

const actor = 'ab'.repeat(20)
const [item = ''] = Object.keys(openMeeting().page.seen.items)
const bold = { name: 'bold', value: true, start: 0, end: 4 } as const
const heading = { name: 'block', value: 'heading:1', start: 5, end: 6 } as const

describe('ED1 the marks of a text are read beside it', () => {
  const meeting = {
    ...openMeeting().page.seen,
    prose: { ...openMeeting().page.seen.prose, [item]: 'Roof.\nCosts' },
    marks: { [item]: [bold, heading] },
  }

  it('from a document that was made of them, and from its projection', () => {
    const read = meetingIn(load([fromLiteral(meeting, actor)]))
    expect(canonical(read)).toBe(canonical(meeting))
    expect(parseMeeting(JSON.parse(canonical(read)))).toEqual({ ok: true, value: meeting })
  })

  it('a document without any reads as before', () => {
    const { marks: _, ...plain } = meeting
    expect(canonical(meetingIn(load([fromLiteral(plain, actor)])))).toBe(canonical(plain))
  })

  it('a mark alone makes it another meeting', () => {
    const before = load([fromLiteral(meeting, actor)]) as A.Doc<Loaded & object>
    const seen = meetingIn(before)
    const path = ['prose', item]
    const after = A.change(before, (draft) =>
      A.mark(draft, path, { start: 6, end: 11, expand: 'after' }, 'italic', true),
    )
    expect(meetingIn(after)).not.toBe(seen)
    expect(meetingIn(after).marks?.[item]).toHaveLength(3)
  })
})
