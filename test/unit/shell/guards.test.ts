import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { beforeEach, describe, expect, test } from 'vitest'
import { guardApp, guardContents, guardSession } from '../../../electron/guards'

/** What a session was given, and what it answers when asked. */
type Given = Record<string, (...given: never[]) => unknown>
function paperSession() {
  const given: Given = {}
  const events = new EventEmitter()
  const keep = (name: string) => (handler: Given[string]) => {
    given[name] = handler
  }
  const session = Object.assign(events, {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: (on: boolean) => {
      given.spelling = () => on
    },
    webRequest: { onBeforeRequest: keep('load') },
  })
  guardSession(session as unknown as Session)
  return { given, events }
}

/** An event that remembers whether it was stopped. */
function occurrence(url = '') {
  const event = { url, stopped: false, preventDefault: () => (event.stopped = true) }
  return event
}

describe('the session', () => {
  const { given, events } = paperSession()
  const ask = (name: string, ...values: unknown[]) =>
    (given[name] as (...all: unknown[]) => unknown)(...values)

  test('SH5 a permission is refused at each of the three doors', () => {
    let answer: unknown
    ask('request', null, 'geolocation', (granted: boolean) => (answer = granted), {
      requestingUrl: 'folkmoot://app/',
    })
    expect(answer).toBe(false)
    ask('request', null, 'fullscreen', (granted: boolean) => (answer = granted), {
      requestingUrl: 'folkmoot://app/',
    })
    expect(answer).toBe(true)
    expect(ask('check', null, 'media', 'folkmoot://app')).toBe(false)
    expect(ask('check', null, 'clipboard-sanitized-write', 'folkmoot://app/')).toBe(true)
    expect(ask('check', null, 'fullscreen', 'https://example.org/')).toBe(false)
    expect(ask('device', { deviceType: 'usb' })).toBe(false)
  })

  test('SH16 no dictionary', () => {
    expect(given.spelling?.()).toBe(false)
  })

  test('SH12 no download', () => {
    const event = occurrence()
    events.emit('will-download', event)
    expect(event.stopped).toBe(true)
  })

  test('SH1 a request elsewhere is cut off', () => {
    const outcome = (url: string) => {
      let told: unknown
      ask('load', { url }, (answer: unknown) => (told = answer))
      return told
    }
    expect(outcome('https://example.org/')).toEqual({ cancel: true })
    expect(outcome('folkmoot://app/index.html')).toEqual({ cancel: false })
  })
})

describe('a page', () => {
  let page: EventEmitter
  let mayOpen: (details: { url: string }) => unknown
  let toolsClosed = 0
  beforeEach(() => {
    page = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: typeof mayOpen) => {
        mayOpen = handler
      },
      setWebRTCIPHandlingPolicy: () => undefined,
      closeDevTools: () => {
        toolsClosed += 1
      },
    })
    toolsClosed = 0
    guardContents(page as unknown as WebContents)
  })

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'SH13 %s: stays with the app',
    (name) => {
      const away = occurrence('https://example.org/')
      const within = occurrence('folkmoot://app/lock.html')
      page.emit(name, away)
      page.emit(name, within)
      expect([away.stopped, within.stopped]).toEqual([true, false])
    },
  )

  test('SH11 no webview', () => {
    const event = occurrence()
    page.emit('will-attach-webview', event)
    expect(event.stopped).toBe(true)
  })

  test('SH38 developer tools close again', () => {
    page.emit('devtools-opened')
    expect(toolsClosed).toBe(1)
  })

  test('SH14 no window, not even one of ours', () => {
    expect(mayOpen({ url: 'folkmoot://app/index.html' })).toEqual({ action: 'deny' })
  })
})

describe('SH17 the app', () => {
  test('accepts no faulty certificate, offers no other and no password', () => {
    const app = new EventEmitter()
    guardApp(app as unknown as App)
    const faulty = occurrence()
    let accepted: unknown
    app.emit(
      'certificate-error',
      faulty,
      null,
      'https://example.org/',
      'expired',
      {},
      (answer: boolean) => (accepted = answer),
    )
    expect([faulty.stopped, accepted]).toEqual([true, false])
    for (const name of ['select-client-certificate', 'login']) {
      const event = occurrence()
      app.emit(name, event)
      expect(event.stopped).toBe(true)
    }
  })
})
