import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { changeTools } from '../../electron/keeper/change'
import { verifySignature } from '../../electron/keeper/device'
import { readBundle, writeBundle } from '../../shared/sync/bundle'
import type { Filed } from '../../shared/sync/filed'
import { verifyBundle } from '../../shared/sync/verifying'
import { crypto, deviceFrom, founderOf, foundingBlob, writerWith } from '../fixtures/peers'

const tools = { ...changeTools, verify: verifySignature }
const asha = founderOf(31)
const björn = writerWith(deviceFrom(33), asha.founding)
const stranger = writerWith(deviceFrom(35), asha.founding)
const genesis = Uint8Array.from(Buffer.from(asha.founding.hash, 'hex'))
const grant = asha.deed(
  { op: 'grant', dev: björn.device.publicKey, person: new Uint8Array(16).fill(1), role: 'deputy' },
  [genesis],
)
const minutes = asha.record('open', 'The roof is mended in May.')

function bundleOf(entries: readonly Filed[], blobs: readonly Uint8Array[]): Uint8Array {
  return writeBundle(
    { entries: [asha.founding, grant, ...entries], blobs: [foundingBlob, ...blobs] },
    crypto.sha256,
  )
}
const reportOf = (file: Uint8Array) => verifyBundle(readBundle(file, crypto), tools)
const whole = bundleOf([minutes.entry], [minutes.blob])

describe('BU5 what a bundle holds, and what of it stands up', () => {
  test('whose it is, who may write, and that all of it verifies', () => {
    const report = reportOf(whole)
    expect(report.verifies).toBe(true)
    expect(report.assemblies).toMatchObject([
      { assembly: asha.assembly, offices: [{ role: 'secretary', how: 'found' }, { role: 'deputy' }] },
    ])
    expect(report.entries.map(({ kind, circle, verdict }) => [kind, circle, verdict])).toEqual([
      ['auth', 'open', 'accepted'],
      ['auth', 'open', 'accepted'],
      ['rec', 'open', 'accepted'],
    ])
  })

  test('written by somebody without an office it is refused, and the rule is named', () => {
    const forged = stranger.record('open', 'The roof is not mended.')
    const report = reportOf(bundleOf([minutes.entry, forged.entry], [minutes.blob, forged.blob]))
    expect(report.verifies).toBe(false)
    expect(report.entries.filter(({ verdict }) => verdict !== 'accepted')).toMatchObject([
      { entry: forged.entry.hash, verdict: 'refused', rule: 'AD2', device: stranger.key },
    ])
  })

  test('a text that is not there, and one that nobody signed for, are named', () => {
    expect(reportOf(bundleOf([minutes.entry], []))).toMatchObject({
      verifies: false,
      blobs: { missing: [minutes.entry.blob] },
    })
    const stray = Uint8Array.of(1, 2, 3)
    const report = reportOf(bundleOf([minutes.entry], [minutes.blob, stray]))
    expect([report.verifies, report.blobs.unnamed.length]).toEqual([false, 1])
  })

  test('without its founding nothing can be told of an assembly', () => {
    const file = writeBundle({ entries: [minutes.entry], blobs: [minutes.blob] }, crypto.sha256)
    expect(reportOf(file)).toMatchObject({
      verifies: false,
      assemblies: [],
      entries: [{ assembly: null, verdict: 'unknown-assembly' }],
    })
  })

  test('cut anywhere, it never verifies and never throws', () => {
    for (let end = 0; end < whole.length; end += 1)
      expect(reportOf(whole.subarray(0, end)).verifies, `cut at ${end}`).toBe(false)
  })

  test('with any byte altered it does not verify', () => {
    for (let at = 0; at < whole.length; at += 7) {
      const altered = Uint8Array.from(whole)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(reportOf(altered).verifies, `byte ${at}`).toBe(false)
    }
  })
})

describe('CL1 CL2 folkmoot verify', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-verify-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const folkmoot = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['build/folkmoot.mjs', ...args], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    })
    return { status, stdout, stderr }
  }

  test('ends with 0 and JSON alone where all of it verifies', () => {
    writeFileSync(path.join(folder, 'minutes.moot'), whole)
    const { status, stdout } = folkmoot('verify', 'minutes.moot')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ verifies: true, assemblies: [{ assembly: asha.assembly }] })
  }, 60_000)

  test('ends with 1 where something does not, and says what', () => {
    writeFileSync(path.join(folder, 'cut.moot'), whole.subarray(0, whole.length - 5))
    const { status, stdout } = folkmoot('verify', 'cut.moot')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ verifies: false, faults: [{ type: 'cut' }] })
  }, 60_000)

  test('ends with 2 and one sentence where there is no such file or word', () => {
    for (const args of [['verify', 'nowhere.moot'], ['verfy', 'minutes.moot'], []]) {
      const { status, stdout, stderr } = folkmoot(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr.trim()).not.toBe('')
    }
  }, 60_000)
})
