import path from 'node:path'
import { expect, test } from 'vitest'
import { type FileCount, type Run, secondLook } from '../../build/second-look.mjs'

/** What a run of the whole apps counts when a file fails, and when it fails again. */
const file = (name: string, passed: number, ...broken: string[]): FileCount => ({
  file: path.resolve(import.meta.dirname, '../e2e', name),
  passed,
  failed: broken.length,
  broken,
})
const ran = (...files: FileCount[]): Run => ({
  files,
  passed: files.reduce((all, one) => all + one.passed, 0),
  failed: files.reduce((all, one) => all + one.failed, 0),
})

async function looked(...runs: Run[]) {
  const said: string[] = []
  const asked: string[][] = []
  const next = (only: string[]) => {
    asked.push(only.map((one) => path.basename(one)))
    return Promise.resolve(runs[asked.length - 1] as Run)
  }
  const { passed, failed } = await secondLook(next, (line) => said.push(line))
  return { passed, failed, asked, said: said.join('\n') }
}

test('nothing is run again where all went well', async () => {
  const { asked, passed } = await looked(ran(file('roll.test.ts', 4), file('ballot.test.ts', 3)))
  expect(asked).toEqual([[]])
  expect(passed).toBe(7)
})

test('a file that failed is run alone, and is named where it passes only then', async () => {
  const second = ran(file('ballot.test.ts', 3))
  const { passed, failed, asked, said } = await looked(
    ran(file('roll.test.ts', 4), file('ballot.test.ts', 2, 'Asha opens the ballot')),
    second,
  )
  expect(asked).toEqual([[], ['ballot.test.ts']])
  expect({ passed, failed }).toEqual({ passed: 7, failed: 0 })
  expect(said).toContain(
    'UNSTEADY test/e2e/ballot.test.ts passed only the second time: Asha opens the ballot',
  )
})

test('what fails twice has failed', async () => {
  const broken = file('ballot.test.ts', 2, 'Asha opens the ballot')
  const { passed, failed, said } = await looked(ran(file('roll.test.ts', 4), broken), ran(broken))
  expect({ passed, failed }).toEqual({ passed: 6, failed: 1 })
  expect(said).not.toContain('UNSTEADY')
})

test('four broken files are no missed moment, and neither is a run that ended badly without a failed test', async () => {
  const four = ran(...['a', 'b', 'c', 'd'].map((name) => file(`${name}.test.ts`, 0, 'it stands')))
  expect(await looked(four)).toMatchObject({ failed: 4, asked: [[]] })
  expect(await looked({ ...ran(file('a.test.ts', 1)), failed: 1 })).toMatchObject({ failed: 1, asked: [[]] })
})
