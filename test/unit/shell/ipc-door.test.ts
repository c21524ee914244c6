import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { type Deeds, listenTo } from '../../../electron/ipc'
import { address, openPrintWindow, openScreenWindow, openWindow } from '../../../electron/windows'
import { done } from '../../../shared/result'
import { type Channel, channels } from '../../../shared/wire/ipc'
import { handled } from './electron'

/**
 * The door itself, with the events Electron hands to it: whoever stands there wrongly is refused, and no deed hears of it.
 * What each channel accepts has its own test.
 */
const every = Object.keys(channels) as Channel[]
const printChannels: readonly Channel[] = ['print:payload', 'print:drawn']

vi.spyOn(process.stderr, 'write').mockReturnValue(true) // each refusal is logged; the log has its own test
const heard: Channel[] = []
const deed = (channel: Channel) => async () => {
  heard.push(channel)
  return done(null)
}
const deeds = Object.fromEntries(every.map((channel) => [channel, deed(channel)])) as unknown as Deeds
listenTo(deeds)
const knock = handled.get('folkmoot:ask') as unknown as (
  event: IpcMainInvokeEvent,
  channel: unknown,
  given: unknown,
) => Promise<{ readonly ok: boolean; readonly refusal?: { readonly rule: string } }>

const windows = {
  app: openWindow('index', null, true),
  lock: openWindow('lock', null, true),
  print: openPrintWindow(),
  screen: openScreenWindow({ x: 0, y: 0, width: 960, height: 600 }, false),
}
void windows.print.loadURL(address('print'))
type Frame = { readonly url: string }
type Contents = { mainFrame: Frame; isDestroyed: () => boolean }

/** Who comes to the door: a window's contents and one of its frames. */
function coming(contents: Contents, frame: Frame | null = contents.mainFrame): IpcMainInvokeEvent {
  return { sender: contents, senderFrame: frame } as unknown as IpcMainInvokeEvent
}
const pageOf = (channel: Channel): Contents =>
  (printChannels.includes(channel) ? windows.print : windows.app).webContents as unknown as Contents

const gone = {
  get url(): string {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  },
}

async function answerTo(event: IpcMainInvokeEvent, channel: unknown, given: unknown): Promise<string> {
  const before = heard.length
  const answer = await knock(event, channel, given)
  if (!answer.ok) expect(heard).toHaveLength(before)
  return answer.ok ? 'heard' : (answer.refusal?.rule ?? 'refused')
}

describe.each(every)('%s', (channel) => {
  const given = {}
  const page = pageOf(channel)

  test('WI1 is refused to a frame that is not the page: within it, gone, or disposed', async () => {
    expect(await answerTo(coming(page, { url: 'folkmoot://app/index.html' }), channel, given)).toBe('WI1')
    expect(await answerTo(coming(page, null), channel, given)).toBe('WI1')
    expect(await answerTo(coming(page, gone), channel, given)).toBe('WI1')
  })

  test('WI1 is refused to a page of another origin, and to one that was closed', async () => {
    const { mainFrame, isDestroyed } = page
    for (const url of ['https://example.org/', 'folkmoot://app.example.org/', 'about:blank', '']) {
      page.mainFrame = { url }
      expect(await answerTo(coming(page), channel, given)).toBe('WI1')
    }
    Object.assign(page, { mainFrame, isDestroyed: () => true })
    expect(await answerTo(coming(page), channel, given)).toBe('WI1')
    page.isDestroyed = isDestroyed
  })

  test('WI1 is refused to contents main never made', async () => {
    const stranger = { mainFrame: { url: 'folkmoot://app/index.html' }, isDestroyed: () => false }
    expect(await answerTo(coming(stranger), channel, given)).toBe('WI1')
  })

  test.each([null, undefined, 7, 'text', () => 1])('WI2 is refused with %j', async (wrong) => {
    expect(await answerTo(coming(page), channel, wrong)).toBe('WI2')
  })

  test('WI4 is refused when larger than any ask may be', async () => {
    const large = { more: new Uint8Array(65 * 1024 * 1024) }
    expect(await answerTo(coming(page), channel, large)).toBe('WI4')
  })
})

describe('the door', () => {
  test('is one, and is open to the page it is for', async () => {
    expect([...handled.keys()]).toEqual(['folkmoot:ask'])
    expect(await answerTo(coming(pageOf('desk:status')), 'desk:status', {})).toBe('heard')
    expect(heard).toEqual(['desk:status'])
  })

  test('WI5 a lock page is known by how main made it, whatever its address', async () => {
    const lock = windows.lock.webContents as unknown as Contents
    lock.mainFrame = { url: 'folkmoot://app/index.html' }
    expect(await answerTo(coming(lock), 'settings:change', {})).toBe('WI5')
  })

  test.each(every)('WI5 PU1 the public screen may ask nothing, not even %s', async (channel) => {
    const screen = windows.screen.webContents as unknown as Contents
    expect(await answerTo(coming(screen), channel, {})).toBe('WI5')
  })

  test('WI6 a bug says where, in nobody’s words', async () => {
    listenTo({ ...deeds, 'desk:lock': () => Promise.reject(new TypeError('Asha wrote this')) })
    const open = handled.get('folkmoot:ask') as unknown as typeof knock
    expect(await open(coming(pageOf('desk:lock')), 'desk:lock', {})).toEqual({
      ok: false,
      refusal: { rule: 'WI6', cause: 'failed', detail: 'TypeError' },
    })
  })
})
