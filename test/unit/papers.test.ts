import { describe, expect, it } from 'vitest'
import { makersWith } from '../../renderer/document/makers'
import { furnitureOf } from '../../renderer/document/PrintPage'
import { paperOf } from '../../renderer/document/papers'
import { discreet } from '../../shared/export/discreet'
import { exportedMeeting } from '../../shared/export/exported-meeting'
import { fileStem, papers, plainWish } from '../../shared/export/maker'
import { readMeetingFile, writeMeeting } from '../../shared/export/meeting-json'
import { told } from '../../shared/export/told'
import { exportedEvening, wholeEvening } from '../fixtures/evening'

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
    // EX34: these minutes are not approved.
    expect(names).toContain('2026-01_2026-03-03_march-moot_PRACTICE_DRAFT.pdf')
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

describe('EX33 the own record is asked for by its name', () => {
  const furniture = furnitureOf(paperOf(meeting, { ...plainWish, own: true }))
  const textOf = async (own: boolean) => {
    const { html } = makersWith(async () => new Uint8Array())
    const [file] = (await html?.(meeting, { ...plainWish, ...(own ? { own: true } : {}) })) ?? []
    return { name: file?.name, page: new TextDecoder().decode(file?.bytes) }
  }

  it('and says so at its head, on each page and in its name; nothing else does', async () => {
    expect(furniture.marks).toEqual(['DRAFT', 'OWN RECORD', 'PRACTICE'])
    const own = await textOf(true)
    expect(own.page).toContain('every name and every confidential word')
    expect(own.name).toBe('2026-01_2026-03-03_march-moot_PRACTICE_DRAFT_OWN-RECORD.html')
    const plain = await textOf(false)
    expect(plain.page).not.toContain('Own record')
    expect(furnitureOf(paperOf(meeting, plainWish)).marks).toEqual(['DRAFT', 'PRACTICE'])
  })
})

describe('EX34 LC15 the number that lists show', () => {
  const { page, roll, charter } = wholeEvening()
  const under = (shown: string | null) =>
    exportedMeeting({ meeting: page.seen, roll, charter, app: '1.0.0', shown })

  it('stands in the name, at the head and in the figures of what goes out, and comes back from JSON', () => {
    const second = discreet(under('2026/01-b'))
    const read = readMeetingFile(writeMeeting(second))
    for (const one of [second, ...(read.ok ? [read.value] : [])]) {
      expect(fileStem(one)).toBe('2026-01-b_2026-03-03_march-moot_PRACTICE')
      expect(told(one).number).toBe('2026/01-b')
      for (const paper of papers) {
        const { blocks } = paperOf(one, { ...plainWish, paper })
        expect(blocks.find(({ type }) => type === 'title')).toMatchObject({ number: '2026/01-b' })
      }
    }
    expect(read.ok).toBe(true)
  })

  it('is not written down where it says no more than the meeting does', () => {
    expect(under('2026/01')).toEqual(under(null))
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
