import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundled } from '../../build/loaded.mjs'
import { five, type Step } from '../keepers/five'

/** Real keepers in processes of their own, on real roads; what each step means stands in five.ts. */
describe('LK1 LK2 SY12 SY15 SY16 AD10 RD1 RD3 five computers on one desk', () => {
  let folder = ''
  let steps: readonly Step[] = []
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-five-'))
    const program = await bundled(path.resolve(import.meta.dirname, '../keepers/headless.ts'), 'keepers')
    steps = await five(program, folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('everything came to what it should', () => {
    expect(steps.filter(({ wrong }) => wrong !== null)).toEqual([])
    expect(steps).toHaveLength(7)
  })
})
