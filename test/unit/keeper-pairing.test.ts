import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import type { Assembly, Clock } from '../../electron/keeper/assembly'
import { systemRandom } from '../../electron/keeper/box'
import type { Paired } from '../../electron/keeper/pairing'
import { freshSheet } from '../../electron/keeper/sheet'
import { unsentIn } from '../../electron/keeper/unsent'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import type { PairingDeed, Purpose } from '../../shared/wire/pairing'
import { type MemoryDisk, memoryDisk, seededBytes } from './journal-disk'

/** Asha keeps Harbour Tenants; Uma is to be her deputy. All that crosses between them are three files. */
type Laptop = { readonly watch: Watch; readonly disk: MemoryDisk; at: number }
const umasId = 'cd'.repeat(16)
const ashasId = 'ab'.repeat(16)
const monday = Date.parse('2026-03-03T19:05:07.000Z')
const hours = 3_600_000

async function laptop(
  realm: 'real' | 'practice' = 'real',
  disk = memoryDisk(),
  create = true,
): Promise<Laptop> {
  const made: { at: number } = { at: monday }
  const clock: Clock = { now: () => new Date(made.at), after: () => () => undefined }
  const order = {
    type: 'start',
    ask: 1,
    folder: '/real',
    realm,
    key: { type: 'unprotected' },
    create,
    appVersion: '1',
  } as const
  const started = await startWatch(order, { disk, random: systemRandom, clock })
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  return Object.assign(made, { watch: started.value, disk })
}

