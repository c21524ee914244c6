import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dialog, shell } from 'electron'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createExports } from '../../../electron/exports'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-exports-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const chosen = (filePaths: readonly string[]) =>
  vi
    .spyOn(dialog, 'showOpenDialog')
    .mockResolvedValue({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
const bytes = new Uint8Array([1, 2, 3])

describe('EX30 what goes out goes into the folder the person chose', () => {
  test('Asha chooses a folder; a second file of one name stands beside the first', async () => {
    chosen([folder])
    const exports = createExports()
    expect(await exports.choose(null, 5)).toBe(folder)
    writeFileSync(path.join(folder, 'minutes.pdf'), 'hers')
    expect(await exports.write('minutes.pdf', bytes)).toEqual({
      ok: true,
      value: path.join(folder, 'minutes (2).pdf'),
    })
    await exports.write('minutes.pdf', bytes)
    expect(readdirSync(folder).sort()).toEqual(['minutes (2).pdf', 'minutes (3).pdf', 'minutes.pdf'])
    expect(readFileSync(path.join(folder, 'minutes.pdf'), 'utf8')).toBe('hers')
  })

  test('a page names a file, never a place', async () => {
    chosen([folder])
    const exports = createExports()
    await exports.choose(null, 5)
    for (const name of ['../../out.pdf', '/etc/passwd', 'C:\\x.pdf', '..']) {
      const written = await exports.write(name, bytes)
      expect(written.ok && path.dirname(written.value)).toBe(folder)
    }
  })

  test('without a folder, or for more files than were asked for, nothing is written', async () => {
    const exports = createExports()
    expect(await exports.write('a.pdf', bytes)).toEqual({
      ok: false,
      refusal: { rule: 'EX30', cause: 'no-folder' },
    })
    chosen([folder])
    await exports.choose(null, 1)
    await exports.write('a.pdf', bytes)
    expect(await exports.write('b.pdf', bytes)).toMatchObject({ ok: false })
    chosen([])
    expect(await exports.choose(null, 5)).toBeNull()
    expect(await exports.write('c.pdf', bytes)).toMatchObject({ ok: false })
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  test('a folder that is gone is told, and the last file written is the one that is shown', async () => {
    const gone = path.join(folder, 'gone')
    chosen([gone])
    const exports = createExports()
    await exports.choose(null, 2)
    expect(await exports.write('a.pdf', bytes)).toEqual({
      ok: false,
      refusal: { rule: 'EX30', cause: 'not-written' },
    })
    const shown: string[] = []
    Object.assign(shell, { showItemInFolder: (file: string) => shown.push(file) })
    exports.show()
    chosen([folder])
    await exports.choose(null, 2)
    await exports.write('a.pdf', bytes)
    exports.show()
    expect(shown).toEqual([path.join(folder, 'a.pdf')])
  })
})
