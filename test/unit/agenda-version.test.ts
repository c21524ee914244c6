import { describe, expect, it } from 'vitest'
import { agendaVersionWords } from '../../renderer/words/en/agenda-version'
import { addItem, changeItem, moveItem, withdrawItem } from '../../shared/meeting/agenda/agenda-edit'
import { agendaVersion, issueAgenda } from '../../shared/meeting/agenda/agenda-version'
import { callToOrder, giveNotice } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { undo } from '../../shared/meeting/undo'
import { composeAgenda } from '../../shared/minutes/agenda-sheet'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { bjorn, fine, planMeeting, ruleOf } from '../fixtures/world'

function noticed() {
  const march = planMeeting()
  fine(giveNotice(march.page, {}, march.moment()))
  return march
}
const said = ({ page }: Pick<ReturnType<typeof planMeeting>, 'page'>) =>
  agendaVersion(page.seen)?.changes.map(agendaVersionWords.line)

describe('SE14 versions of an agenda', () => {
  it('there is none before the notice, and the first has no changes', () => {
    const march = planMeeting()
    expect(agendaVersion(march.page.seen)).toBeNull()
    fine(giveNotice(march.page, {}, march.moment()))
    expect(agendaVersion(march.page.seen)).toMatchObject({ version: 1, since: null, changes: [] })
    expect(ruleOf(issueAgenda(march.page, {}, march.moment()))).toBe('SE14')
    expect(composeAgenda(march.page.seen, march.roll, march.charter).map(({ type }) => type)).toEqual([
      'title',
      'agenda',
    ])
  })

  it('a late item makes version 2, which lists what is new, moved, changed and gone', () => {
    const march = noticed()
    const { page, moment, item } = march
    fine(addItem(page, { title: 'Storm damage', kind: 'decide', section: 'Business' }, moment()))
    expect(said(march)).toEqual(['New: 5 Storm damage'])
    fine(moveItem(page, { item: item('Any other business'), to: { after: null } }, moment()))
    fine(changeItem(page, { item: item('Hall lease'), change: { field: 'planned', to: 40 } }, moment()))
    fine(withdrawItem(page, { item: item('Roof of the boat shed'), reason: null }, moment()))
    expect(said(march)).toEqual([
      'Moved: 1 Any other business',
      'Changed: 4 Hall lease, the minutes',
      'New: 5 Storm damage',
      'Taken off: Roof of the boat shed, which was item 3',
    ])
    expect(agendaVersion(page.seen)).toMatchObject({ version: 2, issued: null })
    expect(composeAgenda(page.seen, march.roll, march.charter)[1]).toMatchObject({
      type: 'agenda-version',
      version: 2,
      since: '2026-03-03',
    })
    expect(fine(issueAgenda(page, {}, moment()))).toBe(2)
    // Printed again later it still says what was changed.
    expect(said(march)).toHaveLength(4)
    expect(agendaVersion(page.seen)?.issued).not.toBeNull()
    expect(fine(readMeeting(project(page.seen)))).toEqual(page.seen)
    fine(undo(page, {}, moment()))
    expect(agendaVersion(page.seen)).toMatchObject({ version: 2, issued: null })
  })

  it('what is added once it is under way is told in the minutes', () => {
    const march = noticed()
    const { page, moment, charter } = march
    fine(callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment()))
    fine(addItem(page, { title: 'Storm damage' }, moment()))
    expect(agendaVersion(page.seen)).toMatchObject({ version: 1, changes: [] })
    expect(ruleOf(issueAgenda(page, {}, moment()))).toBe('ME3')
  })

  it('two that went out apart are two versions, in whatever order they meet', () => {
    const march = noticed()
    const his = onLiteral(structuredClone(march.page.seen))
    fine(addItem(march.page, { title: 'Storm damage', section: 'Business' }, march.moment()))
    fine(issueAgenda(march.page, {}, march.moment()))
    fine(addItem(his, { title: 'Noise at night', section: 'Business' }, march.moment(bjorn)))
    fine(issueAgenda(his, {}, march.moment(bjorn)))
    const merged = union(march.page.seen, his.seen)
    expect(agendaVersion(merged)).toEqual(agendaVersion(union(his.seen, march.page.seen)))
    // Nobody was sent both items yet: that would be the fourth.
    expect(agendaVersion(merged)).toMatchObject({ version: 4, issued: null })
  })
})
