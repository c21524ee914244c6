import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { appearance, type Settings } from '../shared/wire/ipc'
import { writeWhole } from './atomic'
import { errorName, log } from './log'
import type { Profile } from './profile'

/** What this computer remembers of the app itself: looks, keys, the window's place; no name of an assembly (SH21). */
const whole = v.pipe(v.number(), v.integer())
const bounds = v.object({ x: whole, y: whole, width: whole, height: whole, maximized: v.boolean() })
export type Bounds = v.InferOutput<typeof bounds>

const stored = v.object({
  appearance: v.fallback(appearance, 'system'),
  autoLockMinutes: v.fallback(v.pipe(whole, v.minValue(1), v.maxValue(240)), 15),
  singleKeys: v.fallback(v.boolean(), true),
  /** Whether words are looked up in the dictionary (SP6). */
  spelling: v.fallback(v.boolean(), true),
  bounds: v.fallback(v.nullable(bounds), null),
  /** The system's number of the display that the public screen was on last. */
  publicDisplay: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
})
type Stored = v.InferOutput<typeof stored>

export type SettingsFile = {
  readonly settings: () => Settings
  readonly bounds: () => Bounds | null
  readonly publicDisplay: () => number | null
  readonly change: (
    part: { readonly [Name in keyof Settings]?: Settings[Name] | undefined } & {
      readonly bounds?: Bounds
      readonly publicDisplay?: number
    },
  ) => Promise<Settings>
}

/** An unreadable or damaged file costs the settings, never the start. */
export function settingsOf(profile: Profile): SettingsFile {
  let now: Stored = v.parse(stored, read(profile.settings))
  let writing: Promise<void> = Promise.resolve()
  const settings = (): Settings => ({
    appearance: now.appearance,
    autoLockMinutes: now.autoLockMinutes,
    singleKeys: now.singleKeys,
    spelling: now.spelling,
  })
  return {
    settings,
    bounds: () => now.bounds,
    publicDisplay: () => now.publicDisplay,
    change: async (part) => {
      const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
      now = v.parse(stored, { ...now, ...given })
      const text = `${JSON.stringify(now, null, 2)}\n`
      // One after the other, or an older state could be renamed over a newer one.
      writing = writing
        .then(() => writeWhole(profile.settings, text))
        .catch((error) => log('settings not written', { error: errorName(error) }))
      await writing
      return settings()
    },
  }
}

const nothing = { bounds: null }

function read(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null ? value : nothing
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      log('settings not read', { error: errorName(error) })
    }
    return nothing
  }
}
