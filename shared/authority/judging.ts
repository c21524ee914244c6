import { hexOf } from '../bytes'
import type { Circle, EntryBody } from '../entry'
import type { DeviceKey, EntryHash, Office } from './authority'
import { keyOf, type LawfulDeed, nameOf, type Signed } from './deed'
import { type Find, fencesIn } from './fence'
import type { AuthorityLog } from './log'
import type { Fence } from './op'
import { sealsIn } from './seal'
import { kinSetting, settled } from './state'
import type { Verdict } from './verdict'

/** All that an entry of one assembly is judged by. Nothing else decides (AD10). */
export type Ground = {
  readonly log: AuthorityLog
  /** The assembly's spaces, by their names in hexadecimal digits. */
  readonly spaces: ReadonlyMap<string, Circle>
  readonly find: Find
  /** The authority log of another assembly, for those who write in a joint circle as its secretaries (AD8). */
  readonly logOf: (genesis: EntryHash) => AuthorityLog | null
  /** Whether the entry's blob is here and is what the entry signs: `vetBlob`, remembered. */
  readonly blob: (entry: Signed) => 'absent' | 'sound' | 'unsound'
}

export function judging(ground: Ground): (entry: Signed) => Verdict {
  const within = fencesIn(ground.find)
  const seals = new Map<AuthorityLog, ReturnType<typeof sealsIn>>()

  return (signed) => {
    const { hash, entry } = signed
    const { body } = entry
    const circle = hash === ground.log.now.genesis ? 'open' : ground.spaces.get(hexOf(body.s))
    if (circle === undefined) return refuse('AD1', 'space')
    if (entry.type === 'known' && !circlesOf[entry.body.k].includes(circle)) return refuse('AD1', 'kind')
    if (body.k === 'auth') return deed(signed)
    if (ground.blob(signed) === 'unsound') return refuse('AD5', 'blob')
    const own = entry.type === 'known' && 'o' in entry.body ? entry.body.o : undefined
    if (own === undefined) return inOffice(signed, ground.log, body.a.map(nameOf), circle)
    return circle === 'joint' ? guest(signed, own) : refuse('AD1', 'own')
  }

  function deed({ hash, entry: { body, type } }: Signed): Verdict {
    const { log } = ground
    const lawful = log.lawful(hash)
    if (lawful !== null) {
      const offices = log.at(lawful.after)?.held.map(({ office }) => office) ?? []
      const signed = offices.filter(
        ({ device, by }) => device === lawful.signer && lawful.sources.includes(by),
      )
      return accept('open', mostSenior(signed), type === 'future')
    }
    const why = log.unlawful(hash)
    if (why !== null) return why === 'ended' ? refuse('AD6', why) : refuse('AD2', why)
    return { type: 'waiting', rule: 'AD3', lacks: lacking(log, body.a.map(nameOf)) }
  }

  /** AD2, AD4, AD6: some office that its signer held by these heads must still cover it. */
  function inOffice(
    signed: Signed,
    log: AuthorityLog,
    heads: readonly EntryHash[],
    circle: Circle,
    role: Office['role'] | null = null,
  ): Verdict {
    const { body, type } = signed.entry
    const seen = log.at(heads)
    if (seen === null) return { type: 'waiting', rule: 'AD3', lacks: lacking(log, heads) }
    const device = keyOf(body.f)
    const held = seen.held.map(({ office }) => office).filter((office) => office.device === device)
    const fitting = held.filter((office) => role === null || office.role === role)
    if (fitting.length === 0) return refuse('AD2', held.length === 0 ? 'no-office' : 'role')
    const current = fitting.filter((office) => !isOver(office, body.w))
    if (current.length === 0) return refuse('AD6', 'ended')
    const verdicts = current.map((office): Verdict => {
      const isSame = (one: { readonly office: Office }) =>
        one.office.by === office.by && one.office.device === device && one.office.role === office.role
      if (log.state.held.some(isSame)) return accept(circle, office, type === 'future')
      const ended = log.state.ended.find(isSame)
      // AU5: the deed that gave it is struck.
      if (ended === undefined) return refuse('AD2', 'struck')
      return inFence(signed, ended.enders, log, () => accept(circle, office, type === 'future'))
    })
    return best(verdicts)
  }

  /** AD8. The host's authority recognises the member, and the member's knows the signer as a secretary. */
  function guest(signed: Signed, own: NonNullable<Guest['o']>): Verdict {
    const { body } = signed.entry
    const heads = body.a.map(nameOf)
    const seen = ground.log.at(heads)
    if (seen === null) return { type: 'waiting', rule: 'AD3', lacks: lacking(ground.log, heads) }
    const member = nameOf(own.g)
    const setting = kinSetting('member', member)
    if (settled(seen, setting)?.op?.op !== 'recognise') return refuse('AD8', 'not-recognised')
    const log = ground.logOf(member)
    if (log === null) return { type: 'waiting', rule: 'AD8', lacks: [member] }
    const verdict = speaks(signed, log, own.a.map(nameOf))
    if (verdict.type !== 'accepted')
      return verdict.type === 'waiting' ? verdict : refuse('AD8', verdict.detail)
    const now = settled(ground.log.state, setting)
    if (now?.op?.op === 'recognise') return verdict
    if (now?.op?.op !== 'unlink') return refuse('AD8', 'struck')
    return inFence(signed, [now], ground.log, () => verdict)
  }

  /**
   * As a secretary of the member. Whom it has removed since speaks for it no more; what was written together stays, for
   * to cut one writer can erase another's words, and only the host may (decisions 16).
   */
  function speaks(signed: Signed, log: AuthorityLog, heads: readonly EntryHash[]): Verdict {
    const { body, type } = signed.entry
    const seen = body.k === 'chg' ? log.at(heads) : null
    const wrote = seen?.held.find(
      ({ office }) =>
        office.device === keyOf(body.f) && office.role === 'secretary' && !isOver(office, body.w),
    )
    return wrote === undefined
      ? inOffice(signed, log, heads, 'joint', 'secretary')
      : accept('joint', wrote.office, type === 'future')
  }

  /** AD4, AU14: within what its removers had, and what was sealed. */
  function inFence(
    signed: Signed,
    enders: readonly LawfulDeed[],
    log: AuthorityLog,
    inside: () => Verdict,
  ): Verdict {
    const device = keyOf(signed.entry.body.f)
    const fence = enders.flatMap((ender) => [...fenceIn(ender), ...sealed(log)(ender, device)])
    const where = within(signed, fence)
    if (where.type === 'inside') return inside()
    if (where.type === 'unknown') return { type: 'waiting', rule: 'AD4', lacks: [where.lacks] }
    return refuse('AD4', 'fence')
  }

  function sealed(log: AuthorityLog): (removal: LawfulDeed, device: DeviceKey) => Fence {
    const known = seals.get(log) ?? sealsIn(log)
    seals.set(log, known)
    return known
  }
}

