import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { outlined } from '../../renderer/document/outline'
import { Page } from '../../renderer/document/Page'
import { furnitureOf, PrintPage } from '../../renderer/document/PrintPage'
import { readPayload, writePayload } from '../../renderer/document/payload'
import type { PersonId } from '../../shared/id'
import type { Block } from '../../shared/minutes/block'
import { richText } from '../../shared/minutes/rich-text'
import { agenda, minutes } from '../gallery/sample'

const payload = { blocks: minutes, language: 'en-GB', title: 'Harbour Assembly, minutes 2026/03' }
const paper = (blocks: readonly Block[]) =>
  renderToStaticMarkup(<PrintPage payload={{ ...payload, blocks }} />)
const levels = (html: string) => [...html.matchAll(/<h([1-6])/g)].map((found) => Number(found[1]))

describe('PD10 no heading level is skipped', () => {
  it('holds for an evening with sections, and for every beginning of it', () => {
    for (let end = 1; end <= minutes.length; end++) {
      const found = levels(paper(minutes.slice(0, end)))
      expect(found[0]).toBe(1)
      for (const [at, level] of found.entries()) expect(level).toBeLessThanOrEqual((found[at - 1] ?? 0) + 1)
    }
  })
  it('puts items of a meeting without sections right under the title', () => {
    expect(levels(paper(minutes.filter((block) => block.type !== 'section')))).not.toContain(3)
  })
})

describe('PD11 what people wrote is shown as text with its own direction', () => {
  const title = minutes[0] as Extract<Block, { type: 'title' }>
  it('leaves markup in a name as letters', () => {
    const html = paper([{ ...title, assembly: '<img src=x onerror=alert(1)>' }])
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img')
  })
  it('isolates the name of Dana, who writes from right to left, and of everybody else', () => {
    expect(paper(minutes)).toContain('<bdi>דנה לוי</bdi>')
    expect(paper(minutes)).toContain('<bdi>Björn Ek</bdi>')
  })
  it('gives each paragraph of a text its own direction', () => {
    const html = paper([title, { type: 'text', item: 'a', rich: richText('One\nשתיים') }])
    expect(html).toContain('<p dir="auto">One</p><p dir="auto">שתיים</p>')
  })
})

describe('PD12 minutes say that they are a draft until they are approved', () => {
  const approved = minutes.map((block) => (block.type === 'title' ? { ...block, draft: false } : block))
  it('in the title and on every page', () => {
    expect(paper(minutes)).toContain('Draft: working record, not approved')
    expect(furnitureOf(payload).marks).toEqual(['DRAFT'])
  })
  it('and no longer afterwards', () => {
    expect(paper(approved)).not.toContain('Draft')
    expect(furnitureOf({ ...payload, blocks: approved }).marks).toEqual([])
  })
})

describe('PD20 what paper says of being a draft, or approved', () => {
  it('a draft at its head; approved minutes end with who signed and the digest', () => {
    expect(paper(minutes).indexOf('Draft: working record, not approved')).toBeGreaterThan(0)
    const signers = [
      { person: 'a' as PersonId, name: 'Asha Rao', how: 'participation' },
      { person: 'b' as PersonId, name: 'Björn Ek', how: 'mark' },
    ] as const
    const approval = {
      type: 'approval',
      on: '2026-04-07',
      how: 'same-meeting',
      digest: 'ab12',
      signers,
    } as Block
    const html = paper([...minutes, approval])
    const end = html.slice(-900)
    for (const said of ['ab12', 'Asha Rao', 'Björn Ek']) expect(end).toContain(said)
    expect(paper(minutes)).not.toContain('ab12')
  })
})

describe('PD13 practice is marked on every page', () => {
  it('also on an agenda, which is never a draft', () => {
    expect(furnitureOf({ ...payload, blocks: agenda }).marks).toEqual(['PRACTICE'])
  })
})

describe('PD14 tables have header cells that paper repeats', () => {
  it('names columns and rows', () => {
    for (const html of [paper(minutes), paper(agenda)]) {
      expect(html).toMatch(/<thead><tr>(<th scope="col"[^>]*>[^<]+<\/th>)+<\/tr><\/thead>/)
      expect(html).toContain('<th scope="row">')
    }
  })
})

describe('PD15 every page names assembly, document and date', () => {
  it('from the title block alone', () => {
    expect(furnitureOf(payload)).toMatchObject({
      head: ['Harbour Assembly', '3 March 2026'],
      foot: 'Harbour Assembly · Minutes 2026/03',
    })
  })
})

describe('PD16 a decision stands in its exact wording', () => {
  it('letter for letter', () => {
    const decision = minutes.find((block) => block.type === 'decision')
    expect(decision && paper(minutes)).toContain(
      `<p class="fm-doc-exact" dir="auto">${decision?.wording}</p>`,
    )
  })
})

describe('MI13 a decision says whose positions it counts', () => {
  const decision = minutes.find((block) => block.type === 'decision')
  it('of those who had left before it was recorded too', () => {
    if (decision?.type !== 'decision') throw new Error('The sample has no decision')
    const given = Object.values(decision.outcome.counts).reduce((sum, n) => sum + n, 0)
    const after = paper([{ ...decision, present: given - 2 }])
    expect(after).toContain('with the positions of 2 who had left or wrote')
    expect(paper([{ ...decision, present: given }])).not.toContain('had left')
  })
})

describe('PD17 a refresh of the facts leaves the editors between them in place', () => {
  it('keeps the key of a text when facts come before it', () => {
    const before = outlined(minutes).find((placed) => placed.block.type === 'text')
    const more: Block[] = [{ type: 'event', what: { type: 'arrived', names: ['Rosa Nilsen'] }, at: '19:06' }]
    const after = outlined([...minutes.slice(0, 4), ...more, ...minutes.slice(4)])
    expect(after.find((placed) => placed.key === before?.key)?.block).toBe(before?.block)
    expect(new Set(after.map((placed) => placed.key)).size).toBe(after.length)
  })
  it('draws what the screen gives in a text’s place', () => {
    const html = renderToStaticMarkup(<Page blocks={minutes} text={(block) => <i>{block.item}</i>} />)
    expect(html).toContain('<i>i2</i>')
    expect(html).not.toContain('Björn showed the two offers')
  })
  it('travels to the print window and back unchanged', () => {
    expect(readPayload(writePayload(payload))).toEqual(payload)
  })
})
