import type { Circle } from '../entry'
import type { DeviceKey, EntryHash, Office } from './authority'

/**
 * What becomes of one entry, given all that is known (AD1 to AD9). `accepted` counts in digests and is passed on;
 * `waiting` may yet be; `refused` is set aside with the rule it broke, and judged again whenever the authority grows.
 */
export type Verdict =
  | {
      readonly type: 'accepted'
      readonly circle: Circle
      /** In which office it was signed; null for a deed by which a device comes in by itself: a founding, a recovery. */
      readonly office: Office | null
      /** Of a newer app: kept and passed on, not interpreted (AD9). */
      readonly future: boolean
    }
  | {
      readonly type: 'waiting'
      readonly rule: 'AD3' | 'AD4' | 'AD8'
      /** Entries that are not here: authority heads, or the end of a fence's feed. */
      readonly lacks: readonly EntryHash[]
    }
  | {
      readonly type: 'refused'
      readonly rule: 'EN1' | 'EN2' | 'AD1' | 'AD2' | 'AD4' | 'AD5' | 'AD6' | 'AD8'
      readonly detail: string
    }

/** Two entries or more under one number of one feed: the device is in two places. All are judged like any other (AD7). */
export type Fork = {
  readonly device: DeviceKey
  readonly space: string
  readonly incarnation: number
  readonly n: number
  readonly entries: readonly EntryHash[]
}
