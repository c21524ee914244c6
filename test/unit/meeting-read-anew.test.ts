import { describe, expect, it } from 'vitest'
import { type Fetched, meanwhile } from '../../renderer/data/useMeeting'
import type { MeetingId } from '../../shared/id'

const id = 'aa'.repeat(16) as MeetingId
const meeting = { id, items: {} } as never

describe('minutes that are read anew', () => {
  it('stand as they were until that has come: what was opened on their page stays open', () => {
    const read: Fetched = { state: 'read', meeting }
    expect(meanwhile(read, id)).toEqual(read)
    const living = { state: 'living', document: { seen: () => meeting } } as unknown as Fetched
    expect(meanwhile(living, id)).toEqual(read)
  })

  it('of another meeting show nothing of this one', () => {
    const other = 'bb'.repeat(16) as MeetingId
    expect(meanwhile({ state: 'read', meeting }, other)).toEqual({ state: 'opening' })
    expect(meanwhile({ state: 'missing' }, id)).toEqual({ state: 'opening' })
  })
})
