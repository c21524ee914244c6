import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { conversation } from '../../electron/keeper/conversation'
import type { KeeperAnswer } from '../../shared/wire/keeper'
import { request } from '../../shared/wire/keeper-request'
import { fillColumns, onDisk } from '../fixtures/access'
import { alone } from '../fixtures/alone'
import { closeDesks, type Desk, desk, founded } from '../fixtures/letters'

/**
 * The last row of the table (trust.md, 2): a page that somebody else's script has taken over. It has what the open window was
 * given, through typed requests only; each "–" is tried through the only port it has.
 */
let asha: Desk
let harbour: Assembly
const said: KeeperAnswer[] = []
const say = async (message: unknown): Promise<readonly KeeperAnswer[]> => {
  said.length = 0
  await conversation(asha.realm, 'real', (answer) => said.push(answer), alone).hear(message)
  return [...said]
}

beforeAll(async () => {
  asha = await desk('asha')
  harbour = await founded(asha)
  await fillColumns(asha, harbour)
})
afterAll(closeDesks)

const id = () => hex(systemRandom(16))
const malformed = [{ type: 'refused', refusal: { rule: 'WI3', cause: 'malformed' } }]

describe('renderer after XSS', () => {
  it('renderer after XSS | journal/backup bytes: –, no file: of nothing on the disk it gets a piece', async () => {
    const answers = JSON.stringify(
      [
        await say({ type: 'hello', ask: 0 }),
        await say({ type: 'read', ask: 1, assembly: harbour.id, after: null }),
      ],
      (_, value: unknown) => (value instanceof Uint8Array ? hex(value) : value),
    )
    const pieces = onDisk(asha.folder).flatMap((file) =>
      Array.from({ length: Math.floor(file.length / 32) }, (_, at) =>
        hex(file.subarray(at * 32, at * 32 + 32)),
      ),
    )
    expect(pieces.length).toBeGreaterThan(50)
    expect(pieces.filter((piece) => !/^(..)\1+$/.test(piece) && answers.includes(piece))).toEqual([])
  })

  it('renderer after XSS | journal/backup bytes: –, no path: no request has room for one', async () => {
    const names = request.options.flatMap(({ entries }) => Object.keys(entries))
    for (const name of ['path', 'file', 'folder', 'to', 'url']) expect(names).not.toContain(name)
    for (const type of ['open-file', 'backup', 'export', 'fetch', 'import'])
      expect(await say({ type, ask: 1, assembly: harbour.id, path: '/etc/passwd' })).toMatchObject(malformed)
  })

  it('renderer after XSS | membership graph: cannot sign alone: no bytes of its own making are signed as a deed', async () => {
    const before = harbour.authority()
    const entry = systemRandom(300)
    const frame = { document: id(), room: 'authority', bytes: entry }
    for (const message of [
      { type: 'sign', bytes: entry },
      {
        type: 'enact',
        op: { op: 'grant', dev: systemRandom(32), person: systemRandom(16), role: 'secretary' },
      },
      { type: 'grant', key: hex(systemRandom(32)), role: 'secretary' },
      { type: 'append', frames: [{ ...frame, kind: 'entry' }] },
      { type: 'append', frames: [{ ...frame, kind: 'change' }] },
    ])
      expect(await say({ ...message, ask: 1, assembly: harbour.id })).toMatchObject(malformed)
    const record = { type: 'seal', ask: 1, assembly: harbour.id, record: id(), title: '', blob: entry }
    await say({ ...record, what: 'authority' })
    expect(harbour.authority()).toEqual(before)
  })
})
