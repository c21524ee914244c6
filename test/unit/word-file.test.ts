import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { stretches } from '../../renderer/document/languages'
import { lettersOf, readMarkup } from '../../renderer/document/markup'
import { bodyOf } from '../../renderer/document/word/body'
import { wordFile } from '../../renderer/document/word/word-file'
import type { Block, TitleBlock } from '../../shared/minutes/block'
import { xmlFault } from '../fixtures/well-formed'
import { agenda, minutes } from '../gallery/sample'

const payload = { blocks: minutes, language: 'en-GB', title: 'Harbour Assembly: minutes, 3 March 2026' }
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const documentOf = (blocks: readonly Block[]) =>
  partsOf(wordFile({ ...payload, blocks }))['word/document.xml'] ?? ''
const lettersIn = (xml: string) =>
  [...xml.matchAll(/<w:t(?: xml:space="preserve")?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
const styleOf = (xml: string, words: string) =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map(([whole]) => whole)
    .find((one) => lettersIn(one).includes(words))
    ?.match(/w:pStyle w:val="(\w+)"/)?.[1]
const writing = { links: { of: () => '', to: () => 'link0' }, fromRight: false, newList: () => 2 }
const body = (markup: string) => bodyOf(readMarkup(markup), writing)

describe('EX21 a record for Word', () => {
  it('is a zip of well-formed parts, with nothing in it that runs', () => {
    for (const blocks of [minutes, agenda]) {
      const parts = partsOf(wordFile({ ...payload, blocks }))
      expect(Object.keys(parts)[0]).toBe('[Content_Types].xml')
      for (const [name, text] of Object.entries(parts)) expect(xmlFault(text), name).toBeNull()
      expect(Object.keys(parts).some((name) => /vba|macro|\.bin$/i.test(name))).toBe(false)
    }
  })

  it('is the same, byte for byte, from the same record', () => {
    expect(Buffer.from(wordFile(payload)).equals(Buffer.from(wordFile(payload)))).toBe(true)
  })

  it('uses Word’s own styles: title, headings, quotes, a table with a head that every page repeats', () => {
    const xml = documentOf(minutes)
    expect(styleOf(xml, 'Minutes of the monthly meeting')).toBe('Title')
    expect(styleOf(xml, 'For decision')).toBe('Heading1')
    expect(styleOf(xml, 'Repair of the north slip')).toBe('Heading2')
    expect(styleOf(xml, 'We take the offer of Saltmarsh')).toBe('Quote')
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('<w:cantSplit/>')
  })

  it('names language, title and assembly, and no moment finer than the day of the meeting', () => {
    const parts = partsOf(wordFile(payload))
    const core = parts['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:title>Harbour Assembly: minutes, 3 March 2026</dc:title>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(core).toContain('2026-03-03T00:00:00Z')
    expect(parts['word/styles.xml']).toContain('w:lang w:val="en-GB"')
    expect(parts['word/footer1.xml']).toContain('NUMPAGES')
    expect(parts['word/header1.xml']).toContain('DRAFT')
  })

  it('says what the page says, in its order', () => {
    const said = lettersIn(documentOf(minutes)).replace(/\s+/g, '')
    let from = 0
    for (const words of [
      'HarbourAssembly',
      'AshaRahman',
      'Welcomeandlastminutes',
      'Gretawelcomedeveryone',
      'Proposal',
      'Decision',
      'Actions',
    ]) {
      const at = said.indexOf(words, from)
      expect(at, words).toBeGreaterThanOrEqual(from)
      from = at
    }
  })

  it('PD11 leaves markup and hostile letters as letters', () => {
    const [title] = minutes as readonly [TitleBlock]
    const hostile = `<w:p/>&"]]> \u0000\u0008\ud800 ${'\u0301'.repeat(100)} \u202Eabc`
    const parts = partsOf(wordFile({ ...payload, title: hostile, blocks: [{ ...title, assembly: hostile }] }))
    for (const [name, text] of Object.entries(parts)) expect(xmlFault(text), name).toBeNull()
    expect(lettersIn(parts['word/document.xml'] ?? '')).toContain('&lt;w:p/&gt;&amp;')
  })

  it('tells Word which letters run from the right, Dana’s name alone or a whole paragraph', () => {
    const xml = documentOf(minutes)
    expect(xml).toMatch(/<w:rtl\/><w:lang w:bidi="he-IL"\/><\/w:rPr><w:t xml:space="preserve">דנה לוי/)
    expect(body('<p dir="auto">שלום</p>')).toContain('<w:bidi/>')
    expect(body('<p><bdi>שלום</bdi>: agrees</p>')).not.toContain('<w:bidi/>')
  })

  it('numbers each numbered list anew, puts inner lists one step in, and never writes an empty cell', () => {
    const xml = body(
      '<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol><table><tbody><tr><td></td></tr></tbody></table>',
    )
    expect(xml).toContain('<w:ilvl w:val="1"/><w:numId w:val="1"/>')
    expect(xml).toContain('<w:ilvl w:val="0"/><w:numId w:val="2"/>')
    expect(xml).toMatch(/<w:tc>.*<w:p>.*<\/w:p><\/w:tc>/)
  })

  it('lets a link lead only where people may go', () => {
    expect(body('<p><a href="https://example.org/">here</a></p>')).toContain('<w:hyperlink r:id="link0">')
    expect(body('<p><a href="javascript:alert(1)">here</a></p>')).not.toContain('hyperlink')
  })

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          stretches(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
        const markup = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`
        expect(lettersOf(readMarkup(markup))).toBe(text)
      }),
    )
  })
})
