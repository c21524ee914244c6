import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { leakList, leaks } from '../../renderer/words/en/leaks'

const file = path.join(import.meta.dirname, '../../shared/LEAKS.md')

/** The page of the app, as it is published. */
const page = [
  `# ${leaks.title}`,
  '',
  leaks.lead,
  ...leakList.flatMap(({ title, text, who }) => [
    '',
    `## ${title}`,
    '',
    text,
    '',
    `| ${leaks.who} | ${leaks.learns} |`,
    '|---|---|',
    ...who.map((row) => `| ${row.who} | ${row.learns} |`),
  ]),
  '',
].join('\n')

describe('SN5 who learns what', () => {
  test('is said in the app and in shared/LEAKS.md in the same words', () => {
    expect(readFileSync(file, 'utf8')).toBe(page)
  })

  test('of each feature, somebody is named and something is said', () => {
    for (const { title, who } of leakList) expect(who.length, title).toBeGreaterThan(0)
  })
})
