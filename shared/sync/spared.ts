import type { Reading } from '../entry'
import type { Filed } from './filed'
import { limits } from './limits'

/**
 * Published texts that are not fetched before somebody opens them (TR3): older than twenty-four months by their signer's clock, of the
 * open circle of another assembly, and with a title record in the entry itself. A clock that lies makes a text come early, or on being
 * opened: it hides nothing and loses nothing.
 */
export const isOld = (entry: Filed, now: number): boolean =>
  entry.hasTitle && entry.wall < Math.floor(now / 1000) - limits.sparedSeconds

export type Spares = (entry: Filed, place: { readonly assembly: string; readonly circle: Reading }) => boolean

/** `keepsWhole`: what one's own assembly wrote is always fetched, and always kept. */
export const sparesBy =
  (keepsWhole: (assembly: string) => boolean, now: () => number): Spares =>
  (entry, place) =>
    place.circle === 'open' && isOld(entry, now()) && !keepsWhole(place.assembly)

/** Nothing: where it is not said what is spared, everything that is named is fetched. */
export const sparesNothing: Spares = () => false
