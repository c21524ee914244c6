import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { systemRandom, unhex } from '../../electron/keeper/box'
import { takeBundleFile, writeBundleFile } from '../../electron/keeper/bundles'
import { changeTools } from '../../electron/keeper/change'
import { verifySignature } from '../../electron/keeper/device'
import { nodeDisk } from '../../electron/keeper/disk'
import { done } from '../../shared/result'
import { readBundle } from '../../shared/sync/bundle'
import { verifyBundle } from '../../shared/sync/verifying'
import {
  admitted,
  begun,
  closeDesks,
  connect,
  type Desk,
  desk,
  founded,
  readBy,
  until,
  write,
} from '../fixtures/letters'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-bundles-'))
afterEach(closeDesks)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tools = { disk: nodeDisk, random: systemRandom }
let files = 0
const fileName = (): string => {
  files += 1
  return path.join(folder, `${files}.moot`)
}

async function handOver(
  from: Desk,
  assembly: Assembly,
  circle: 'open' | 'inner',
  since: string | null = null,
): Promise<string> {
  const to = fileName()
  await assembly.cut()
  const written = await writeBundleFile(
    from.realm,
    from.letters,
    { assembly: assembly.id, circle, since, to },
    tools,
  )
  if (!written.ok) throw new Error(written.refusal.rule)
  return to
}
const takeIn = (at: Desk, file: string) => takeBundleFile(at.realm, at.letters, file, tools)

