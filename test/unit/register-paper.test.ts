import { describe, expect, it } from 'vitest'
import { furnitureOf } from '../../renderer/document/PrintPage'
import { partsOfPage } from '../../renderer/document/parts-of-page'
import { plainText } from '../../shared/export/plain-text'
import { actionPaper, decisionPaper, type RegisterPaper } from '../../shared/export/register-paper'
import type { AssemblyId } from '../../shared/id'
import { registerOf } from '../../shared/record/register'
import { summarize } from '../../shared/record/summarize'
import { wholeEvening } from '../fixtures/evening'

const { page, roll, charter } = wholeEvening()
const summary = summarize(page.seen, roll, charter)
const assembly = page.seen.assembly as AssemblyId
const paper: RegisterPaper = {
  assembly: charter.name,
  title: 'Register of decisions',
  today: '2026-12-01',
  practice: false,
  filter: '',
  named: null,
}
const wordsOf = (blocks: ReturnType<typeof decisionPaper>) =>
  plainText(partsOfPage(blocks)).replace(/\s+/g, ' ')

describe('RE7 a register on paper', () => {
  it('has every decision as its line shows it: number, day, wording, what it rests on, what became of it', () => {
    const entries = registerOf(assembly, summary.decisions, paper.today)
    const words = wordsOf(decisionPaper(entries, paper, () => ''))
    expect(entries.length).toBeGreaterThan(0)
    for (const { line } of entries)
      for (const said of [line.number, line.wording, line.itemTitle, line.meetingTitle])
        expect(words).toContain(said)
    expect(words).toContain(`${entries.length === 1 ? '1 decision' : `${entries.length} decisions`}`)
    expect(words).toContain('1 December 2026')
    expect(words).not.toContain('found with')
  })

  it('has every action, and says who, by when and that it is overdue', () => {
    const words = wordsOf(actionPaper(summary.actions, { ...paper, title: 'Actions', filter: 'is:open @me' }))
    for (const line of summary.actions)
      for (const said of [line.what, line.itemTitle]) expect(words).toContain(said)
    expect(words).toContain('found with')
    expect(words).toContain('is:open @me')
    expect(words).toContain('Overdue')
  })

  it('is no minutes and no draft; practice is said on each page', () => {
    const furniture = furnitureOf({
      blocks: decisionPaper([], { ...paper, practice: true }, () => ''),
      language: 'en',
      title: '',
    })
    expect(furniture.marks).toEqual(['PRACTICE'])
    expect(furniture.foot).toContain('Register')
  })
})