async function does({ watch }: Laptop, deed: PairingDeed): Promise<Paired> {
  const answer = await watch.pairing.obey(deed)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
const refusal = async ({ watch }: Laptop, deed: PairingDeed) => {
  const answer = await watch.pairing.obey(deed)
  return answer.ok ? null : answer.refusal
}

async function founded(at: Laptop, practice = false, person = ashasId): Promise<Assembly> {
  const sheet = freshSheet(seededBytes(3))
  const made = await at.watch.realm.found(Buffer.from('{}'), practice, { sheet, person })
  if (!made.ok) throw new Error('not founded')
  const assembly = keptAt(at, made.value.assembly)
  const frame = {
    kind: 'change',
    document: 'cd'.repeat(16),
    room: 'meeting',
    bytes: Buffer.from('not a change'),
  } as const
  await assembly.append([frame])
  await assembly.seal({ record: 'ef'.repeat(16), title: 'Charter', what: 'charter', blob: Buffer.from('{}') })
  return assembly
}
function keptAt({ watch }: Laptop, id: string): Assembly {
  const assembly = watch.realm.assembly(id)
  if (assembly === null) throw new Error('not here')
  return assembly
}

async function invites(at: Laptop, assembly: Assembly, purpose: Purpose = 'deputy', person = umasId) {
  const { view } = await does(at, {
    do: 'invite',
    assembly: assembly.id,
    purpose,
    person: purpose === 'deputy' ? person : null,
    remits: purpose === 'member' ? ['The lane'] : [],
    name: 'Harbour Tenants',
    by: 'Asha',
  })
  const invite = view.invites.find(({ state }) => state === 'open')
  if (invite === undefined) throw new Error('no invite')
  return invite
}
async function answers(at: Laptop, code: string, own: string | null = null) {
  const { view } = await does(at, {
    do: 'answer',
    text: code,
    name: 'Uma’s laptop',
    own: own === null ? null : { assembly: own, name: 'Mill Lane' },
  })
  const [joining] = view.joinings
  if (joining === undefined) throw new Error('no answer')
  return joining
}
async function admits(at: Laptop, reply: string): Promise<Uint8Array> {
  const heard = await does(at, { do: 'hear', text: reply })
  const invite = heard.view.invites.find(({ state, answers: some }) => state === 'open' && some.length > 0)
  const key = invite?.answers.at(-1)?.key ?? ''
  await does(at, { do: 'admit', invite: invite?.id ?? '', key })
  const { bytes } = await does(at, { do: 'admission', invite: invite?.id ?? '' })
  if (bytes === null) throw new Error('no admission')
  return bytes
}

describe('IV10 a whole pairing by three files', () => {
  it('Uma answers, both see the same four words, Asha admits, and Uma’s laptop has the records', async () => {
    const [asha, uma] = [await laptop(), await laptop()]
    const harbour = await founded(asha)
    const invite = await invites(asha, harbour)
    expect(invite).toMatchObject({ purpose: 'deputy', person: umasId, answers: [] })

    const joining = await answers(uma, invite.code)
    expect(joining).toMatchObject({ assembly: 'Harbour Tenants', by: 'Asha', purpose: 'deputy' })
    expect(joining.words).toHaveLength(4)

    const heard = await does(asha, { do: 'hear', text: joining.reply })
    expect(heard.view.invites[0]?.answers).toMatchObject([{ name: 'Uma’s laptop', words: joining.words }])
    expect(harbour.authority().offices).toHaveLength(1)

    const admission = await admits(asha, joining.reply)
    expect(harbour.authority().offices).toMatchObject([
      { role: 'secretary', person: ashasId },
      { role: 'deputy', person: umasId, how: 'grant' },
    ])
    const { head, view } = await does(uma, { do: 'enter', bytes: admission })
    expect(head).toMatchObject({ assembly: harbour.id, signs: true, person: umasId, practice: false })
    expect(view.joinings).toEqual([])
    const joined = keptAt(uma, harbour.id)
    expect(joined.authority().offices).toMatchObject([{ isHere: false }, { isHere: true, role: 'deputy' }])
    const rooms: string[] = []
    for await (const { frame } of joined.read(null))
      rooms.push(frame.type === 'entry' ? frame.room : frame.type)
    expect(rooms).toContain('founding')
    expect(rooms).toContain('charter')
    await asha.watch.close()
    await uma.watch.close()
  })

  it('what Uma had answered is there after the next start; the admission can be written and taken again', async () => {
    const [asha, first] = [await laptop(), await laptop()]
    const harbour = await founded(asha)
    const joining = await answers(first, (await invites(asha, harbour)).code)
    await first.watch.close()
    const uma = await laptop('real', first.disk, false)
    const again = await does(uma, { do: 'look' })
    expect(again.view.joinings).toMatchObject([{ reply: joining.reply, words: joining.words }])
    await admits(asha, joining.reply)
    const used = (await does(asha, { do: 'look' })).view.invites[0]?.id ?? ''
    const written = (await does(asha, { do: 'admission', invite: used })).bytes
    const { head } = await does(uma, { do: 'enter', bytes: written ?? new Uint8Array(0) })
    expect(head?.signs).toBe(true)
    // IV9: taken once, the answer is put away, and the file opens nothing any more.
    expect(await refusal(uma, { do: 'enter', bytes: written ?? new Uint8Array(0) })).toMatchObject({
      rule: 'IV9',
    })
    // IV10: removed since, nothing more is written for her laptop.
    const hers = keptAt(asha, harbour.id)
      .authority()
      .offices.find(({ isHere }) => !isHere)
    expect((await keptAt(asha, harbour.id).revoke(hers?.key ?? '')).ok).toBe(true)
    expect(await refusal(asha, { do: 'admission', invite: used })).toMatchObject({
      rule: 'IV9',
      cause: 'removed',
    })
    await asha.watch.close()
    await uma.watch.close()
  })
})

describe('IV2, IV9 an admission in which anything is changed opens nothing', () => {
  it('at any of its bytes, cut anywhere, longer: refused, and the true one is taken afterwards', async () => {
    const [asha, uma] = [await laptop(), await laptop()]
    const harbour = await founded(asha)
    const joining = await answers(uma, (await invites(asha, harbour)).code)
    const admission = await admits(asha, joining.reply)
    for (let at = 0; at < admission.length; at += 7) {
      const bytes = Uint8Array.from(admission)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      expect((await refusal(uma, { do: 'enter', bytes }))?.rule).toMatch(/^IV[29]$/)
    }
    for (const length of [0, 1, 80, admission.length - 1])
      expect(await refusal(uma, { do: 'enter', bytes: admission.slice(0, length) })).not.toBeNull()
    const longer = Buffer.concat([admission, Buffer.from([0])])
    expect(await refusal(uma, { do: 'enter', bytes: Uint8Array.from(longer) })).toMatchObject({ rule: 'IV2' })
    expect(uma.watch.realm.assembly(harbour.id)).toBeNull()
    expect((await does(uma, { do: 'enter', bytes: admission })).head?.signs).toBe(true)
    await asha.watch.close()
    await uma.watch.close()
  })
})

describe('IV3, IV6 one admission by one invite', () => {
  it('two answer it: each has other words, one is admitted, the other is not', async () => {
    const [asha, uma, mallory] = [await laptop(), await laptop(), await laptop()]
    const harbour = await founded(asha)
    const { code, id } = await invites(asha, harbour)
    const [hers, his] = [await answers(uma, code), await answers(mallory, code)]
    expect(hers.words).not.toEqual(his.words)
    await does(asha, { do: 'hear', text: his.reply })
    const { view } = await does(asha, { do: 'hear', text: hers.reply })
    expect(view.invites[0]?.answers.map(({ words }) => words)).toEqual([his.words, hers.words])
    const admission = await admits(asha, hers.reply)
    expect(await refusal(asha, { do: 'hear', text: his.reply })).toMatchObject({ rule: 'IV3', cause: 'used' })
    // IV9: sealed to Uma's laptop: with the invite in hand it opens nowhere else.
    expect(await refusal(mallory, { do: 'enter', bytes: admission })).toMatchObject({ rule: 'IV9' })
    expect((await does(uma, { do: 'enter', bytes: admission })).head?.assembly).toBe(harbour.id)
    expect(harbour.authority().offices).toHaveLength(2)
    expect(await refusal(asha, { do: 'admit', invite: id, key: '00'.repeat(32) })).not.toBeNull()
  })
  it('after three days, and withdrawn, it is over', async () => {
    const [asha, uma] = [await laptop(), await laptop()]
    const harbour = await founded(asha)
    const first = await invites(asha, harbour)
    const { reply } = await answers(uma, first.code)
    asha.at = monday + 72 * hours + 2000
    expect(await refusal(asha, { do: 'hear', text: reply })).toMatchObject({ rule: 'IV3', cause: 'expired' })
    expect((await does(asha, { do: 'look' })).view.invites).toMatchObject([{ state: 'over' }])
    const second = await invites(asha, harbour)
    await does(asha, { do: 'withdraw', invite: second.id })
    const late = (await does(uma, { do: 'answer', text: second.code, name: 'Uma', own: null })).view.joinings
    expect(
      await refusal(asha, { do: 'hear', text: late.find(({ id }) => id === second.id)?.reply ?? '' }),
    ).toMatchObject({ rule: 'IV3', cause: 'withdrawn' })
    expect(harbour.authority().offices).toHaveLength(1)
  })
})

describe('IV1, IV7 a second computer of hers', () => {
  it('signs as secretary like the first, under Asha’s name, and may admit', async () => {
    const [asha, second] = [await laptop(), await laptop()]
    const harbour = await founded(asha)
    const joining = await answers(second, (await invites(asha, harbour, 'own')).code)
    await does(second, { do: 'enter', bytes: await admits(asha, joining.reply) })
    const there = keptAt(second, harbour.id)
    expect(there.head()).toMatchObject({ signs: true, person: ashasId, office: 'secretary' })
    expect((await invites(second, there)).purpose).toBe('deputy')
    // It is hers and nobody else's: a deputy's name does not get one.
    expect(there.mayAdmit('own', umasId)).toMatchObject({ ok: false, refusal: { cause: 'other-secretary' } })
    await asha.watch.close()
    await second.watch.close()
  })
})

describe('IV7 deputies grant nothing', () => {
  it('Uma, once a deputy, invites nobody', async () => {
    const [asha, uma] = [await laptop(), await laptop()]
    const harbour = await founded(asha)
    const joining = await answers(uma, (await invites(asha, harbour)).code)
    await does(uma, { do: 'enter', bytes: await admits(asha, joining.reply) })
    const deed: PairingDeed = {
      do: 'invite',
      assembly: harbour.id,
      purpose: 'deputy',
      person: umasId,
      remits: [],
      name: 'Harbour',
      by: 'Uma',
    }
    expect(await refusal(uma, deed)).toMatchObject({ rule: 'IV7', cause: 'not-secretary' })
  })
  it('AU8 Asha hands her office over to her, and stays as a deputy', async () => {
    const [asha, uma] = [await laptop(), await laptop()]
    const harbour = await founded(asha)
    const joining = await answers(uma, (await invites(asha, harbour)).code)
    await admits(asha, joining.reply)
    const { handingOver } = await import('../../electron/keeper/office-deeds')
    const key = harbour.authority().offices.find(({ isHere }) => !isHere)?.key ?? ''
    expect(
      await harbour.enact((ledger, here, journal) =>
        handingOver(ledger, here, { key, stays: true }, journal),
      ),
    ).toEqual({ ok: true, value: null })
    expect(harbour.authority().offices.map(({ isHere, role, how }) => [isHere, role, how])).toContainEqual([
      false,
      'secretary',
      'handover',
    ])
    expect(harbour.head().signs).toBe(true)
  })
})

describe('IV8 practice and real never meet', () => {
  it('an invite of a practice assembly is not answered among real records, nor the other way', async () => {
    const [practice, real] = [await laptop('practice'), await laptop()]
    const played = await founded(practice, true)
    const { code } = await invites(practice, played)
    const answer = { do: 'answer', text: code, name: 'Uma', own: null } as const
    expect(await refusal(real, answer)).toMatchObject({ rule: 'IV8', cause: 'practice' })
    const another = await laptop('practice')
    const joining = await answers(another, code)
    const { head } = await does(another, { do: 'enter', bytes: await admits(practice, joining.reply) })
    expect(head).toMatchObject({ practice: true, signs: true })
  })
})

describe('IV11 a member assembly', () => {
  it('Mill Lane answers in its own name: Harbour recognises, Mill Lane affiliates', async () => {
    const [asha, mila] = [await laptop(), await laptop()]
    const harbour = await founded(asha)
    const lane = await founded(mila, false, 'ef'.repeat(16))
    const invite = await invites(asha, harbour, 'member')
    const bare = { do: 'answer', text: invite.code, name: 'Mila', own: null } as const
    expect(await refusal(mila, bare)).toMatchObject({ rule: 'IV8', cause: 'needs-assembly' })
    const joining = await answers(mila, invite.code, lane.id)
    const admission = await admits(asha, joining.reply)
    expect(harbour.authority().members).toMatchObject([{ remits: ['The lane'] }])
    expect((await does(mila, { do: 'enter', bytes: admission })).head).toBeNull()
    expect(lane.authority().hosts).toHaveLength(1)
    expect(lane.authority().hosts[0]?.genesis.slice(0, 32)).toBe(harbour.id)
    // Nothing of Harbour's inner circle came along.
    expect(mila.watch.realm.assembly(harbour.id)).toBeNull()
  })
})

describe('IV13 what the first versions signed as a whole save is signed once more before anybody is invited', () => {
  it('the roll of an older assembly is named, until its changes are signed', async () => {
    const asha = await laptop()
    const harbour = await founded(asha)
    const roll = '0a'.repeat(16)
    const actor = `${harbour.head().deviceTag}${'00'.repeat(8)}`
    const born = A.change(A.init<{ people?: object }>({ actor }), { time: 0 }, (draft) => {
      draft.people = { asha: 'Asha' }
    })
    const frame = { kind: 'change', document: roll, room: 'roll' } as const
    await harbour.append([{ ...frame, bytes: A.save(born) }])
    await harbour.cut()
    expect(await unsentIn(harbour)).toContain(roll)
    await harbour.append([{ ...frame, bytes: Buffer.concat(A.getAllChanges(born)) }])
    await harbour.cut()
    expect(await unsentIn(harbour)).not.toContain(roll)
    await asha.watch.close()
  })
})
