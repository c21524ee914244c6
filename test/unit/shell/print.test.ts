import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { payloadFor, printPdf, stopPrinting, tellDrawn } from '../../../electron/pdf'

const pages = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/pdf/two-headings.pdf'))

/** A print window in which something happens as soon as it has been loaded. */
const room = vi.hoisted(() => ({
  loaded: (_contents: unknown) => undefined as unknown,
  printed: 0,
  destroyed: 0,
  isGone: false,
}))
vi.mock('../../../electron/windows', () => ({
  address: (page: string) => `folkmoot://app/${page}.html`,
  openPrintWindow: () => {
    const contents = Object.assign(new EventEmitter(), {
      id: 7,
      printToPDF: async () => {
        room.printed += 1
        return pages
      },
    })
    return {
      webContents: contents,
      loadURL: async () => void setTimeout(() => room.loaded(contents)),
      isDestroyed: () => room.isGone,
      destroy: () => {
        room.destroyed += 1
      },
    }
  },
}))
/** Finished here, in the process of the test; or, as long as Asha waits, not at all. */
const pressing = vi.hoisted(() => ({ waits: false }))
vi.mock('../../../electron/pdf-press', async () => {
  const { finishPdf } = await import('../../../electron/pdf-post')
  return {
    press: (printed: Uint8Array, facts: never) => {
      let stop: () => void = () => undefined
      const stopped = new Promise<null>((resolve) => {
        stop = () => resolve(null)
      })
      if (pressing.waits) setTimeout(stopPrinting)
      return { finished: pressing.waits ? stopped : finishPdf(printed, facts), stop }
    },
  }
})
const job = { payload: '{"blocks":[]}', title: 'March moot', language: 'en' }

describe('SH30 printing begins when the page says that it is drawn', () => {
  beforeEach(() => Object.assign(room, { printed: 0, destroyed: 0, isGone: false }))

  test('Björn’s minutes: the page asks for its payload, draws, says so, and is printed once', async () => {
    room.loaded = (contents) => {
      expect(room.printed).toBe(0)
      expect(payloadFor(contents as never)).toBe(job.payload)
      tellDrawn(contents as never, job.title)
    }
    expect((await printPdf(job)).ok).toBe(true)
    expect([room.printed, room.destroyed]).toEqual([1, 1])
  })

  test('EX31 Asha stops it: nothing is printed, and it is said that she did', async () => {
    room.loaded = () => stopPrinting()
    expect(await printPdf(job)).toEqual({ ok: false, refusal: { rule: 'SH30', cause: 'stopped' } })
    expect([room.printed, room.destroyed]).toEqual([0, 1])
  })

  test('SH44 EX31 she stops it while it is being finished: the press ends too', async () => {
    pressing.waits = true
    room.loaded = (contents) => tellDrawn(contents as never, job.title)
    expect(await printPdf(job)).toEqual({ ok: false, refusal: { rule: 'SH30', cause: 'stopped' } })
    expect([room.printed, room.destroyed]).toEqual([1, 1])
    pressing.waits = false
  })

  test('a page whose process ends is refused, never printed, and its window goes', async () => {
    room.loaded = (contents) => (contents as EventEmitter).emit('render-process-gone')
    expect(await printPdf(job)).toEqual({ ok: false, refusal: { rule: 'SH30', cause: 'not-drawn' } })
    expect([room.printed, room.destroyed]).toEqual([0, 1])
  })

  test('the app ends meanwhile: a window that is gone is asked for nothing', async () => {
    room.loaded = (contents) => {
      room.isGone = true
      ;(contents as EventEmitter).emit('destroyed')
    }
    expect(await printPdf(job)).toEqual({ ok: false, refusal: { rule: 'SH30', cause: 'stopped' } })
    expect([room.printed, room.destroyed]).toEqual([0, 0])
  })

  test('a page that never says so is refused after a minute', async () => {
    vi.useFakeTimers()
    room.loaded = () => undefined
    const printing = printPdf(job)
    await vi.advanceTimersByTimeAsync(61_000)
    vi.useRealTimers()
    expect(await printing).toMatchObject({ ok: false, refusal: { rule: 'SH30' } })
    expect(room.printed).toBe(0)
  })
})
