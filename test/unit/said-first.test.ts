import { describe, expect, it } from 'vitest'
import { editor } from '../../renderer/words/en/editor'
import { lifecycle } from '../../renderer/words/en/lifecycle'
import { series } from '../../renderer/words/en/series'
import { addRemark, answerRemark, remarks } from '../../shared/meeting/approval/remark'
import { addAction } from '../../shared/meeting/decision/action'
import { startItem } from '../../shared/meeting/item-clock'
import { close } from '../../shared/meeting/lifecycle'
import { knownOpenOnScreen } from '../fixtures/on-screen'
import { asha, fine, openMeeting } from '../fixtures/world'

describe('LC20 before an approval it is said what is known to be open', () => {
  it('what is missing, what is open, and what was marked as taken in', () => {
    const { page, moment, item, roll, charter } = openMeeting()
    const shown = { meetings: [page.seen], roll, charter, author: asha }
    fine(startItem(page, { item: item('Roof of the boat shed'), leave: 'done' }, moment()))
    const roof = item('Roof of the boat shed')
    fine(addAction(page, { item: roof, what: 'Ask a roofer', who: null, due: null }, moment()))
    fine(close(page, {}, moment()))
    const before = knownOpenOnScreen(page.seen, shown)
    expect(before).toMatch(/\d things are missing in them\./)
    expect(before).toContain('See what is missing')
    expect(before).not.toContain('remark')
    for (const text of ['The roof is of tin.', 'It was raining.'])
      fine(addRemark(page, { item: roof, from: null, text }, moment()))
    const [first] = remarks(page.seen)
    fine(answerRemark(page, { remark: first?.remark ?? '', answer: 'taken-in' }, moment()))
    const after = knownOpenOnScreen(page.seen, shown)
    expect(after).toContain('1 remark on the draft is open')
    expect(after).toContain('1 remark was marked as taken in: look whether the text says it now.')
    // A remark that is open is told once, not as one of what is missing too.
    expect(after.match(/\d things are missing/)?.[0]).toBe(before.match(/\d things are missing/)?.[0])
  })
})

describe('LC17 who gets what is published', () => {
  it('says how many, or that nobody does yet', () => {
    expect(lifecycle.publishTo(0, 0)).toContain('nobody gets it by itself')
    expect(lifecycle.publishTo(1, 2)).toContain('It goes to 1 host and 2 member assemblies')
    expect(lifecycle.publishTo(0, 1)).toContain('It goes to 1 member assembly,')
  })
})

describe('SE7 no two meetings are called the same', () => {
  it('a second one of a month bears its day', () => {
    expect(series.titleOf('Monthly meeting', '2026-12-26', true)).toBe('Monthly meeting, December 2026')
    expect(series.titleOf('Monthly meeting', '2026-12-26', true, ['Monthly meeting, December 2026'])).toBe(
      'Monthly meeting, 26 December 2026',
    )
    expect(series.titleOf('Open evening', '2026-12-26', false, ['Open evening'])).toBe(
      'Open evening, 26 December 2026',
    )
  })
})

describe('ED12 a line that became a proposal', () => {
  it('is said with one full stop, and what comes next', () => {
    expect(editor.decision('The hall is open from 9 to 12.')).toContain('from 9 to 12. Test for agreement')
  })
})
