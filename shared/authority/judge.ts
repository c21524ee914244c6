import type { Verify } from '../entry'
import type { DeviceKey, Office } from './authority'
import { type Deed, type Findings, type Judged, keyOf, nameOf, type SheetRank } from './deed'
import type { OpOf, Role } from './op'
import { isNoKey, recoverProof, resheetProof, rotateProof } from './proof'
import { officesEver, type State, sheetOf } from './state'

/**
 * AU2: whether a deed was its signer's to do, by the state its signer had seen. Whatever comes to light later at the
 * same time can strike it, and never makes it lawful.
 */
export type Court = { readonly genesis: Uint8Array; readonly verify: Verify }

export function judgeDeed(deed: Deed, seen: State, court: Court): Judged {
  const { op } = deed
  if (op?.op === 'found') return unlawful('second-founding')
  if (op?.op === 'recover') return recovery(deed, op, seen, court)
  const offices = seen.held.map(({ office }) => office).filter(({ device }) => device === deed.signer)
  const current = offices.filter(({ until }) => until === null || deed.at <= until)
  // AU2, AU12: a deputy's device may change its own key and seal; a deed of a newer app does nothing, but not anybody may write it.
  const allowed =
    op === null || op.op === 'rotate' || op.op === 'seal'
      ? current
      : current.filter(({ role }) => role === 'secretary')
  const [best] = [...allowed].sort((one, other) => one.seniority - other.seniority)
  if (best === undefined)
    return unlawful(offices.length === 0 ? 'no-office' : current.length === 0 ? 'ended' : 'deputy')
  const findings = findingsOf(best, allowed)
  switch (op?.op) {
    case 'grant':
      return lawful({
        ...findings,
        gives: [officeOf(deed, findings, op.dev, nameOf(op.person), op.role, nextSeniority(seen), op.acting)],
      })
    case 'handover':
      return handover(deed, op, seen, findings)
    case 'revoke': {
      const device = keyOf(op.dev)
      if (!seen.held.some(({ office }) => office.device === device)) return unlawful('unknown-device')
      return lawful({ ...findings, removes: device })
    }
    case 'rotate':
      return rotation(deed, op, seen, findings, allowed, court)
    case 'resheet':
      return resheeting(deed, op, seen, findings, court)
    default:
      return lawful(findings)
  }
}

/** The founding, which nothing came before. */
export function judgeFounding(deed: Deed, op: OpOf<'found'>): Judged {
  if (deed.after.length > 0 || keyOf(op.dev) !== deed.signer) return unlawful('second-founding')
  const person = op.person === undefined ? null : nameOf(op.person)
  const findings: Findings = { ...nothing, rank: 0, person, sheetRank: soundSheet }
  const office = officeOf(deed, findings, op.dev, person, 'secretary', 0, op.acting)
  return lawful({ ...findings, gives: [office] })
}

const soundSheet: SheetRank = { makers: Number.NEGATIVE_INFINITY, line: 0 }
const nothing: Findings = {
  rank: 0,
  person: null,
  sources: [],
  sheet: null,
  sheetRank: soundSheet,
  removes: null,
  gives: [],
}
const lawful = (judged: Findings): Judged => ({ type: 'lawful', judged })
const unlawful = (why: Extract<Judged, { type: 'unlawful' }>['why']): Judged => ({ type: 'unlawful', why })

function findingsOf(best: Office, allowed: readonly Office[]): Findings {
  return {
    ...nothing,
    rank: best.seniority,
    person: best.person,
    sources: [...new Set(allowed.map(({ by }) => by))].sort(),
  }
}

/** One more than any there was: each office that is given is junior to all that stood. */
function nextSeniority(seen: State): number {
  return Math.floor(Math.max(0, ...officesEver(seen).map(({ seniority }) => seniority))) + 1
}

function officeOf(
  deed: Deed,
  { person: giver }: Findings,
  dev: Uint8Array,
  person: string | null,
  role: Role,
  seniority: number,
  acting: { readonly until: number } | undefined,
): Office {
  const how = deed.op?.op
  return {
    device: keyOf(dev),
    person,
    role,
    by: deed.hash,
    at: deed.at,
    how: how === 'found' || how === 'handover' || how === 'rotate' || how === 'recover' ? how : 'grant',
    giver: { device: deed.signer, person: giver },
    seniority,
    until: acting?.until ?? null,
  }
}

