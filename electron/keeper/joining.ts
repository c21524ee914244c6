import { nameOf } from '../../shared/authority/deed'
import { readAdmission, readSealed } from '../../shared/pairing/admission'
import { deedOfAnswering } from '../../shared/pairing/admitting'
import { isBetweenAssemblies } from '../../shared/pairing/hearing'
import { type Invite, longestName, readInvite } from '../../shared/pairing/invite'
import { inviteId, readReply, transcript, writeReply } from '../../shared/pairing/reply'
import { done, type Result, refused } from '../../shared/result'
import { type Bundle, readBundle } from '../../shared/sync/bundle'
import type { AssemblyHead, KeeperRefused } from '../../shared/wire/keeper'
import type { JoiningLine, PairingDeed } from '../../shared/wire/pairing'
import type { Assembly } from './assembly'
import { hex } from './box'
import type { Device } from './device'
import { foundingOf, genesisOf, holdsOffice, type Shown, shownBy } from './handing-over'
import { boxKey, fourWords, openFor, pairCrypto } from './pair-box'
import type { Answered } from './pairing-file'
import type { PairingTools } from './pairing-tools'

/** The half that answers: it shows that it holds the invite, and takes in what it is handed once it was admitted. */
export type Joining = {
  readonly lines: () => Promise<readonly Omit<JoiningLine, 'isSent'>[]>
  /** What was answered and is not admitted yet. */
  readonly waiting: () => Promise<readonly Given[]>
  readonly answer: (given: Extract<PairingDeed, { do: 'answer' }>) => Promise<Result<Given, KeeperRefused>>
  /** Null where two assemblies are paired: nothing was joined. */
  readonly enter: (bytes: Uint8Array) => Promise<Result<AssemblyHead | null, KeeperRefused>>
  readonly putAway: (id: string) => Promise<void>
}
export type Given = { readonly id: string; readonly invite: Invite; readonly reply: string }

