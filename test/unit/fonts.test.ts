import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { hallPeople, societyPeople, townspeople } from '../../shared/practice/people'

const fonts = path.resolve(import.meta.dirname, '../../renderer/design/fonts.css')
const packages = createRequire(fonts)

/** The letters of the subsets that fonts.css brings: `<package>/arabic-400.css` one, `<package>/400.css` all of them. */
function drawn(): (letter: number) => boolean {
  const ranges = [
    ...readFileSync(fonts, 'utf8').matchAll(/@import "(@fontsource\/[^/]+)\/(?:([a-z-]+)-)?\d+/g),
  ]
    .flatMap(([, name = '', subset]) => {
      const subsets: Readonly<Record<string, string>> = JSON.parse(
        readFileSync(packages.resolve(`${name}/unicode.json`), 'utf8'),
      )
      return subset === undefined ? Object.values(subsets) : [subsets[subset] ?? '']
    })
    .flatMap((subset) => subset.split(','))
    .map((range) => /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/i.exec(range))
    .map((found) => [
      Number.parseInt(found?.[1] ?? '', 16),
      Number.parseInt(found?.[2] ?? found?.[1] ?? '', 16),
    ])
  return (letter) => ranges.some(([from = 0, to = -1]) => letter >= from && letter <= to)
}

describe('LO4 no name of the practice federation is a row of boxes', () => {
  test.each([
    ['town', townspeople],
    ['society', societyPeople],
    ['hall', hallPeople],
  ])('%s', (_name, people) => {
    const isDrawn = drawn()
    for (const { name } of people) {
      const missing = [...name].filter((letter) => !isDrawn(letter.codePointAt(0) ?? 0))
      expect(missing, name).toEqual([])
    }
  })
})
