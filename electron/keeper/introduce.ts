import { readWho, type SigningKey, writeWho } from '../../shared/sync/who'
import { unhex } from './box'
import { verifySignature } from './device'
import type { Line } from './line'

/**
 * Before anything else is said on a line, each end proves its signing keys to the other (WH1). Null: it did not, and the
 * line is closed.
 */
export async function introduce(
  line: Line,
  self: string,
  keys: readonly SigningKey[],
): Promise<ReadonlySet<string> | null> {
  const mine = unhex(self)
  const theirs = unhex(line.peer)
  void line.send(writeWho(keys, mine, theirs))
  const frame = await line.next()
  const proved = frame === null ? null : readWho(frame, theirs, mine, verifySignature)
  if (proved === null) line.close()
  return proved
}