export function joiningFrom(tools: PairingTools): Joining {
  const { realm, file, random } = tools

  const answeredNow = async (): Promise<readonly Answered[]> => (await file.now()).answered

  async function answer({
    text,
    name,
    own,
  }: Extract<PairingDeed, { do: 'answer' }>): Promise<Result<Given, KeeperRefused>> {
    const read = readInvite(text)
    if (!read.ok) return read
    const invite = read.value
    // IV8, decisions 33.
    if (invite.practice !== tools.practice) return refused({ rule: 'IV8', cause: 'practice' })
    const id = hex(inviteId(invite, pairCrypto.sha256))
    const before = (await answeredNow()).find((one) => one.id === id)
    if (before !== undefined) return done({ id, invite, reply: before.reply })
    const speaking = await speakerFor(invite, own)
    if (!speaking.ok) return speaking
    const box = Uint8Array.from(random(32))
    const { device, founding } = speaking.value
    const reply = writeReply(
      invite,
      {
        key: device.publicKey,
        box: boxKey(box),
        reach: await tools.reach(),
        nonce: Uint8Array.from(random(16)),
        name: name.slice(0, longestName),
        own: founding === null || own === null ? null : { founding, name: own.name.slice(0, longestName) },
      },
      pairCrypto,
      (bytes) => Uint8Array.from(device.sign(bytes)),
    )
    const written = readReply(reply)
    if (!written.ok) throw new Error('An answer of our own is none')
    const words = await fourWords(transcript(invite, written.value.core, pairCrypto.sha256))
    const one: Answered = { id, code: text.replace(/\s+/g, ''), reply, words: [...words], box, own }
    await file.change({ answered: [...(await answeredNow()), one] })
    return done({ id, invite, reply })
  }

  /** Under which key it is answered: a new one for a new assembly, the one in use for an assembly of one's own. */
  async function speakerFor(
    invite: Invite,
    own: Answered['own'],
  ): Promise<Result<{ device: Device; founding: Uint8Array | null }, KeeperRefused>> {
    if (!isBetweenAssemblies(invite)) {
      const here = realm.assembly(assemblyOf(invite))
      if (here?.authority().offices.some(({ isHere }) => isHere))
        return refused({ rule: 'AU13', cause: 'in-office' })
      const device = here === null ? await realm.prospect(assemblyOf(invite)) : here.scribe.device()
      return done({ device, founding: null })
    }
    const assembly = own === null ? null : realm.assembly(own.assembly)
    const founding = assembly === null ? null : await foundingOf(assembly)
    if (assembly === null || founding === null) return refused({ rule: 'IV8', cause: 'needs-assembly' })
    if (assembly.id === assemblyOf(invite)) return refused({ rule: 'IV8', cause: 'itself' })
    const may = assembly.mayAdmit(invite.purpose, null)
    return may.ok ? done({ device: assembly.scribe.device(), founding }) : may
  }

  async function enter(bytes: Uint8Array): Promise<Result<AssemblyHead | null, KeeperRefused>> {
    const sealed = readSealed(bytes)
    if (sealed === null) return refused({ rule: 'IV2', cause: 'no-admission' })
    const one = (await answeredNow()).find(({ id }) => id === hex(sealed.invite))
    const invite = one === undefined ? null : readInvite(one.code)
    const reply = one === undefined ? null : readReply(one.reply)
    if (one === undefined || invite?.ok !== true || reply?.ok !== true)
      return refused({ rule: 'IV9', cause: 'not-ours' })
    const agreed = transcript(invite.value, reply.value.core, pairCrypto.sha256)
    const sealing = { seed: one.box, other: sealed.once, secret: invite.value.secret, transcript: agreed }
    const plain = openFor(sealing, sealed.sealed)
    const admission = plain === null ? null : readAdmission(Uint8Array.from(plain))
    if (admission === null) return refused({ rule: 'IV9', cause: 'not-ours' })
    const bundle = readBundle(admission.bundle, pairCrypto)
    const shown = shownBy(invite.value.genesis, bundle)
    if (shown === null) return refused({ rule: 'IV9', cause: 'not-granted' })
    if (shown.practice !== tools.practice) return refused({ rule: 'IV8', cause: 'practice' })
    const taken = isBetweenAssemblies(invite.value)
      ? await takeKin(invite.value, one, shown, bundle)
      : await takeIn(reply.value.key, shown, bundle)
    if (!taken.ok) return taken
    if (admission.reach !== null)
      await tools.addPeer({
        key: hex(admission.reach.key),
        name: admission.by,
        addresses: [...admission.reach.addresses],
        shared: isBetweenAssemblies(invite.value) ? [] : [assemblyOf(invite.value)],
        kin: one.own === null ? [] : [{ mine: one.own.assembly, theirs: assemblyOf(invite.value) }],
        secret: admission.pairSecret,
      })
    await putAway(one.id)
    return done(taken.value)
  }

  /** IV9: the log must give this very key an office, or nothing is taken. */
  async function takeIn(
    key: Uint8Array,
    { log, founding }: Shown,
    bundle: Bundle,
  ): Promise<Result<AssemblyHead | null, KeeperRefused>> {
    if (!holdsOffice(log, key)) return refused({ rule: 'IV9', cause: 'not-granted' })
    const joined = await realm.join(founding)
    if (!joined.ok) return joined
    await takeBundle(bundle)
    return done(joined.value.head())
  }

  /** IV11: the other has said it in its log; now this one says it in its own. */
  async function takeKin(
    invite: Invite,
    { own }: Answered,
    { log }: Shown,
    bundle: Bundle,
  ): Promise<Result<AssemblyHead | null, KeeperRefused>> {
    const assembly = own === null ? null : realm.assembly(own.assembly)
    if (assembly === null) return refused({ rule: 'IV8', cause: 'needs-assembly' })
    const here = genesisOf(assembly)
    const { members, hosts } = log.now
    const named = invite.purpose === 'member' ? members : hosts
    if (!named.some(({ genesis }) => genesis === nameOf(here)))
      return refused({ rule: 'IV9', cause: 'not-granted' })
    const said = await sayKin(assembly, invite)
    if (!said.ok) return said
    await tools.nameKin(hex(invite.genesis), invite.assembly)
    await takeBundle(bundle)
    return done(null)
  }

  function sayKin(assembly: Assembly, invite: Invite): Promise<Result<null, KeeperRefused>> {
    const op = deedOfAnswering(invite)
    if (op === null) return Promise.resolve(done(null))
    const name = nameOf(invite.genesis)
    const { hosts, members } = assembly.authority()
    const known = op.op === 'affiliate' ? hosts : members
    if (known.some(({ genesis }) => genesis === name)) return Promise.resolve(done(null))
    const others = op.op === 'affiliate' ? members : hosts
    if (others.some(({ genesis }) => genesis === name))
      return Promise.resolve(refused({ rule: 'NE3', cause: 'ring' }))
    return assembly.enact((ledger) => done({ op, heads: ledger.heads() }))
  }

  async function takeBundle(bundle: Bundle): Promise<void> {
    const { correspondence } = await tools.neighbours()
    await correspondence.settled()
    await correspondence.takeBundle(bundle, '')
    await correspondence.settled()
  }

  async function putAway(id: string): Promise<void> {
    const answered = await answeredNow()
    if (answered.some((one) => one.id === id))
      await file.change({ answered: answered.filter((one) => one.id !== id) })
  }

  return {
    answer,
    enter,
    putAway,
    waiting: async () =>
      (await answeredNow()).flatMap(({ id, code, reply }) => {
        const read = readInvite(code)
        return read.ok ? [{ id, invite: read.value, reply }] : []
      }),
    lines: async () =>
      (await answeredNow()).flatMap(({ id, code, reply, words, own }) => {
        const read = readInvite(code)
        if (!read.ok) return []
        const { purpose, assembly, by, until, reach } = read.value
        const isReachable = reach !== null && reach.addresses.length > 0
        return [{ id, purpose, assembly, by, until, reply, words, own: own?.name ?? null, isReachable }]
      }),
  }
}

const assemblyOf = ({ genesis }: Invite): string => hex(genesis).slice(0, 32)