describe('BU1 BU8 BU9 BU10 a file does what a line does', () => {
  it('Björn, who has no network, has what Asha wrote from a file, and she his', async () => {
    const [asha, bjorn] = [await desk('asha'), await desk('bjorn')]
    const hers = await founded(asha)
    const her = await write(hers, begun(hers), 'opened', '19:05')
    const his = await admitted(asha, bjorn, hers)

    const file = await handOver(asha, hers, 'inner')
    const taken = await takeIn(bjorn, file)
    expect(taken).toMatchObject({ ok: true, value: { waiting: 0, left: [], damaged: false } })
    expect(taken.ok && taken.value.came).toBeGreaterThan(1)
    expect((await readBy(his)).opened).toBe('19:05')
    // BU3: the second time nothing is new.
    expect(await takeIn(bjorn, file)).toMatchObject({ ok: true, value: { came: 0, left: [] } })

    await write(his, begun(his), 'arrived', 'Chidi 19:15')
    expect((await takeIn(asha, await handOver(bjorn, his, 'inner'))).ok).toBe(true)
    expect((await readBy(hers)).arrived).toBe('Chidi 19:15')
    expect(bjorn.letters.receipts.all()[0]?.from).toEqual({ type: 'file', name: path.basename(file) })
    await write(hers, her, 'left', 'Eleni')
  })

  it('closed for those in office: a stranger learns nothing, a removed device no more', async () => {
    const [asha, bjorn, chidi] = [await desk('asha'), await desk('bjorn'), await desk('chidi')]
    const hers = await founded(asha)
    const his = await admitted(asha, bjorn, hers)
    await write(hers, begun(hers), 'opened', '19:05')
    const stranger = await founded(chidi)
    expect(await takeIn(chidi, await handOver(asha, hers, 'inner'))).toEqual({
      ok: false,
      refusal: { rule: 'BU6', cause: 'closed' },
    })
    expect(chidi.realm.assemblies()).toEqual([stranger])
    const key = Buffer.from(his.scribe.device().publicKey).toString('hex')
    expect((await hers.revoke(key)).ok).toBe(true)
    expect(await takeIn(bjorn, await handOver(asha, hers, 'inner'))).toMatchObject({
      refusal: { rule: 'BU6' },
    })
  })

  it('an open file verifies by itself, and holds nothing of a meeting', async () => {
    const asha = await desk('asha')
    const hers = await founded(asha)
    await write(hers, begun(hers), 'opened', 'The secret roof')
    const sealed = await hers.seal({
      record: '11'.repeat(16),
      title: 'Minutes',
      what: 'record',
      blob: new TextEncoder().encode('{"a":1}'),
    })
    expect(sealed.ok).toBe(true)
    const file = readFileSync(await handOver(asha, hers, 'open'))
    const report = verifyBundle(readBundle(file, { sha256: changeTools.sha256, verify: verifySignature }), {
      ...changeTools,
      verify: verifySignature,
    })
    expect(report.verifies).toBe(true)
    expect(report.entries.map(({ kind, circle }) => `${kind} ${circle}`)).toEqual(['auth open', 'rec open'])
  })

  it('since: what both held is left out, and what was written after comes', async () => {
    const [asha, bjorn] = [await desk('asha'), await desk('bjorn')]
    const hers = await founded(asha)
    let her = await write(hers, begun(hers), 'opened', '19:05')
    for (let at = 0; at < 5; at += 1) {
      her = await write(hers, her, `item ${at}`, 'said')
      await hers.cut()
    }
    const his = await admitted(asha, bjorn, hers)
    const cut = connect(asha, bjorn)
    await until('the same', () => asha.letters.exchange.isSame(bjorn.key) && his.head().signs)
    await until('noted', () => asha.letters.roads.peer(bjorn.key)?.has !== undefined)
    cut()
    await until('the cut', () => asha.letters.connected().size === 0)
    await write(hers, her, 'left', 'Eleni 20:00')

    const all = await handOver(asha, hers, 'inner')
    const since = await handOver(asha, hers, 'inner', bjorn.key)
    expect(readFileSync(since).length).toBeLessThan(readFileSync(all).length)
    expect(await takeIn(bjorn, since)).toMatchObject({ ok: true, value: { came: 1, waiting: 0 } })
    expect((await readBy(his)).left).toBe('Eleni 20:00')
  })

  it('what is no bundle, newer, or not there is told, and nothing is changed', async () => {
    const asha = await desk('asha')
    const hers = await founded(asha)
    const before = hers.journal.head()
    const given = (text: string) => {
      const file = fileName()
      writeFileSync(file, text)
      return file
    }
    expect(await takeIn(asha, given('PK and the rest'))).toMatchObject({
      refusal: { rule: 'BU10', cause: 'no-bundle' },
    })
    expect(await takeIn(asha, given('FMI7 and the rest'))).toMatchObject({ refusal: { rule: 'BU4' } })
    expect(await takeIn(asha, path.join(folder, 'nowhere.moot'))).toMatchObject({
      refusal: { rule: 'BU10', cause: 'folder-missing' },
    })
    expect(hers.journal.head()).toEqual(before)
  })

  it('cut short, a file gives what is whole and says so', async () => {
    const [asha, bjorn] = [await desk('asha'), await desk('bjorn')]
    const hers = await founded(asha)
    await write(hers, begun(hers), 'opened', '19:05')
    await admitted(asha, bjorn, hers)
    const whole = readFileSync(await handOver(asha, hers, 'inner'))
    const cut = fileName()
    writeFileSync(cut, whole.subarray(0, whole.length - 30))
    expect(await takeIn(bjorn, cut)).toMatchObject({ ok: true, value: { damaged: true } })
  })

  it('a grant in it and the work that rests on it come in together', async () => {
    const [asha, bjorn] = [await desk('asha'), await desk('bjorn')]
    const hers = await founded(asha)
    await admitted(asha, bjorn, hers)
    const third = await desk('chidi')
    const prospect = await third.realm.prospect(hers.id)
    const granted = await hers.enact((ledger) =>
      done({
        op: {
          op: 'grant' as const,
          dev: prospect.publicKey,
          person: unhex('cd'.repeat(16)),
          role: 'deputy' as const,
        },
        heads: ledger.heads(),
      }),
    )
    expect(granted.ok).toBe(true)
    const taken = await takeIn(bjorn, await handOver(asha, hers, 'inner'))
    expect(taken).toMatchObject({ ok: true, value: { waiting: 0, left: [] } })
  })
})
