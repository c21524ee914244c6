import type { EntryHash, Office } from './authority'
import { areApart, isBefore, type LawfulDeed, nameOf } from './deed'
import { isNoKey } from './proof'
import { inTurn } from './strike'

/**
 * What a set of standing deeds comes to. Deeds are laid on it in any order that puts each behind those before it, and
 * every such order gives the same: what an office and a removal at the same time do to each other is asked from both sides.
 */
export type State = {
  readonly held: readonly Held[]
  readonly ended: readonly EndedHeld[]
  readonly removals: readonly LawfulDeed[]
  /** Settings by name, each with the deeds that no later one has replaced. */
  readonly settings: ReadonlyMap<string, readonly LawfulDeed[]>
}
/** An office and the deed that gave it; when it ended, the deeds that ended it. */
export type Held = { readonly office: Office; readonly deed: LawfulDeed }
export type EndedHeld = Held & { readonly enders: readonly LawfulDeed[] }

export const nobody: State = { held: [], ended: [], removals: [], settings: new Map() }

/** Every office there was, standing or ended. */
export const officesEver = ({ held, ended }: State): readonly Office[] =>
  [...held, ...ended].map(({ office }) => office)

export function lay(state: State, deed: LawfulDeed): State {
  let next = state
  if (deed.removes !== null) next = removing(next, deed)
  if (deed.gives.length > 0) next = giving(next, deed)
  const setting = settingOf(deed)
  return setting === null ? next : { ...next, settings: withSetting(next.settings, setting, deed) }
}

/** AU6: of the deeds that no later one has replaced, the senior's. */
export function settled(state: State, setting: string): LawfulDeed | null {
  return [...(state.settings.get(setting) ?? [])].sort(inTurn)[0] ?? null
}

export const sheetSetting = 'sheet'
export const policySetting = 'policy'
export const kinSetting = (as: 'host' | 'member', genesis: EntryHash): string => `${as}/${genesis}`

function settingOf({ op }: LawfulDeed): string | null {
  switch (op?.op) {
    case 'found':
    case 'resheet':
      return sheetSetting
    case 'policy':
      return policySetting
    case 'affiliate':
      return kinSetting('host', nameOf(op.genesis))
    case 'recognise':
      return kinSetting('member', nameOf(op.genesis))
    case 'unlink':
      return kinSetting(op.as, nameOf(op.genesis))
    default:
      return null
  }
}

function withSetting(settings: State['settings'], setting: string, deed: LawfulDeed): State['settings'] {
  const others = (settings.get(setting) ?? []).filter((other) => !isBefore(other, deed))
  return new Map(settings).set(setting, [...others, deed])
}

function removing(state: State, removal: LawfulDeed): State {
  const falls = (one: Held): boolean => ends(removal, one)
  return {
    ...state,
    held: state.held.filter((one) => !falls(one)),
    ended: [
      // A second removal at the same time brings its own fence (AD4); one that came later speaks of a later office.
      ...state.ended.map((one) =>
        falls(one) && !one.enders.some((ender) => isBefore(ender, removal))
          ? { ...one, enders: [...one.enders, removal] }
          : one,
      ),
      ...state.held.filter(falls).map((one) => ({ ...one, enders: [removal] })),
    ],
    removals: [...state.removals, removal],
  }
}

function giving(state: State, deed: LawfulDeed): State {
  const held = [...state.held]
  const ended = [...state.ended]
  for (const office of deed.gives) {
    const enders = state.removals.filter((removal) => ends(removal, { office, deed }))
    const first = enders.filter((ender) => !enders.some((other) => isBefore(other, ender)))
    if (first.length === 0) held.push({ office, deed })
    else ended.push({ office, deed, enders: first })
  }
  return { ...state, held, ended }
}

/** AU11: what was given before or at the same time, ends; AU4: but what the sheet gave at the same time. */
function ends(removal: LawfulDeed, { office, deed }: Held): boolean {
  if (office.device !== removal.removes) return false
  if (deed.number === removal.number || isBefore(removal, deed)) return false
  return !(office.how === 'recover' && areApart(removal, deed))
}

/** The deed that made the sheet in force, and the sheet's key; a founding may have made none (AU10). */
export function sheetOf(state: State): { readonly deed: LawfulDeed; readonly key: Uint8Array | null } | null {
  const deed = settled(state, sheetSetting)
  if (deed?.op?.op !== 'found' && deed?.op?.op !== 'resheet') return null
  return { deed, key: isNoKey(deed.op.recovery) ? null : deed.op.recovery }
}
