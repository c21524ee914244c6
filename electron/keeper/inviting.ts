import { keyOf } from '../../shared/authority/deed'
import { encodeAdmission, encodeSealed } from '../../shared/pairing/admission'
import { deedOfAdmitting, mayAdmit } from '../../shared/pairing/admitting'
import { hearReply, isBetweenAssemblies, type Outstanding } from '../../shared/pairing/hearing'
import { type Invite, inviteSeconds, longestName, readInvite, writeInvite } from '../../shared/pairing/invite'
import { inviteId, type Reply, readReply, transcript } from '../../shared/pairing/reply'
import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import type { InviteLine, PairingDeed } from '../../shared/wire/pairing'
import type { Assembly } from './assembly'
import { hex } from './box'
import { bundleOf, genesisOf, hashOf } from './handing-over'
import { boxKey, fourWords, pairCrypto, sealFor } from './pair-box'
import type { Sent } from './pairing-file'
import { bytesOfHex, type PairingTools } from './pairing-tools'

/** The half that invites: it makes invites, hears answers, admits, and writes what the admitted one is handed. */
export type Inviting = {
  readonly lines: () => Promise<readonly InviteLine[]>
  readonly isOut: () => Promise<boolean>
  readonly invite: (given: DeedOf<'invite'>) => Promise<Result<null, KeeperRefused>>
  readonly withdraw: (id: string) => Promise<void>
  /** Answers with the invite's id and the key that wants to be admitted. */
  readonly hear: (
    text: string,
  ) => Promise<Result<{ readonly id: string; readonly key: string }, KeeperRefused>>
  readonly admit: (id: string, key: string) => Promise<Result<null, KeeperRefused>>
  readonly admission: (id: string) => Promise<Result<Uint8Array, KeeperRefused>>
  readonly putAway: (id: string) => Promise<void>
}
type DeedOf<Do extends PairingDeed['do']> = Extract<PairingDeed, { do: Do }>

/** More answers than this to one invite are not kept: somebody plays with it. */
const mostAnswers = 8

