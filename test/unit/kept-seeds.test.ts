import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keep, keptIn } from '../simulator/kept'

const top = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-kept-'))
mkdirSync(path.join(top, 'test', 'simulator'), { recursive: true })
afterAll(() => rmSync(top, { recursive: true, force: true }))

test('a seed that went wrong is kept once, and of one fault no more than three', () => {
  const wrong = (seed: number) => `signed twice: ${String(seed).repeat(32).slice(0, 32)}/1:${seed}`
  for (const seed of [11, 12, 12, 13, 14, 15])
    keep(top, { seed, most: 6, federated: true, wrong: wrong(seed) })
  keep(top, { seed: 16, most: 6, federated: true, wrong: 'a blob was asked for again and again' })
  expect(keptIn(top).map(({ seed }) => seed)).toEqual([11, 12, 13, 16])
})
