import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ApprovalView } from '../../renderer/document/ApprovalView'
import type { ItemId, MeetingId } from '../../shared/id'
import type { ApprovalBlock } from '../../shared/minutes/approval-block'

const byMinute: ApprovalBlock = {
  type: 'approval',
  on: '2026-04-07',
  how: 'next-meeting',
  by: {
    meeting: 'a1'.repeat(16) as MeetingId,
    item: 'b2'.repeat(16) as ItemId,
    title: 'April moot',
    minute: '2026/04/02',
    number: '2026/04',
    date: '2026-04-07',
  },
}
const drawn = (block: ApprovalBlock) =>
  renderToStaticMarkup(<ApprovalView block={block} />).replace(/<[^>]+>/g, '')

describe('PD20 approved minutes end with who signed and the digest', () => {
  it('in the own record', () => {
    const text = drawn({ ...byMinute, digest: 'ab'.repeat(32) })
    expect(text).toContain('Digest (SHA-256): abababab abababab')
    expect(text).not.toContain('own record')
  })
  it('and where names stay at home, with where both stand', () => {
    expect(drawn(byMinute)).toContain('stand in the assembly’s own record')
  })
  it('but not where several assemblies approved at the same meeting', () => {
    expect(drawn({ type: 'approval', on: '2026-04-07', how: 'same-meeting' })).not.toContain('own record')
  })
})
