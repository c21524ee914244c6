import { assertNever, done, type Result } from '../../shared/result'
import type { AssemblyHead, KeeperRefused, KeeperTold } from '../../shared/wire/keeper'
import type { PairingDeed, PairingView } from '../../shared/wire/pairing'
import { keyPairOf } from './device'
import { type Inviting, invitingFrom } from './inviting'
import { type Joining, joiningFrom } from './joining'
import { openPairLines } from './pair-lines'
import type { PairingTools, PairingWorld } from './pairing-tools'
import { takingTurns } from './turns'
import { unsentIn } from './unsent'

/**
 * Pairing (IV): invites that go out from this computer, and invites answered from it. Over a line or by files the same steps
 * are taken in the same order (IV10); a line only carries what the files would.
 */
export type Pairing = {
  readonly obey: (deed: PairingDeed) => Promise<Result<Paired, KeeperRefused>>
  /** What comes of a line, unasked. */
  readonly onTold: (hear: (told: KeeperTold) => void) => () => void
  /** The door, and answers that wait: when the roads are there. */
  readonly look: () => Promise<void>
  readonly close: () => void
}
export type Paired = {
  readonly view: PairingView
  readonly bytes: Uint8Array | null
  readonly head: AssemblyHead | null
  /** Documents that are to be signed once more before anybody can read them elsewhere. */
  readonly unsent: readonly string[]
}

export function pairingIn(world: PairingWorld): Pairing {
  const { clock, neighbours } = world
  const tools: PairingTools = {
    ...world,
    seconds: () => Math.max(0, Math.floor(clock.now().getTime() / 1000)),
    reach: async () => {
      const { correspondence, network } = await neighbours()
      const { publicKey } = keyPairOf(correspondence.roads.now().seed)
      return { key: publicKey, addresses: network.view().addresses.slice(0, 8) }
    },
    nameKin: async (genesis, name) => {
      const others = (await world.file.now()).kin.filter((one) => one.genesis !== genesis)
      await world.file.change({ kin: [...others, { genesis, name }] })
    },
    addPeer: async (peer) => {
      const { correspondence, network } = await neighbours()
      const pairedAt = clock.now().toISOString()
      await correspondence.roads.add({ ...peer, pairedAt, sameAt: null, heardAt: null })
      network.peersChanged()
    },
  }
  const inviting: Inviting = invitingFrom(tools)
  const joining: Joining = joiningFrom(tools)
  const hearers = new Set<(told: KeeperTold) => void>()

  /** One at a time: two admissions by one invite would be two too many (IV3). */
  const inTurn = takingTurns()

  const lines = openPairLines(
    neighbours,
    {
      ...inviting,
      hear: (text) => inTurn(() => inviting.hear(text)),
    },
    { waiting: joining.waiting, enter: (bytes) => inTurn(() => joining.enter(bytes)) },
    (head) => void tell(head),
  )

  async function tell(head: AssemblyHead | null): Promise<void> {
    const told: KeeperTold = { type: 'pairing-changed', view: await view(), head }
    for (const hear of [...hearers]) hear(told)
  }

  const view = async (): Promise<PairingView> => ({
    invites: await inviting.lines(),
    joinings: (await joining.lines()).map((line) => ({ ...line, isSent: lines.sent().has(line.id) })),
    kin: (await world.file.now()).kin,
  })

  async function seen(more: Partial<Paired> = {}): Promise<Result<Paired, KeeperRefused>> {
    await lines.look()
    return done({ view: await view(), bytes: null, head: null, unsent: [], ...more })
  }

  async function obey(deed: PairingDeed): Promise<Result<Paired, KeeperRefused>> {
    switch (deed.do) {
      case 'look':
        return seen()
      case 'invite': {
        const made = await inviting.invite(deed)
        if (!made.ok) return made
        const assembly = world.realm.assembly(deed.assembly)
        return seen({ unsent: assembly === null ? [] : await unsentIn(assembly) })
      }
      case 'withdraw': {
        await inviting.withdraw(deed.invite)
        return seen()
      }
      case 'hear': {
        const heard = await inviting.hear(deed.text)
        return heard.ok ? seen() : heard
      }
      case 'admit': {
        const admitted = await inviting.admit(deed.invite, deed.key)
        if (!admitted.ok) return admitted
        await lines.admitted(deed.invite)
        return seen()
      }
      case 'admission': {
        const written = await inviting.admission(deed.invite)
        return written.ok ? seen({ bytes: written.value }) : written
      }
      case 'answer': {
        const answered = await joining.answer(deed)
        if (!answered.ok) return answered
        return seen()
      }
      case 'send': {
        const sent = await lines.send(deed.joining)
        return sent.ok ? seen() : sent
      }
      case 'enter': {
        const entered = await joining.enter(deed.bytes)
        return entered.ok ? seen({ head: entered.value }) : entered
      }
      case 'put-away':
        await inviting.putAway(deed.id)
        await joining.putAway(deed.id)
        return seen()
      default:
        return assertNever(deed)
    }
  }

  return {
    // A dial takes its time; what comes of it must not wait behind it.
    obey: (deed) => (deed.do === 'send' ? obey(deed) : inTurn(() => obey(deed))),
    onTold: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    look: lines.look,
    close: lines.close,
  }
}
