import { decodeMessage } from '../../shared/sync/message'
import { blobsIn, entriesIn } from '../fixtures/attacker'
import { hashOf } from './said'

/** Whatever in a frame names something: entries and blobs by their hash, spaces by their short id. */
export function namesIn(frame: Uint8Array): string[] {
  const read = decodeMessage(frame)
  if (read.type !== 'message') return []
  const { message } = read
  switch (message[0]) {
    case 'ents':
    case 'gen':
    case 'push':
    case 'run':
    case 'blobs':
      return [...entriesIn(message), ...blobsIn(message)].map(hashOf)
    case 'want':
      return message[1].map(hexOf)
    case 'sp':
      return message[2].map(([space]) => hexOf(space))
    case 'vec':
      // Named back as unknown, or as by somebody who holds nothing of it, a space tells nothing but what was just asked.
      return message[1].flatMap(([space, , , feeds]) =>
        feeds === null || feeds.length === 0 ? [] : [hexOf(space)],
      )
    case 'fix':
      return [hexOf(message[1]), ...message[7].map(hexOf)]
    case 'chunk':
      return [hexOf(message[1])]
    default:
      return []
  }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
