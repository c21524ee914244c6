import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verify } from '../../electron/cli/verify'
import { canonical } from '../../shared/canonical'
import { exportedMeeting } from '../../shared/export/exported-meeting'
import { writeMeeting } from '../../shared/export/meeting-json'
import type { AssemblyId } from '../../shared/id'
import { onLiteral } from '../../shared/meeting/literal'
import type { MeetingStatement } from '../../shared/meeting/said/statements'
import { thingAbout } from '../../shared/meeting/said/thing-statements'
import { closing } from '../../shared/meeting/state'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import { sealedApproval } from '../../shared/record/sealed-approval'
import { pen } from '../../shared/statement'
import { writeBundle } from '../../shared/sync/bundle'
import { wholeEvening } from '../fixtures/evening'
import { crypto, founderOf, foundingBlob } from '../fixtures/peers'
import { harbour } from '../fixtures/world'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-digests-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const asha = founderOf(61)
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Asha's evening, approved in this text; `said`: what the file of the meeting says of its digest. */
function approved(alter: (text: string) => string = (text) => text) {
  const { page, charter, roll, moment } = wholeEvening()
  const text = alter(toFreeze(compose(page.seen, roll, charter), '2026/01'))
  const signed = onLiteral(page.seen)
  const close = closing(page.seen)
  if (close === undefined) throw new Error('Not closed')
  pen<MeetingStatement>(signed, moment()).state(thingAbout.approval, {
    type: 'approval',
    close: close.id,
    how: 'next-meeting',
    clock: '2026-04-07T19:10:00+00:00',
    frozen: { text, digest: digestOf('whatever'), heads: [], knew: {}, signers: [], dissents: [] },
  })
  const file = path.join(folder, `${digestOf(text)}.json`)
  writeFileSync(file, writeMeeting(exportedMeeting({ meeting: signed.seen, roll, charter, app: '0.2.0' })))
  return { file, digest: digestOf(text), meeting: page.seen.id }
}
const minutes = approved()
const other = approved((text) => text.replace('Roof', 'Floor'))

function bundle(name: string, recordDigest: string): string {
  const { meeting, digest } = minutes
  const sealed = sealedApproval({ meeting, number: '2026/01', date: '2026-03-03' } as never, {
    digest,
    minute: '2026/02/02',
    on: '2026-04-07',
  })
  const signed = asha.record('open', canonical(sealed as never), 'approval')
  const published = asha.record(
    'open',
    canonical({ format: 'folkmoot/record/1', meeting, approved: { digest: recordDigest } }),
    'record',
  )
  const file = path.join(folder, name)
  const entries = [asha.founding, signed.entry, published.entry]
  const blobs = [foundingBlob, signed.blob, published.blob]
  writeFileSync(file, writeBundle({ entries, blobs }, crypto.sha256))
  return file
}
async function told(file: string, ...meetings: readonly string[]) {
  const { code, output } = await verify(file, meetings)
  return { code, ...(JSON.parse(output) as { verifies: boolean; digests: readonly object[] }) }
}

describe('CL6 the digests of sealed records are compared', () => {
  const good = bundle('good.moot', minutes.digest)

  test('the record that was published is the one that was approved', async () => {
    const { code, digests } = await told(good)
    expect(code).toBe(0)
    expect(digests).toMatchObject([
      { what: 'approval', digest: minutes.digest, approval: null, minutes: 'not-here' },
      { what: 'record', digest: minutes.digest, approval: 'same', minutes: 'not-here' },
    ])
  })

  test('Uma is shown the minutes: they are those that were signed, whatever the file says of itself', async () => {
    expect(await told(good, minutes.file)).toMatchObject({
      code: 0,
      digests: [{ minutes: 'same' }, { approval: 'same', minutes: 'same' }],
    })
  })

  test('minutes with a word altered are told, and so is a record of another text', async () => {
    expect(await told(good, other.file)).toMatchObject({
      code: 1,
      verifies: false,
      digests: [{ minutes: 'differs' }, { minutes: 'differs' }],
    })
    expect(await told(bundle('bad.moot', other.digest))).toMatchObject({
      code: 1,
      verifies: false,
      digests: [{ approval: null }, { approval: 'differs' }],
    })
  })
})

describe('CL1 a damaged entry is named by what can still be read in it', () => {
  const { charter } = harbour({ assembly: asha.assembly as AssemblyId, name: 'Harbour Tenants' })
  const named = asha.record('open', canonical(charter as never), 'charter')
  const minutes = asha.record('open', 'The roof is mended in May.', 'record')
  const damaged = (change: (bytes: Uint8Array) => Uint8Array) => ({
    ...minutes.entry,
    bytes: change(Uint8Array.from(minutes.entry.bytes)),
  })
  const faultsOf = async (entry: typeof minutes.entry) => {
    const file = path.join(folder, 'damaged.moot')
    const entries = [asha.founding, named.entry, entry]
    writeFileSync(file, writeBundle({ entries, blobs: [foundingBlob, named.blob] }, crypto.sha256))
    const { code, output } = await verify(file)
    expect(code).toBe(1)
    return JSON.parse(output).faults
  }

  test('which assembly, by its name too, which sort, and which day', async () => {
    const flipped = damaged((bytes) => {
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      return bytes
    })
    expect(await faultsOf(flipped)).toMatchObject([
      {
        type: 'entry',
        rule: 'EN2',
        claims: {
          assembly: asha.assembly,
          name: 'Harbour Tenants',
          circle: 'open',
          kind: 'rec',
          record: { what: 'record' },
          device: asha.key,
          date: '2026-03-03',
        },
      },
    ])
  })

  test('nothing where nothing can be read', async () => {
    expect(await faultsOf(damaged((bytes) => bytes.subarray(0, 40)))).toMatchObject([
      { type: 'entry', rule: 'EN1', claims: null },
    ])
  })
})
