import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = path.resolve(import.meta.dirname, '../../renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
)
const selectors = (file: string): readonly string[] =>
  readFileSync(path.join(renderer, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/[{}]/)
    .filter((text) => text.includes(':has('))
    .map((text) => text.trim())

/** Rooms that hold a whole screen, or the half of one. */
const rooms =
  /(html|body|:root|\.fm-(screen|screen-body|tabpanel|tabs|zone|zones)\b)[^\s>+~,]*\)?:has\((?!\s*>)/

describe('FE6 a new line in a list costs that line', () => {
  it('no room asks by :has() what is anywhere in it: with each line it would be drawn anew with everything it holds', () => {
    expect(files.length).toBeGreaterThan(50)
    const found = files.flatMap((file) =>
      selectors(file)
        .filter((selector) => rooms.test(selector))
        .map((selector) => `${file}: ${selector}`),
    )
    expect(found).toEqual([])
  })

  it('the test knows one when it sees it', () => {
    for (const one of [
      '.fm-screen:has(.live)',
      ':is(.fm-zone, .fm-tabpanel):has(.fm-ballot)',
      'body:has(dialog)',
    ])
      expect(rooms.test(one)).toBe(true)
    for (const one of ['.fm-zones > .fm-zone-centre:has(> .live-actions)', '.fm-box:has(:disabled)'])
      expect(rooms.test(one)).toBe(false)
  })
})
