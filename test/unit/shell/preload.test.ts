import { describe, expect, test, vi } from 'vitest'
import { exposed, ipcRenderer } from './electron'

/** What a page gets, made with an Electron of paper. */
const posted: unknown[][] = []
vi.stubGlobal('window', {
  location: { origin: 'folkmoot://app' },
  postMessage: (...all: unknown[]) => posted.push(all),
})
await import('../../../electron/preload/preload')
const bridge = exposed.get('folkmoot') as {
  readonly ask: (channel: string, given: unknown) => Promise<unknown>
  readonly listen: (hear: (...all: unknown[]) => void) => () => void
}
/** An event as Electron makes it: it leads to everything the page must not have. */
const event = { sender: ipcRenderer, ports: ['a port'] }

describe('SH3 the bridge', () => {
  test('is one name with two functions, and cannot be changed', () => {
    expect([...exposed.keys()]).toEqual(['folkmoot'])
    expect(Object.keys(bridge)).toEqual(['ask', 'listen'])
    expect(Object.isFrozen(bridge)).toBe(true)
  })

  test('whatever is asked goes through the one channel', async () => {
    await bridge.ask('folkmoot:tell', { given: 1 })
    expect(ipcRenderer.invoked).toEqual([['folkmoot:ask', 'folkmoot:tell', { given: 1 }]])
  })

  test('a listener hears the announcement and nothing else, until it stops', () => {
    const heard: unknown[][] = []
    const stop = bridge.listen((...all) => heard.push(all))
    ipcRenderer.emit('folkmoot:tell', event, { type: 'closing' }, 'more')
    stop()
    ipcRenderer.emit('folkmoot:tell', event, { type: 'closing' })
    expect(heard).toEqual([[{ type: 'closing' }]])
  })

  test('two ports, and no others, come as messages to the page itself', () => {
    const names = ['folkmoot:keeper-port', 'folkmoot:public-port']
    for (const name of names) ipcRenderer.emit(name, event)
    expect(posted).toEqual(names.map((type) => [{ type }, 'folkmoot://app', ['a port']]))
    expect(ipcRenderer.eventNames().sort()).toEqual(names)
  })
})
