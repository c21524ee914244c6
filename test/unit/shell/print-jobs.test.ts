import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tellDrawn } from '../../../electron/pdf'
import { printAll } from '../../../electron/print-jobs'

const pages = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/pdf/two-headings.pdf'))
const room = vi.hoisted(() => ({ draws: true, windows: 0 }))
/** Finished here, in the process of the test. */
vi.mock('../../../electron/pdf-press', async () => {
  const { finishPdf } = await import('../../../electron/pdf-post')
  const press = (printed: Uint8Array, facts: never) => ({ finished: finishPdf(printed, facts) })
  return { press }
})
vi.mock('../../../electron/ipc', () => ({ listenTo: () => undefined }))
vi.mock('../../../electron/windows', () => ({
  address: (page: string) => `folkmoot://app/${page}.html`,
  openPrintWindow: () => {
    room.windows += 1
    const contents = Object.assign(new EventEmitter(), { id: room.windows, printToPDF: async () => pages })
    const loadURL = async () =>
      void setTimeout(() =>
        room.draws ? tellDrawn(contents as never, 'drawn') : contents.emit('render-process-gone'),
      )
    return { webContents: contents, loadURL, isDestroyed: () => false, destroy: () => undefined }
  },
}))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-jobs-'))
  Object.assign(room, { draws: true, windows: 0 })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const listOf = (names: readonly string[]) => {
  const list = path.join(folder, 'jobs.json')
  const jobs = names.map((name) => ({
    payload: '{"blocks":[]}',
    title: name,
    language: 'en-GB',
    file: path.join(folder, name),
  }))
  writeFileSync(list, JSON.stringify(jobs))
  return list
}

describe('EX25 printing for the command line', () => {
  test('Asha’s minutes and agenda are each written whole where the list says, and nothing else', async () => {
    expect(await printAll(listOf(['minutes.pdf', 'agenda.pdf']))).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['agenda.pdf', 'jobs.json', 'minutes.pdf'])
    expect(readFileSync(path.join(folder, 'minutes.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('a page that cannot be drawn ends it with 1, and leaves no file', async () => {
    room.draws = false
    expect(await printAll(listOf(['minutes.pdf']))).toBe(1)
    expect(existsSync(path.join(folder, 'minutes.pdf'))).toBe(false)
  })

  test('a list that is none is an error, never a print', async () => {
    writeFileSync(path.join(folder, 'jobs.json'), '[{"file": "/etc/passwd"}]')
    await expect(printAll(path.join(folder, 'jobs.json'))).rejects.toThrow()
    expect(room.windows).toBe(0)
  })
})
