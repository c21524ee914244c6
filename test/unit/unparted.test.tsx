import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PrintPage } from '../../renderer/document/PrintPage'
import { blocksOf } from '../../shared/export/exported-meeting'
import { sampleMinutes } from '../fixtures/sample-minutes'

describe('EX32 no heading is parted from what it is the heading of', () => {
  it('nothing empty stands between an item and its first fact, where a page could end', () => {
    const sample = sampleMinutes.everything?.()
    if (sample === undefined) throw new Error('no sample')
    const blocks = blocksOf(sample)
    expect(blocks.some((block) => block.type === 'text' && block.rich.length === 0)).toBe(true)
    const payload = { blocks, title: '', language: 'en', largePrint: false, sheet: 'A4' } as const
    const html = renderToStaticMarkup(<PrintPage payload={payload as never} />)
    expect(html).not.toMatch(/<div class="fm-doc-text"><\/div>/)
    expect(html).toMatch(/class="fm-doc-meta">.{1,400}<\/p><\/div><div class="fm-doc-fact fm-doc-proposal"/)
  })
})
