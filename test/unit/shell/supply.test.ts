import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { oldestForReal } from '../../../electron/runtime'

/** Where what we did not write comes from. The lockfile is compared with a dated file, never with a network. */
const top = path.resolve(import.meta.dirname, '../../..')
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(top, file), 'utf8'))

type Package = { readonly version: string; readonly integrity?: string; readonly resolved?: string }
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Package>> }
const dependencies = Object.entries(packages).filter(([folder]) => folder !== '')

type ElectronLine = {
  readonly read: string
  readonly lines: readonly number[]
  readonly released: Readonly<Record<string, string>>
}
const line = read('build/electron-line.json') as ElectronLine
const weeks = (from: string, to: string | number) =>
  (new Date(to).getTime() - Date.parse(from)) / (7 * 24 * 60 * 60 * 1000)

describe('SH35 the Electron we ship', () => {
  const locked = packages['node_modules/electron']?.version ?? ''

  test('is of one of the three newest lines', () => {
    const newest = line.lines[0] ?? 0
    expect(line.lines).toEqual([newest, newest - 1, newest - 2])
    expect(line.lines).toContain(Number.parseInt(locked, 10))
  })

  test('had been out for no more than eight weeks when the lines were looked up', () => {
    const released = line.released[locked] ?? ''
    expect(weeks(released, line.read)).toBeGreaterThanOrEqual(0)
    expect(weeks(released, line.read)).toBeLessThanOrEqual(8)
  })

  test('SH22 real assemblies open on those lines', () => {
    expect(oldestForReal).toBe(Math.min(...line.lines))
  })

  // By the calendar, so not among the tests of every day: an old checkout must still pass its own.
  if (process.env.FOLKMOOT_LONG)
    test('was looked up within the last eight weeks', () => {
      expect(weeks(line.read, Date.now())).toBeLessThanOrEqual(8)
    })
})

describe('SH39 dependencies', () => {
  test('each has its hash, and none says where it comes from: the configured registry does', () => {
    expect(dependencies.length).toBeGreaterThan(0)
    expect(dependencies.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
    expect(dependencies.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  test('none runs a script of its own at install', () => {
    expect(readFileSync(path.join(top, '.npmrc'), 'utf8').split('\n')).toContain('ignore-scripts=true')
  })
})
