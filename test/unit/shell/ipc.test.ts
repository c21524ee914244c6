import { describe, expect, test } from 'vitest'
import { judge, type Sender } from '../../../electron/ipc'
import { type Channel, channels } from '../../../shared/wire/ipc'

const appPage: Sender = { role: 'app', topFrame: true, address: 'folkmoot://app/index.html' }
const ruleOf = (judged: ReturnType<typeof judge>) => (judged.ok ? null : judged.refusal.rule)
const every = Object.keys(channels) as Channel[]

/** Something each channel accepts. */
const good: { readonly [C in Channel]?: unknown } = {
  'desk:enter': { realm: 'practice' },
  'desk:begin': { key: { type: 'unprotected' } },
  'desk:unlock': { passphrase: 'seven herons' },
  'desk:busy': { busy: true },
  'settings:change': { autoLockMinutes: 10 },
  'print:save': { payload: '[]', title: 'Minutes', language: 'en', suggestedName: 'minutes.pdf' },
  'print:drawn': { title: 'Minutes' },
  'print:make': { payload: '[]', title: 'Minutes', language: 'en', sheet: 'A4' },
  'export:folder': { files: 3 },
  'export:write': { suggestedName: 'minutes.pdf', bytes: new Uint8Array(3) },
  'file:save': { suggestedName: 'copy.json', bytes: new Uint8Array(3) },
  'pairing:open': { kind: 'reply' },
  'import:open': { kind: 'people' },
  'practice:federation': { until: '2026-11-28' },
  'bundle:export': { assembly: '07'.repeat(16), circle: 'inner', since: null, suggestedName: 'H.moot' },
}
const givenTo = (channel: Channel) => good[channel] ?? {}

describe.each(every)('%s', (channel) => {
  const role = channel === 'print:payload' || channel === 'print:drawn' ? 'print' : 'app'
  const asker: Sender = { ...appPage, role }

  test('is answered when all is as it should be', () => {
    expect(judge(asker, channel, givenTo(channel)).ok).toBe(true)
  })

  test.each<[string, Sender]>([
    ['another origin', { ...asker, address: 'https://example.org/' }],
    ['an origin that looks like ours', { ...asker, address: 'folkmoot://app.example.org/' }],
    ['a frame inside the page', { ...asker, topFrame: false }],
    ['a frame that has gone', { ...asker, topFrame: false, address: '' }],
    ['a window main did not make', { ...asker, role: null }],
  ])('WI1 is refused to %s', (_name, sender) => {
    expect(ruleOf(judge(sender, channel, givenTo(channel)))).toBe('WI1')
  })

  test.each([null, undefined, 7, 'text', [], () => 1])('WI2 is refused with %j', (given) => {
    if (Array.isArray(given) && judge(asker, channel, {}).ok) return // valibot reads an empty list as an object without fields
    expect(ruleOf(judge(asker, channel, given))).toBe('WI2')
  })

  test('WI4 is refused when too large', () => {
    const large = { ...(givenTo(channel) as object), more: 'x'.repeat(65 * 1024 * 1024) }
    expect(ruleOf(judge(asker, channel, large))).toBe('WI4')
  })

  test('WI5 is refused to the pages that have no business with it', () => {
    const mayLock = ['desk:status', 'desk:unlock', 'settings:read'].includes(channel)
    expect(ruleOf(judge({ ...appPage, role: 'lock' }, channel, givenTo(channel)))).toBe(
      mayLock ? null : 'WI5',
    )
    expect(ruleOf(judge({ ...appPage, role: 'screen' }, channel, givenTo(channel)))).toBe('WI5')
    const other = role === 'print' ? 'app' : 'print'
    expect(ruleOf(judge({ ...appPage, role: other }, channel, givenTo(channel)))).toBe('WI5')
  })
})

describe('WI2 an unknown channel', () => {
  test.each(['', 'desk', 'desk:statuses', 'toString', '__proto__', 'constructor', 7, null, {}])(
    '%j',
    (channel) => {
      expect(ruleOf(judge(appPage, channel, {}))).toBe('WI2')
    },
  )
})

describe('WI4 the limits', () => {
  test('a file may be larger than the rest, up to its own limit', () => {
    const file = (size: number) => ({ suggestedName: 'copy.json', bytes: new Uint8Array(size) })
    expect(judge(appPage, 'file:save', file(8 * 1024 * 1024)).ok).toBe(true)
    expect(ruleOf(judge(appPage, 'file:save', file(64 * 1024 * 1024)))).toBe('WI4')
    expect(ruleOf(judge(appPage, 'desk:status', { more: 'x'.repeat(1024 * 1024) }))).toBe('WI4')
  })
})
