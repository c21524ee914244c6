import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { systemRandom } from '../../electron/keeper/box'
import { takeBundleFile, writeBundleFile } from '../../electron/keeper/bundles'
import { nodeDisk } from '../../electron/keeper/disk'
import { closeLetter, devicesIn, officeKeys, openLetter } from '../../electron/keeper/letter'
import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { letterRecord, readPassing } from '../../shared/meeting/referral/passing'
import { wordsOf } from '../../shared/meeting/referral/referral'
import { readBundle, writeBundle } from '../../shared/sync/bundle'
import { closeDesks, type Desk, desk, founded } from '../fixtures/letters'
import { idOf } from '../fixtures/moment'
import { crypto } from '../fixtures/peers'
import { referredRamp } from '../fixtures/referral'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-letter-files-'))
afterEach(closeDesks)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tools = { disk: nodeDisk, random: systemRandom }
let files = 0

async function openFile(from: Desk, { id, cut }: Assembly): Promise<string> {
  files += 1
  const to = path.join(folder, `${files}.moot`)
  await cut()
  const written = await writeBundleFile(
    from.realm,
    from.letters,
    { assembly: id, circle: 'open', since: null, to },
    tools,
  )
  if (!written.ok) throw new Error(written.refusal.rule)
  return to
}
const takeIn = (at: Desk, file: string) => takeBundleFile(at.realm, at.letters, file, tools)
const whole = { ok: true, value: { waiting: 0, bare: 0, left: [], damaged: false } }
const strangers = { ok: true, value: { came: 0, left: [{ rule: 'SY11' }] } }

/** The ramp goes from Harbour to the society, closed for whoever is in office on either side as far as it is known on this computer. */
async function writesTo(society: string, asha: Desk, harbour: Assembly): Promise<void> {
  const [word] = wordsOf(referredRamp(harbour.id as AssemblyId, society as AssemblyId).page.seen)
  const keys = [harbour.id, society].flatMap((id) => officeKeys(asha.letters.authorityOf(id)))
  const text = closeLetter(new TextEncoder().encode(canonical(word)), keys, systemRandom)
  if (text === null) throw new Error('nobody to write to')
  const sealed = await harbour.seal({ record: idOf(9, 1), title: '', what: letterRecord, blob: text })
  if (!sealed.ok) throw new Error(sealed.refusal.rule)
}

/** What of the sender's letters this computer opens, as the words of whoever sealed them. */
async function opened(at: Desk, sender: string) {
  const { records } = await at.letters.abroad.records(sender, new Set())
  const letters = records.filter(({ what }) => what === letterRecord)
  return letters.flatMap(({ text }) => {
    const plain = openLetter(text, devicesIn(at.realm))?.plain ?? null
    const word = plain === null ? null : readPassing(new TextDecoder().decode(plain), sender)
    return word?.ok ? [word.value] : []
  })
}

describe('LT1 LT5 RD8 a letter between two assemblies that nothing joins, by file alone', () => {
  it('the society’s open file says whom to write for; Harbour’s brings the letter, and only Björn opens it', async () => {
    const [asha, bjorn, eleni] = [await desk('asha'), await desk('bjorn'), await desk('eleni')]
    const [harbour, society] = [await founded(asha), await founded(bjorn)]
    await founded(eleni)
    expect(officeKeys(asha.letters.authorityOf(society.id))).toEqual([])
    expect(await takeIn(asha, await openFile(bjorn, society))).toMatchObject(whole)
    expect(officeKeys(asha.letters.authorityOf(society.id))).toHaveLength(1)

    await writesTo(society.id, asha, harbour)
    const file = await openFile(asha, harbour)
    expect(await takeIn(bjorn, file)).toMatchObject(whole)
    expect(await opened(bjorn, harbour.id)).toMatchObject([{ type: 'referral', to: society.id }])
    // BU3, and after a new start from the journal alone.
    expect(await takeIn(bjorn, file)).toMatchObject({ ok: true, value: { came: 0, left: [] } })
    expect(await opened(await bjorn.again(), harbour.id)).toHaveLength(1)
    // Any road: Eleni carries it, and opens nothing.
    expect(await takeIn(eleni, file)).toMatchObject(whole)
    expect(await opened(eleni, harbour.id)).toEqual([])
  })

  it('what is here by file is no member, no host, and not kept here', async () => {
    const [asha, bjorn] = [await desk('asha'), await desk('bjorn')]
    const [harbour, society] = [await founded(asha), await founded(bjorn)]
    await takeIn(bjorn, await openFile(asha, harbour))
    const { hosts, members } = bjorn.letters.authorityOf(society.id) ?? {}
    expect([hosts, members]).toEqual([[], []])
    expect(bjorn.realm.assembly(harbour.id)).toBeNull()
  })
})

describe('RD8 a file of several assemblies brings only those that are named here', () => {
  it('of two strangers in one file neither comes in', async () => {
    const [asha, bjorn, eleni] = [await desk('asha'), await desk('bjorn'), await desk('eleni')]
    const all = [await openFile(asha, await founded(asha)), await openFile(bjorn, await founded(bjorn))]
    await founded(eleni)
    const read = all.map((file) => readBundle(readFileSync(file), crypto))
    const both = writeBundle(
      {
        entries: read.flatMap(({ entries }) => entries),
        blobs: read.flatMap(({ blobs }) => blobs.map(({ bytes }) => bytes)),
      },
      crypto.sha256,
    )
    const left = await eleni.letters.takeBundle(readBundle(both, crypto), 'both.moot')
    expect(new Set(left.map(({ rule }) => rule))).toEqual(new Set(['SY11']))
    expect(eleni.letters.abroad.states().filter(({ own }) => !own)).toEqual([])
  })

  it('decisions 33: who only practises takes in nothing real, and who has nothing yet neither', async () => {
    const [asha, una, nobody] = [await desk('asha'), await desk('una'), await desk('nobody')]
    await una.realm.found(new TextEncoder().encode('{}'), true)
    const file = await openFile(asha, await founded(asha))
    expect(await takeIn(una, file)).toMatchObject(strangers)
    expect(await takeIn(nobody, file)).toMatchObject(strangers)
  })
})
