import { describe, expect, it } from 'vitest'
import { paperName } from '../../renderer/app/paper-name'

const harbour = { code: 'NWA', date: '2026-03-03', what: 'minutes', draft: true, practice: false } as const

describe('PD18 a printed file is offered a name that is only a name', () => {
  it('says assembly, date, document and DRAFT', () => {
    expect(paperName(harbour)).toBe('NWA 2026-03-03 minutes DRAFT.pdf')
    expect(paperName({ ...harbour, what: 'agenda', draft: false })).toBe('NWA 2026-03-03 agenda.pdf')
    expect(paperName({ ...harbour, what: 'own' })).toBe('NWA 2026-03-03 minutes, own record DRAFT.pdf')
    expect(paperName({ ...harbour, practice: true })).toBe('NWA 2026-03-03 minutes DRAFT PRACTICE.pdf')
  })

  it('keeps letters of every script', () => {
    expect(paperName({ ...harbour, code: 'ميناء' })).toBe('ميناء 2026-03-03 minutes DRAFT.pdf')
  })

  it.each(['../../etc', 'C:\\x', 'a/b', 'con\u0000', '\u202Efdp', '...', 'a\nb', '<b>', 'x'.repeat(900)])(
    'takes nothing of %j for a path, a command or a direction',
    (code) => {
      const name = paperName({ ...harbour, code })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(name).not.toMatch(/[\u0000-\u001F<>:"/\\|?*\u202A-\u202E\u2066-\u2069]/)
      expect(name).not.toMatch(/^[.\s]/)
      expect(name.length).toBeLessThan(120)
      expect(name).toMatch(/2026-03-03 minutes DRAFT\.pdf$/)
    },
  )
})
