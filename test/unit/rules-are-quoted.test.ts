import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Every rule of SPEC.md is kept by something, and what keeps it is tried: some test says the rule's name. */
const top = path.resolve(import.meta.dirname, '../..')
const spec = readFileSync(path.join(top, 'shared', 'SPEC.md'), 'utf8')
const rules = [...spec.matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map(([, rule = '']) => rule)
const here = path.basename(import.meta.filename)

function quotedIn(folder: string): Set<string> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && path.basename(name) !== here)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  return new Set(texts.flatMap((text) => text.match(/\b[A-Z]{2}\d+\b/g) ?? []))
}

describe('rules of SPEC.md', () => {
  it('each has a name of its own', () => {
    expect(rules.length).toBeGreaterThan(500)
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([])
  })
  it('each is quoted by a test', () => {
    const quoted = quotedIn(path.join(top, 'test'))
    expect(rules.filter((rule) => !quoted.has(rule))).toEqual([])
  })
})
