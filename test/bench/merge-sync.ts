import * as A from '@automerge/automerge'
import { decode, encode } from 'cborg'
import type { Line } from '../../electron/keeper/line'
import { meetingIn } from '../../renderer/worker/automerge'
import { together } from '../../shared/together'
import type { Entries } from './corpus'
import type { Measure } from './way'

/** The same meetings by the merge library's own protocol, for each document; messages of up to 25 documents travel together. */
export async function mergeSync(
  corpus: readonly Entries[],
  [from, to]: readonly [Line, Line],
  measure: Measure,
): Promise<void> {
  const full = corpus.map((meeting) => A.load<unknown>(together(meeting.flat())))
  const empty = corpus.map(() => A.init<unknown>())
  const isAll = () =>
    full.every((document, at) => {
      const reached = empty[at]
      return reached !== undefined && A.getHeads(document).join() === A.getHeads(reached).join()
    })
  await measure.stored(async () => {
    void side(full, from, () => undefined)
    await new Promise<void>((all) => side(empty, to, () => isAll() && all()))
  })
  await measure.open(() => empty.map(meetingIn))
  for (const document of [...full, ...empty]) A.free(document)
}

async function side(documents: A.Doc<unknown>[], line: Line, heard: () => void): Promise<void> {
  const states = documents.map(() => A.initSyncState())
  const say = async (places: readonly number[]): Promise<void> => {
    const messages = places.flatMap((at): [number, Uint8Array][] => {
      const document = documents[at]
      const state = states[at]
      if (document === undefined || state === undefined) return []
      const [next, message] = A.generateSyncMessage(document, state)
      states[at] = next
      return message === null ? [] : [[at, message]]
    })
    if (messages.length > 0) await line.send(encode(messages))
  }
  if (line.dialled)
    for (let at = 0; at < documents.length; at += 25) await say([...documents.keys()].slice(at, at + 25))
  for (let frame = await line.next(); frame !== null; frame = await line.next()) {
    const messages: [number, Uint8Array][] = decode(frame)
    for (const [at, message] of messages) {
      const document = documents[at]
      const state = states[at]
      if (document === undefined || state === undefined) continue
      const [nextDocument, next] = A.receiveSyncMessage(document, state, message)
      documents[at] = nextDocument
      states[at] = next
    }
    await say(messages.map(([at]) => at))
    heard()
  }
}