export function invitingFrom(tools: PairingTools): Inviting {
  const { realm, file, random, seconds } = tools

  const sentNow = async (): Promise<readonly Sent[]> => (await file.now()).sent
  const find = async (id: string): Promise<Sent | null> =>
    (await sentNow()).find((one) => one.id === id) ?? null
  async function put(next: Sent): Promise<void> {
    await file.change({ sent: (await sentNow()).map((one) => (one.id === next.id ? next : one)) })
  }

  async function hear(text: string): Promise<Result<{ id: string; key: string }, KeeperRefused>> {
    const read = readReply(text)
    if (!read.ok) return read
    const sent = await sentNow()
    const heard = hearReply(sent.flatMap(outstanding), read.value, seconds(), pairCrypto)
    if (!heard.ok) return heard
    const { id, invite } = heard.value
    const one = await find(id)
    const key = keyOf(read.value.key)
    if (one === null) return refused({ rule: 'IV4', cause: 'unknown-invite' })
    const others = one.answers.filter(({ reply }) => keyIn(reply) !== key)
    if (others.length >= mostAnswers) return refused({ rule: 'IV3', cause: 'used' })
    const words = await fourWords(transcript(invite, read.value.core, pairCrypto.sha256))
    await put({ ...one, answers: [...others, { reply: text, words: [...words] }] })
    return done({ id, key })
  }

  /** IV6, IV7: the deed, and only then is the invite used up. Pressed twice, it is done once. */
  async function admit(id: string, key: string): Promise<Result<null, KeeperRefused>> {
    const one = await find(id)
    const invite = one === null ? null : inviteIn(one)
    const answer = one?.answers.find(({ reply }) => keyIn(reply) === key)
    const read = answer === undefined ? null : readReply(answer.reply)
    if (one === null || invite === null || answer === undefined || read?.ok !== true)
      return refused({ rule: 'IV4', cause: 'unknown-invite' })
    if (one.state !== 'open') return refused({ rule: 'IV3', cause: one.state })
    const assembly = realm.assembly(one.assembly)
    if (assembly === null) return refused({ rule: 'WI3', cause: 'unknown-assembly' })
    const enacted = await grant(assembly, one, invite, read.value)
    if (!enacted.ok) return enacted
    const pairSecret = Uint8Array.from(random(32))
    await put({ ...one, state: 'used', answers: [answer], pairSecret })
    await know(assembly, invite, read.value, pairSecret)
    return done(null)
  }

  function grant(
    assembly: Assembly,
    { person, remits }: Sent,
    invite: Invite,
    reply: Reply,
  ): Promise<Result<null, KeeperRefused>> {
    const genesis = reply.own === null ? null : bytesOfHex(hashOf(reply.own.founding))
    const given = { person: person === null ? null : bytesOfHex(person), remits }
    return assembly.enact((ledger, here) => {
      const { now } = ledger.log()
      const may = mayAdmit(now, keyOf(here.publicKey), invite.purpose, person)
      if (!may.ok) return may
      if (!isBetweenAssemblies(invite) && now.offices.some(({ device }) => device === keyOf(reply.key)))
        return refused({ rule: 'AU13', cause: 'in-office' })
      const op = deedOfAdmitting(invite.purpose, { key: reply.key, genesis }, given)
      return op === null
        ? refused({ rule: 'IV8', cause: 'needs-assembly' })
        : done({ op, heads: ledger.heads() })
    })
  }

  /** From now on the two computers may meet. */
  async function know(assembly: Assembly, invite: Invite, reply: Reply, secret: Uint8Array): Promise<void> {
    if (reply.own !== null) await tools.nameKin(hashOf(reply.own.founding), reply.own.name)
    if (reply.reach === null) return
    const theirs = reply.own === null ? null : hashOf(reply.own.founding).slice(0, 32)
    await tools.addPeer({
      key: hex(reply.reach.key),
      name: reply.name,
      addresses: [...reply.reach.addresses],
      shared: isBetweenAssemblies(invite) ? [] : [assembly.id],
      kin: theirs === null ? [] : [{ mine: assembly.id, theirs }],
      secret,
      keys: [keyOf(reply.key)],
    })
  }

  return {
    hear,
    admit,
    isOut: async () => (await sentNow()).some((one) => stateOf(one, seconds()) === 'open'),
    lines: async () => {
      const now = seconds()
      const all = (await sentNow()).flatMap((one) => {
        const invite = inviteIn(one)
        return invite === null ? [] : [lineOf(one, invite, now)]
      })
      return all.sort((one, other) => other.until - one.until)
    },
    invite: async ({ assembly: id, purpose, person, remits, name, by }) => {
      const assembly = realm.assembly(id)
      if (assembly === null) return refused({ rule: 'WI3', cause: 'unknown-assembly' })
      if (assembly.journal.readOnly) return refused({ rule: 'JO9', cause: 'newer-format' })
      const here = assembly.scribe.device()
      const whom = purpose === 'own' ? assembly.scribe.person() : person
      const may = assembly.mayAdmit(purpose, whom)
      if (!may.ok) return may
      const invite: Invite = {
        purpose,
        genesis: genesisOf(assembly),
        key: here.publicKey,
        reach: await tools.reach(),
        secret: Uint8Array.from(random(16)),
        until: seconds() + inviteSeconds,
        practice: tools.practice,
        assembly: name.slice(0, longestName),
        by: by.slice(0, longestName),
      }
      const sent: Sent = {
        id: hex(inviteId(invite, pairCrypto.sha256)),
        assembly: id,
        code: writeInvite(invite),
        person: whom,
        remits,
        state: 'open',
        answers: [],
        pairSecret: null,
      }
      await file.change({ sent: [...(await sentNow()), sent] })
      return done(null)
    },
    withdraw: async (id) => {
      const one = await find(id)
      if (one?.state === 'open') await put({ ...one, state: 'withdrawn', answers: [] })
    },
    admission: async (id) => {
      const one = await find(id)
      const invite = one === null ? null : inviteIn(one)
      const assembly = one === null ? null : realm.assembly(one.assembly)
      const read = one?.state === 'used' ? readReply(one.answers[0]?.reply ?? '') : null
      if (
        one === null ||
        invite === null ||
        assembly === null ||
        read?.ok !== true ||
        one.pairSecret === null
      )
        return refused({ rule: 'IV4', cause: 'unknown-invite' })
      // IV10: written again for whoever is in office still, and for nobody who was removed since.
      const inOffice = assembly.authority().offices.some(({ key }) => key === keyOf(read.value.key))
      if (!isBetweenAssemblies(invite) && !inOffice) return refused({ rule: 'IV9', cause: 'removed' })
      const cut = await assembly.cut()
      if (!cut.ok) return cut
      const plain = encodeAdmission({
        bundle: await bundleOf(assembly, isBetweenAssemblies(invite) ? 'open' : 'all'),
        reach: await tools.reach(),
        pairSecret: one.pairSecret,
        by: invite.by,
      })
      const seed = Uint8Array.from(random(32))
      const agreed = transcript(invite, read.value.core, pairCrypto.sha256)
      const sealing = { seed, other: read.value.box, secret: invite.secret, transcript: agreed }
      const sealed = sealFor(sealing, plain, random)
      const once = boxKey(seed)
      seed.fill(0)
      if (sealed === null) return refused({ rule: 'IV4', cause: 'wrong-proof' })
      const bytes = { invite: bytesOfHex(id), once, sealed: Uint8Array.from(sealed) }
      return done(encodeSealed(bytes))
    },
    putAway: async (id) => {
      const one = await find(id)
      if (one === null || stateOf(one, seconds()) === 'open') return
      await file.change({ sent: (await sentNow()).filter((other) => other.id !== id) })
    },
  }
}

function inviteIn({ code }: Sent): Invite | null {
  const read = readInvite(code)
  return read.ok ? read.value : null
}

function outstanding(one: Sent): readonly Outstanding[] {
  const invite = inviteIn(one)
  return invite === null ? [] : [{ id: one.id, invite, state: one.state }]
}

function keyIn(reply: string): string | null {
  const read = readReply(reply)
  return read.ok ? keyOf(read.value.key) : null
}

/** IV3: answered in time, it waits to be admitted for as long as it takes. */
function stateOf(one: Sent, now: number): InviteLine['state'] {
  const invite = inviteIn(one)
  if (one.state !== 'open') return one.state
  return invite === null || (now > invite.until && one.answers.length === 0) ? 'over' : 'open'
}

function lineOf(one: Sent, { purpose, until }: Invite, now: number): InviteLine {
  return {
    id: one.id,
    assembly: one.assembly,
    purpose,
    person: one.person,
    until,
    state: stateOf(one, now),
    code: one.code,
    answers: one.answers.flatMap(({ reply, words }) => {
      const read = readReply(reply)
      if (!read.ok) return []
      const { key, name, own } = read.value
      return [{ key: keyOf(key), name, own: own?.name ?? null, words }]
    }),
  }
}
