import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dialog } from 'electron'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openImport } from '../../../electron/import-file'
import { importLimits } from '../../../shared/import/limits'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

function chosen(...filePaths: readonly string[]) {
  vi.spyOn(dialog, 'showOpenDialog').mockResolvedValueOnce({
    canceled: filePaths.length === 0,
    filePaths: [...filePaths],
  })
}

describe('IM16 the person says which file, and only that one reaches the page', () => {
  it('with its last name and its bytes', async () => {
    const file = path.join(folder, 'roll.csv')
    writeFileSync(file, 'Name\r\nAsha\r\n')
    chosen(file)
    const opened = await openImport(null, 'people')
    expect(opened).toEqual({
      ok: true,
      value: { file: { name: 'roll.csv', bytes: Uint8Array.from(Buffer.from('Name\r\nAsha\r\n')) } },
    })
    expect(JSON.stringify(opened)).not.toContain(folder)
  })
  it('none chosen is nothing', async () => {
    chosen()
    expect(await openImport(null, 'meeting')).toEqual({ ok: true, value: {} })
  })
  it('one that is gone, a folder, or one over 20 MB is refused', async () => {
    const large = path.join(folder, 'large.csv')
    writeFileSync(large, new Uint8Array(importLimits.size + 1))
    for (const file of [path.join(folder, 'gone.csv'), folder, large]) {
      chosen(file)
      expect(await openImport(null, 'papers')).toEqual({
        ok: false,
        refusal: { rule: 'IM10', cause: 'unread' },
      })
    }
  })
})