const fenceIn = ({ op }: LawfulDeed): Fence => (op !== null && 'fence' in op ? op.fence : [])

type Guest = Extract<EntryBody, { k: 'chg' | 'rec' }>

/** AD1. A living document carries all that was ever deleted from it: never in the open. */
const circlesOf: Readonly<Record<EntryBody['k'], readonly Circle[]>> = {
  auth: ['open'],
  chg: ['inner', 'joint'],
  rec: ['open', 'inner', 'joint'],
  pub: ['open'],
}

type Refusing = Extract<Verdict, { type: 'refused' }>
const refuse = (rule: Refusing['rule'], detail: string): Verdict => ({ type: 'refused', rule, detail })
const accept = (circle: Circle, office: Office | null, future: boolean): Verdict => ({
  type: 'accepted',
  circle,
  office,
  future,
})

function mostSenior(offices: readonly Office[]): Office | null {
  return [...offices].sort((one, other) => one.seniority - other.seniority)[0] ?? null
}

const isOver = ({ until }: Office, at: number): boolean => until !== null && at > until

/** One office that covers it is enough. */
function best(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.find(({ type }) => type === 'accepted') ??
    verdicts.find(({ type }) => type === 'waiting') ??
    verdicts[0] ??
    refuse('AD2', 'no-office')
  )
}

function lacking(log: AuthorityLog, heads: readonly EntryHash[]): readonly EntryHash[] {
  return heads.filter((head) => log.lawful(head) === null).sort()
}
