import { describe, expect, it } from 'vitest'
import { makersWith } from '../../renderer/document/makers'
import { paperOf } from '../../renderer/document/papers'
import { papers, plainWish } from '../../shared/export/maker'
import { exportedEvening } from '../fixtures/evening'

const meeting = exportedEvening()

describe('EX22 each paper goes out as PDF, HTML and DOCX', () => {
  it('is called by meeting, paper and size, and each name once', async () => {
    const printed: string[] = []
    const makers = makersWith(async (payload) => {
      printed.push(payload.title)
      return new Uint8Array([1])
    })
    const names: string[] = []
    for (const paper of papers)
      for (const largePrint of [false, true])
        for (const format of ['pdf', 'html', 'docx'] as const)
          for (const { name } of (await makers[format]?.(meeting, { ...plainWish, paper, largePrint })) ?? [])
            names.push(name)
    expect(new Set(names).size).toBe(papers.length * 2 * 3)
    expect(names).toContain('2026-01_2026-03-03_march-moot_PRACTICE.pdf')
    expect(names).toContain('2026-01_2026-03-03_march-moot_PRACTICE_agenda_large-print.docx')
    expect(new Set(printed).size).toBe(papers.length)
  })

  it('says at its head whose it is, what and of which day, in the language of the charter', () => {
    const { title, language, blocks } = paperOf(meeting, plainWish)
    expect(title).toContain(meeting.charter.name)
    expect(title).toContain('3 March 2026')
    expect(language).toBe(meeting.charter.language)
    expect(blocks.map(({ type }) => type)).toContain('decision')
    expect(paperOf(meeting, { ...plainWish, paper: 'agenda', largePrint: true }).largePrint).toBe(true)
  })
})

describe('PD20 who signed, and the digest, end what is approved', () => {
  it('and nothing of it stands under a draft', async () => {
    const { html } = makersWith(async () => new Uint8Array())
    const [draft] = (await html?.(meeting, plainWish)) ?? []
    const page = new TextDecoder().decode(draft?.bytes)
    expect(page).toContain('Draft: working record, not approved')
    expect(page).not.toContain('Digest of the approved text')
  })
})
