import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PrintPage } from '../../renderer/document/PrintPage'
import { onRoll } from '../../shared/charter/roll'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { composePaperKit } from '../../shared/minutes/paper-kit'
import { openMeeting } from '../fixtures/world'

const { page, roll, charter } = openMeeting()
const kit = composePaperKit(page.seen, roll, charter)

describe('EX23 the paper kit is for an evening without a computer', () => {
  it('holds the agenda, the roll, and a grid for each item to be decided and for one more', () => {
    const toDecide = agenda(page.seen).filter(({ kind }) => kind === 'decide')
    expect(toDecide.length).toBeGreaterThan(0)
    expect(kit.map(({ type }) => type)).toEqual([
      'title',
      'agenda',
      'roll-sheet',
      ...toDecide.map(() => 'position-grid'),
      'position-grid',
    ])
    const grids = kit.flatMap((block) => (block.type === 'position-grid' ? [block.item?.number ?? null] : []))
    expect(grids).toEqual([...toDecide.map(({ number }) => number), null])
  })

  it('names everybody who is on the roll, and leaves lines for whom nobody foresaw', () => {
    const sheet = kit.find((block) => block.type === 'roll-sheet')
    const names = sheet?.people.map(({ name }) => name) ?? []
    for (const { name, standing } of onRoll(roll)) if (standing !== 'suspended') expect(names).toContain(name)
    expect(names.slice(-4)).toEqual(['', '', '', ''])
    expect(names.indexOf('')).toBe(names.length - 4)
  })

  it('has a column for each position, in words, and no draft mark', () => {
    const html = renderToStaticMarkup(
      <PrintPage payload={{ blocks: kit, language: 'en-GB', title: 'Paper kit' }} />,
    )
    for (const word of ['Agree', 'Reservations', 'Stand aside', 'Block', 'Abstain', 'Reason'])
      expect(html).toContain(word)
    expect(html).toContain('Paper kit')
    expect(html).not.toContain('working record')
  })
})
