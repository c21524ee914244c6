import { describe, expect, it } from 'vitest'
import { addPerson } from '../../shared/charter/people'
import type { Roll } from '../../shared/charter/roll'
import type { MeetingId } from '../../shared/id'
import { idOf } from '../fixtures/moment'
import { evening } from './evening'
import { momentAt, paperOn } from './paper'

/** Decisions 25: what two laptops make twice, not knowing of each other. */
describe('RO9 decisions 25 two laptops both add the same person', () => {
  it('both screens say that the name is twice on the roll, and the way to make the two one', async () => {
    const { stage, asha, björn, roll, screens } = await evening(301)
    const document = idOf(0xb0, 1)
    const paper = paperOn<Roll>(stage, { circle: 'inner', assembly: asha.laptop.assembly, document })
    await paper.begin(asha.laptop, roll)
    await stage.run(10)
    await stage.pull()
    for (const [one, name] of [
      [asha, 'Hana'],
      [björn, 'HANA'],
    ] as const)
      await paper.does(one.laptop, (page) =>
        addPerson(page, { name, standing: 'member' }, momentAt(one.author, '2026-03-20T10:00:00+00:00')),
      )
    await stage.plug()
    const hers = await paper.read(asha.laptop)
    expect(hers).toEqual(await paper.read(björn.laptop))
    for (const shown of await screens(undefined, hers)) {
      expect(shown).toMatch(/Twice on the roll: Hana/i)
      expect(shown).toContain('If this is one person, make the two entries one on the Members screen.')
    }
  })
})

describe('IB9 decisions 25 the same meeting made on two laptops', () => {
  it('both screens ask “Same meeting?”', async () => {
    const { stage, asha, björn, first, paperOf, screens } = await evening(302)
    await stage.pull()
    const papers = [first]
    for (const [one, id, title] of [
      [asha, 51, 'April moot'],
      [björn, 52, 'April meeting'],
    ] as const) {
      const paper = paperOf(idOf(0xfe, id))
      const birth = { id: idOf(0xfe, id) as MeetingId, title, date: '2026-04-07', items: ['Roof'] }
      await one.begins(paper, birth, '2026-03-20T10:00:00+00:00')
      papers.push(paper)
    }
    await stage.plug()
    for (const shown of await screens(papers)) {
      expect(shown).toContain('Same meeting? “April moot”')
      expect(shown).toContain('The one you do not keep is withdrawn and stays in the list of meetings')
    }
  })
})
