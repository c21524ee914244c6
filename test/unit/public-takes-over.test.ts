import { describe, expect, test } from 'vitest'
import { takesOver } from '../../renderer/features/public/takes-over'
import type { MeetingId } from '../../shared/id'
import { adjourn, close } from '../../shared/meeting/lifecycle'
import { fine, openMeeting, planMeeting } from '../fixtures/world'

describe('PU13 the screen that still shows November', () => {
  const november = '00000000000000000000000000000011' as MeetingId
  const shows = (state: 'off' | 'on' | 'blank', meeting: MeetingId | null = november) => ({ state, meeting })

  test('is taken over by the meeting under way, blank or not, in its break too', () => {
    const { page, moment } = openMeeting()
    expect(takesOver(shows('on'), page.seen)).toBe(true)
    expect(takesOver(shows('blank'), page.seen)).toBe(true)
    fine(adjourn(page, {}, moment()))
    expect(takesOver(shows('on'), page.seen)).toBe(true)
  })

  test('stays as it is while it is off, shows this meeting, or this one has not begun or is over', () => {
    const { page, moment } = openMeeting()
    expect(takesOver(shows('off'), page.seen)).toBe(false)
    expect(takesOver(shows('on', page.seen.id), page.seen)).toBe(false)
    expect(takesOver(shows('on'), planMeeting().page.seen)).toBe(false)
    fine(close(page, {}, moment()))
    expect(takesOver(shows('on'), page.seen)).toBe(false)
  })
})
