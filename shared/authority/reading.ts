import type { Authority, EndedOffice, Ending, EntryHash, KinLine, Office } from './authority'
import { keyOf, type LawfulDeed, nameOf } from './deed'
import { type EndedHeld, policySetting, type State, settled, sheetOf } from './state'

/** A state in the words of the screen: who may write, who may not any more, to whom the assembly belongs. */
export function authorityIn(
  state: State,
): Omit<Authority, 'genesis' | 'heads' | 'struck' | 'unlawful' | 'waiting'> {
  const policy = settled(state, policySetting)?.op
  const sheet = sheetOf(state)
  const founding = foundingIn(state)?.op
  return {
    practice: founding?.op === 'found' && founding.practice,
    offices: state.held.map(({ office }) => office).sort(bySeniority),
    ended: state.ended.map(endedOffice).sort(bySeniority),
    recovery: sheet === null || sheet.key === null ? null : keyOf(sheet.key),
    openTo: policy?.op === 'policy' ? policy.openTo : 'tree',
    hosts: kin(state, 'host').map(({ genesis, by, at }) => ({ genesis, by, at })),
    members: kin(state, 'member'),
    parted: {
      hosts: parted(state, 'host').map(({ genesis }) => genesis),
      members: parted(state, 'member').map(({ genesis }) => genesis),
      deeds: parted(state, 'member'),
    },
  }
}

/** The founder's office never disappears: it stands, or it ended. */
function foundingIn({ held, ended }: State): LawfulDeed | null {
  return [...held, ...ended].find(({ office }) => office.how === 'found')?.deed ?? null
}

function bySeniority(one: Office, other: Office): number {
  if (one.seniority !== other.seniority) return one.seniority - other.seniority
  const mine = one.device + one.by + one.role
  const theirs = other.device + other.by + other.role
  return mine < theirs ? -1 : mine > theirs ? 1 : 0
}

function endedOffice({ office, enders }: EndedHeld): EndedOffice {
  return { ...office, ended: enders.map(endingOf).sort((one, other) => (one.by < other.by ? -1 : 1)) }
}

function endingOf({ hash, at, op, signer, person }: LawfulDeed): Ending {
  const how = op?.op === 'handover' || op?.op === 'rotate' ? op.op : 'revoke'
  return { by: hash, at, how, signer: { device: signer, person } }
}

function kin(state: State, as: 'host' | 'member'): (KinLine & { readonly remits: readonly string[] })[] {
  return [...state.settings.keys()]
    .filter((setting) => setting.startsWith(`${as}/`))
    .sort()
    .flatMap((setting) => {
      const deed = settled(state, setting)
      if (deed?.op?.op !== 'affiliate' && deed?.op?.op !== 'recognise') return []
      const remits = deed.op.op === 'recognise' ? deed.op.remits : []
      return [{ genesis: nameOf(deed.op.genesis), by: deed.hash, at: deed.at, remits }]
    })
}

function parted(state: State, as: 'host' | 'member'): { genesis: EntryHash; by: EntryHash }[] {
  return [...state.settings.keys()].sort().flatMap((setting) => {
    const deed = settled(state, setting)
    const op = deed?.op
    return op?.op === 'unlink' && op.as === as && deed !== null
      ? [{ genesis: nameOf(op.genesis), by: deed.hash }]
      : []
  })
}
