import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { makeKey } from '../../electron/keeper/key'
import { openRealm } from '../../electron/keeper/realm'
import { begun, clock, write } from '../fixtures/letters'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-export-'))
const profile = path.join(folder, 'profile')
const records = path.join(profile, 'real')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const passphrase = 'seven herons on the quay'
let id = ''

const folkmoot = (args: readonly string[], input = `${passphrase}\n`) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/folkmoot.mjs', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, INIT_CWD: folder },
  })
  return { status, stdout, stderr }
}

/** Every file of the records, by what is in it. */
function printOf(at: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(at, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(at, name)))
          .digest('hex'),
      ]),
  )
}

async function atTheDesk(
  deed: (
    assembly: NonNullable<ReturnType<Awaited<ReturnType<typeof openRealm>>['assembly']>>,
  ) => Promise<void>,
  key: Uint8Array,
) {
  const realm = await openRealm(records, Uint8Array.from(key), {
    disk: nodeDisk,
    random: systemRandom,
    clock,
  })
  if (id === '') {
    const founded = await realm.found(new TextEncoder().encode('{}'), false, { sheet: realm.freshSheet() })
    if (!founded.ok) throw new Error('not founded')
    id = founded.value.assembly
  }
  const assembly = realm.assembly(id)
  if (assembly === null) throw new Error('not here')
  await deed(assembly)
  await realm.close()
}
let key: Uint8Array

beforeAll(async () => {
  mkdirSync(records, { recursive: true })
  const made = await makeKey(nodeDisk, records, { type: 'passphrase', passphrase }, systemRandom)
  if (!made.ok) throw new Error('no key')
  key = made.value
  await atTheDesk(async (assembly) => {
    const charter = new TextEncoder().encode(JSON.stringify({ name: 'Harbour', code: 'HAR' }))
    await assembly.seal({ record: '11'.repeat(16), title: 'Harbour', what: 'charter', blob: charter })
    await write(assembly, begun(assembly), 'opened', '19:05')
    await assembly.cut()
  }, key)
})

describe('CL3 folkmoot export', () => {
  test('writes a file that is closed for those in office, tells it in JSON alone, and changes nothing', () => {
    const before = printOf(records)
    const { status, stdout } = folkmoot(['export', 'all.moot', '--profile', 'profile'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ assembly: id, circle: 'inner', devices: 1, since: null })
    expect(printOf(records)).toEqual(before)
    const verified = folkmoot(['verify', 'all.moot'])
    expect([verified.status, JSON.parse(verified.stdout)]).toMatchObject([
      1,
      { faults: [{ type: 'closed' }] },
    ])
  }, 60_000)

  test('an open one verifies', () => {
    expect(
      folkmoot(['export', 'open.moot', '--profile', 'profile', '--assembly', 'HAR', '--open']).status,
    ).toBe(0)
    const { status, stdout } = folkmoot(['verify', 'open.moot'])
    expect([status, JSON.parse(stdout)]).toMatchObject([
      0,
      { verifies: true, assemblies: [{ assembly: id }] },
    ])
  }, 60_000)

  test('since an earlier file: what was written after, and no more', async () => {
    await atTheDesk(async (assembly) => {
      await write(assembly, begun(assembly), 'left', '21:00')
      await assembly.cut()
    }, key)
    const all = JSON.parse(folkmoot(['export', 'later.moot', '--profile', 'profile']).stdout)
    const since = JSON.parse(
      folkmoot(['export', 'since.moot', '--profile', 'profile', '--since', 'all.moot']).stdout,
    )
    expect(since.entries).toBeLessThan(all.entries)
    expect(since).toMatchObject({ assembly: id, circle: 'inner' })
  }, 60_000)

  test('what cannot be done ends with 2 and one sentence, and nothing is written', () => {
    const cases: [string[], string][] = [
      [['export', 'no.moot', '--profile', 'profile'], 'wrong words\n'],
      [['export', 'no.moot', '--profile', 'nowhere'], ''],
      [['export', 'no.moot', '--profile', 'profile', '--assembly', 'Mill'], `${passphrase}\n`],
      [['export', 'no.moot', '--profile', 'profile', '--since', 'Una'], `${passphrase}\n`],
      [['export', 'no.moot', '--profile'], ''],
    ]
    for (const [args, input] of cases) {
      const { status, stdout, stderr } = folkmoot(args, input)
      expect([args.join(' '), status, stdout]).toEqual([args.join(' '), 2, ''])
      expect(stderr.trim()).not.toBe('')
    }
    expect(readdirSync(folder)).not.toContain('no.moot')
  }, 60_000)
})