/** AU8. */
function handover(deed: Deed, op: OpOf<'handover'>, seen: State, findings: Findings): Judged {
  if (keyOf(op.dev) === deed.signer) return unlawful('not-fresh')
  const given = officeOf(deed, findings, op.dev, nameOf(op.person), 'secretary', findings.rank, op.acting)
  const kept = officeOf(
    deed,
    findings,
    deed.signerKey,
    findings.person,
    'deputy',
    nextSeniority(seen),
    undefined,
  )
  return lawful({ ...findings, removes: deed.signer, gives: op.stays ? [given, kept] : [given] })
}

/** AU7: both keys have signed, and the new one is nobody's yet. */
function rotation(
  deed: Deed,
  op: OpOf<'rotate'>,
  seen: State,
  findings: Findings,
  offices: readonly Office[],
  { genesis, verify }: Court,
): Judged {
  const fresh = keyOf(op.dev)
  if (fresh === deed.signer || isKnown(seen, fresh)) return unlawful('not-fresh')
  if (isNoKey(op.dev) || !verify(op.dev, rotateProof(genesis, deed.signerKey, op.dev), op.proof))
    return unlawful('proof')
  const gives = offices.map(
    (office): Office => ({
      ...office,
      device: fresh,
      by: deed.hash,
      at: deed.at,
      how: 'rotate',
      giver: { device: deed.signer, person: findings.person },
    }),
  )
  return lawful({ ...findings, removes: deed.signer, gives })
}

/** AU4. A sound sheet's holder is senior to all others, and to whoever it brought in before. */
function recovery(deed: Deed, op: OpOf<'recover'>, seen: State, { genesis, verify }: Court): Judged {
  const sheet = sheetOf(seen)
  if (sheet === null || sheet.key === null) return unlawful('no-sheet')
  if (!verify(sheet.key, recoverProof(genesis, deed.signerKey, deed.heads), op.proof))
    return unlawful('proof')
  const { hash, sheetRank } = sheet.deed
  const lowest = Math.min(0, ...officesEver(seen).map(({ seniority }) => seniority))
  const seniority = isSound(sheetRank) ? Math.ceil(lowest) - 1 : sheetRank.makers + 0.5
  const person = op.person === undefined ? null : nameOf(op.person)
  const findings: Findings = { ...nothing, rank: seniority, person, sheet: hash, sheetRank }
  return lawful({
    ...findings,
    gives: [officeOf(deed, findings, deed.signerKey, person, 'secretary', seniority, undefined)],
  })
}

/**
 * AU4: with the old sheet's proof the new one is as sound; without it, as its maker is senior. Where the founding made
 * none, the founding device makes up for it (AU10).
 */
function resheeting(
  deed: Deed,
  op: OpOf<'resheet'>,
  seen: State,
  findings: Findings,
  { genesis, verify }: Court,
): Judged {
  const before = sheetOf(seen)
  if (before === null || isNoKey(op.recovery)) return unlawful('no-sheet')
  const { hash, sheetRank } = before.deed
  const line = sheetRank.line + 1
  if (op.proof === undefined) {
    const isFirst = before.key === null && before.deed.signer === deed.signer
    const makers = isFirst ? sheetRank.makers : Math.max(sheetRank.makers, findings.rank)
    return lawful({ ...findings, sheet: hash, sheetRank: { makers, line } })
  }
  if (before.key === null) return unlawful('no-sheet')
  if (!verify(before.key, resheetProof(genesis, op.recovery, deed.heads), op.proof)) return unlawful('proof')
  return lawful({ ...findings, sources: [], sheet: hash, sheetRank: { ...sheetRank, line } })
}

const isSound = ({ makers }: SheetRank): boolean => makers === Number.NEGATIVE_INFINITY

function isKnown(seen: State, device: DeviceKey): boolean {
  return officesEver(seen).some((office) => office.device === device)
}
