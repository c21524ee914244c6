import { decode, encode } from 'cborg'
import * as v from 'valibot'

/** The first frame of both ends of a line: whether this device carries lines for others, and where it can be reached (LK11). */
export type Greeting = { readonly helps: boolean; readonly addresses: readonly string[] }

const version = 1
const longest = 4096
const mostAddresses = 12
/** Numbers only: no peer makes this computer look up a name. */
const address = v.pipe(
  v.string(),
  v.maxLength(250),
  v.regex(/^\/ip[46]\/[0-9a-fA-F.:]+\/tcp\/\d+(\/p2p\/\w+\/p2p-circuit)?$/),
)
const shape = v.looseTuple([v.pipe(v.number(), v.minValue(1)), v.boolean(), v.array(v.string())])

export const writeGreeting = ({ helps, addresses }: Greeting): Uint8Array =>
  encode([version, helps, addresses.slice(0, mostAddresses)])

/** Null for what is no greeting; an address that is none is left out. Later versions may say more behind it. */
export function readGreeting(frame: Uint8Array | null): Greeting | null {
  if (frame === null || frame.length > longest) return null
  try {
    const read = v.safeParse(shape, decode(frame))
    if (!read.success) return null
    const [, helps, told] = read.output
    return { helps, addresses: told.filter((each) => v.is(address, each)).slice(0, mostAddresses) }
  } catch {
    return null
  }
}
