import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const features = path.resolve(import.meta.dirname, '../../renderer/features')

/** What stands before the braces of a sheet, one by one. */
const selectorsIn = (css: string): readonly string[] =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/(?:^|[{}])\s*([^{}@]+)(?=\{)/g)]
    .flatMap(([, selectors = '']) => selectors.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())

/** The name to which a rule gives a look of its own, or to something in it. */
const nameIn = (selector: string): string | undefined => /^\.[\w-]+/.exec(selector)?.[0]

describe('names of looks', () => {
  it('are given by one feature each: all of them stand in one sheet, and a second would change the first', () => {
    const own = new Map<string, string>()
    const used: { readonly name: string; readonly feature: string }[] = []
    const files = readdirSync(features, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((one) => one.endsWith('.css'))) {
      const [feature = ''] = file.split(path.sep)
      for (const selector of selectorsIn(readFileSync(path.join(features, file), 'utf8'))) {
        const name = nameIn(selector)
        if (name === undefined) continue
        if (name === selector && !own.has(name)) own.set(name, feature)
        used.push({ name, feature })
      }
    }
    expect(own.size).toBeGreaterThan(100)
    const twice = used.filter(({ name, feature }) => own.has(name) && own.get(name) !== feature)
    expect(twice.map(({ name, feature }) => `${name}: ${own.get(name)}, ${feature}`)).toEqual([])
  })
})
