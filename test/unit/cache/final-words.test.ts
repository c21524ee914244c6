import '../../fixtures/automerge-in-node'
import 'fake-indexeddb/auto'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { fromLiteral } from '../../../renderer/worker/automerge'
import { answer } from '../../../renderer/worker/requests'
import type { AssemblyId } from '../../../shared/id'
import { addAction } from '../../../shared/meeting/decision/action'
import { close } from '../../../shared/meeting/lifecycle'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { MeetingStatement } from '../../../shared/meeting/said/statements'
import { thingAbout } from '../../../shared/meeting/said/thing-statements'
import { closing } from '../../../shared/meeting/state'
import { pen } from '../../../shared/statement'
import { deskLaptop } from '../../fixtures/desk-laptop'
import { fine, harbour, openMeeting, ruleOf } from '../../fixtures/world'

describe('LC9 the worker refuses what would alter approved words', () => {
  it('a letter in the text is refused, whatever the window thinks; a fact is taken', async () => {
    const { desk, keeper, assembly } = await deskLaptop('final words')
    const { charter, roll } = harbour()
    const { page, moment, item } = openMeeting()
    fine(close(page, { charter, roll }, moment()))
    const before = page.seen
    const said = closing(before)
    if (said === undefined) throw new Error('not closed')
    pen<MeetingStatement>(page, moment()).state(thingAbout.approval, {
      type: 'approval',
      close: said.id,
      how: 'next-meeting',
      clock: '2026-04-07T19:10:00+00:00',
      frozen: { text: '[]', digest: 'd1', heads: [], knew: {}, signers: [], dissents: [] },
    })
    const hall = item('Hall lease')
    let document = A.load<Meeting>(fromLiteral(page.seen, 'ab'.repeat(20)))
    const change = (changes: readonly Uint8Array[]) =>
      answer(
        desk,
        keeper,
        {
          type: 'change',
          assembly: assembly as AssemblyId,
          document: page.seen.id,
          room: 'meeting',
          circle: 'inner',
          changes,
        },
        () => undefined,
      )
    const last = () => {
      const bytes = A.getLastLocalChange(document)
      return bytes === undefined ? [] : [bytes]
    }
    fine(await change([A.save(document)]))
    await answer(desk, keeper, { type: 'release', document: page.seen.id }, () => undefined)

    const untouched = A.clone(document)
    document = A.change(document, { time: 0 }, (draft) =>
      A.splice(draft as never, ['prose', hall], 0, 0, 'No.'),
    )
    expect(ruleOf(await change(last()))).toBe('LC9')

    document = untouched
    fine(addAction(page, { item: hall, what: 'Ask the council', who: null, due: null }, moment()))
    const [action] = Object.values(page.seen.statements).filter(({ type }) => type === 'action')
    if (action === undefined) throw new Error('no action')
    document = A.change(document, { time: 0 }, (draft) => {
      const { statements } = draft as never as { statements: Record<string, unknown> }
      statements[action.id] = JSON.parse(JSON.stringify(action))
    })
    fine(await change(last()))
  })
})
