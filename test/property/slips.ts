import fc from 'fast-check'

/** Bytes with one to four of them changed, cut out or put in. */
export const slips = fc.array(
  fc.record({ at: fc.nat(), how: fc.constantFrom('set', 'cut', 'insert'), value: fc.nat(255) }),
  { minLength: 1, maxLength: 4 },
)
type Slips = readonly { readonly at: number; readonly how: string; readonly value: number }[]
export function mutated(bytes: Uint8Array, changes: Slips): Uint8Array {
  let now = [...bytes]
  for (const { at, how, value } of changes) {
    const place = at % (now.length + 1)
    const rest = now.slice(place + (how === 'insert' ? 0 : 1))
    now = [...now.slice(0, place), ...(how === 'cut' ? [] : [value]), ...rest]
  }
  return Uint8Array.from(now)
}
