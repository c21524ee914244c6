import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { focusSoon } from '../../renderer/design/focus-soon'

/** A window with three things in it, and frames that come when the test says so. */
type Thing = { readonly name: string; readonly focus: () => void }
let frames: (() => void)[] = []
let hearers: Map<string, Set<() => void>>
let page: { activeElement: Thing | null; readonly body: Thing }

const thing = (name: string): Thing => ({
  name,
  focus() {
    page.activeElement = this
  },
})
const frame = () => {
  for (const take of frames.splice(0)) take()
}
const happens = (deed: string) => {
  for (const hear of hearers.get(deed) ?? []) hear()
}
const leadTo = (one: Thing) => focusSoon(() => one as unknown as HTMLElement)
const focused = () => page.activeElement?.name
const isHeard = () => [...hearers.values()].some((all) => all.size > 0)

let takeApart: Thing
let same: Thing
let notTheSame: Thing

beforeEach(() => {
  frames = []
  hearers = new Map()
  const body = thing('body')
  page = { activeElement: body, body }
  takeApart = thing('Take apart')
  same = thing('The same person')
  notTheSame = thing('Not the same')
  const heardBy = (deed: string) => hearers.get(deed) ?? new Set()
  vi.stubGlobal('document', page)
  vi.stubGlobal('requestAnimationFrame', (take: () => void) => frames.push(take))
  vi.stubGlobal('window', {
    addEventListener: (deed: string, hear: () => void) => hearers.set(deed, heardBy(deed).add(hear)),
    removeEventListener: (deed: string, hear: () => void) => heardBy(deed).delete(hear),
  })
  takeApart.focus()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the focus that is led on', () => {
  it('comes two frames after what had it has gone', () => {
    leadTo(same)
    page.activeElement = page.body
    frame()
    expect(focused()).toBe('body')
    frame()
    expect(focused()).toBe('The same person')
    expect(isHeard()).toBe(false)
  })

  it.each(['keydown', 'pointerdown'])('fetches nobody back who has gone on by %s', (deed) => {
    leadTo(same)
    page.activeElement = page.body
    frame()
    happens(deed)
    notTheSame.focus()
    frame()
    expect(focused()).toBe('Not the same')
    expect(isHeard()).toBe(false)
  })

  it('comes all the same where the key went nowhere, or was pressed on what is left', () => {
    for (const left of [page.body, takeApart]) {
      takeApart.focus()
      leadTo(same)
      page.activeElement = left
      happens('keydown')
      frame()
      frame()
      expect(focused()).toBe('The same person')
    }
  })

  it('goes past what a menu that closes gives it back to', () => {
    leadTo(same)
    frame()
    notTheSame.focus()
    frame()
    expect(focused()).toBe('The same person')
  })
})
