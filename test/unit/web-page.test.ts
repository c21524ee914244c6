import { describe, expect, it } from 'vitest'
import { webPage } from '../../renderer/document/web-page'
import type { TitleBlock } from '../../shared/minutes/block'
import { agenda, minutes } from '../gallery/sample'

const payload = { blocks: minutes, language: 'en-GB', title: 'Harbour Assembly: minutes, 3 March 2026' }

describe('EX20 a record as one page of HTML', () => {
  const page = webPage(payload)

  it('needs nothing but itself: no script, nothing fetched', () => {
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|@import|url\(|src="(?!data:)/i)
    expect(page).toContain("default-src 'none'")
    expect(page.match(/<style>/g)).toHaveLength(1)
  })

  it('says its language and its direction, and has one title and one main part', () => {
    expect(page).toContain('<html lang="en-GB" dir="ltr">')
    expect(webPage({ ...payload, language: 'ar' })).toContain('<html lang="ar" dir="rtl">')
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
    expect(page.match(/<main /g)).toHaveLength(1)
    expect(page).toContain('<title>Harbour Assembly: minutes, 3 March 2026</title>')
  })

  it('leads past its contents, and from them to each item', () => {
    expect(page.indexOf('href="#record"')).toBeLessThan(page.indexOf('<nav'))
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`)
  })

  it('PD10 PD14 skips no heading, and heads the columns of every table', () => {
    for (const html of [page, webPage({ ...payload, blocks: agenda })]) {
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
      for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
      expect(html.match(/<th /g)?.length).toBe(html.match(/<th scope=/g)?.length)
    }
  })

  it('PD11 keeps what people wrote as letters, in the title too', () => {
    const hostile = '</title></style><img src=x onerror=alert(1)>'
    const [title] = minutes as readonly [TitleBlock]
    const html = webPage({ ...payload, title: hostile, blocks: [{ ...title, assembly: hostile }] })
    expect(html).not.toContain('<img')
    expect(html.match(/<\/title>/g)).toHaveLength(1)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('is the same, letter for letter, from the same record', () => {
    expect(webPage(payload)).toBe(page)
  })
})
