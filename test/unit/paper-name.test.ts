import { describe, expect, it } from 'vitest'
import { harmless } from '../../renderer/app/harmless'
import { nameOf } from '../../renderer/document/papers'
import { exportedMeeting } from '../../shared/export/exported-meeting'
import { plainWish } from '../../shared/export/maker'
import { openMeeting } from '../fixtures/world'

const { page, roll, charter } = openMeeting()
const harbour = exportedMeeting({ meeting: page.seen, roll, charter, app: '0' })
const bad = ['../../etc', 'C:\\x', 'a/b', 'con\u0000', '\u202Efdp', '...', 'a\nb', '<b>', 'x'.repeat(900)]
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const mean = /[\u0000-\u001F<>:"/\\|?*\u202A-\u202E\u2066-\u2069]/

describe('PD18 EX34 a printed file is offered the name that Export gives it', () => {
  it('says number, date, title and DRAFT; another document says which', () => {
    expect(nameOf(harbour, plainWish)).toMatch(/^2026-01_2026-03-03_.+_DRAFT$/)
    expect(nameOf(harbour, { ...plainWish, own: true })).toMatch(/_DRAFT_OWN-RECORD$/)
    expect(nameOf(harbour, { ...plainWish, paper: 'agenda' })).toMatch(/^2026-01_2026-03-03_.+_agenda$/)
    expect(nameOf({ ...harbour, practice: true }, plainWish)).toMatch(/_PRACTICE_DRAFT$/)
    expect(nameOf({ ...harbour, number: 'SALT 2026/03-b' }, plainWish)).toMatch(/^salt-2026-03-b_/)
  })

  it.each(bad)('takes nothing of %j for a path, a command or a direction', (part) => {
    for (const name of [nameOf({ ...harbour, number: part }, plainWish), harmless(part)]) {
      expect(name).not.toMatch(mean)
      expect(name).not.toMatch(/^[.\s]/)
      expect(name.length).toBeLessThan(140)
    }
  })
})
