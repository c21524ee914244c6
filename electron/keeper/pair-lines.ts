import { decode, encode } from 'cborg'
import * as v from 'valibot'
import { hexOf } from '../../shared/bytes'
import type { AssemblyHead } from '../../shared/wire/keeper'
import type { Line } from './exchange'
import type { Inviting } from './inviting'
import type { Given, Joining } from './joining'
import type { Neighbours } from './neighbours'

/**
 * Pairing over a line: the answer goes one way, and after Admit the admission the other. Until then the line stays open and says
 * nothing. Whoever is not known is heard as far as an answer, three times at most (IV12).
 */
export type PairLines = {
  /** The door is open while an invite is out. */
  readonly look: () => Promise<void>
  /** An invite was answered here: the answer goes over a line, where there is one. */
  readonly answered: (given: Given) => Promise<void>
  /** Admit was pressed: whoever waits on a line is handed its admission. */
  readonly admitted: (invite: string) => Promise<void>
  readonly close: () => void
}

const frame = v.union([
  v.strictTuple([v.literal('answer'), v.pipe(v.string(), v.maxLength(8192))]),
  v.strictTuple([
    v.literal('admission'),
    v.custom<Uint8Array>((given) => given instanceof Uint8Array),
    v.boolean(),
  ]),
])
type Frame = v.InferOutput<typeof frame>

const mostAnswers = 3
const longestFrame = 16 * 1024
/** An admission goes in parts that any line takes. */
const part = 512 * 1024
const mostParts = 512

export function openPairLines(
  neighbours: () => Promise<Neighbours>,
  inviting: Pick<Inviting, 'isOut' | 'hear' | 'admission'>,
  joining: Pick<Joining, 'enter'>,
  onChanged: (joined: AssemblyHead | null) => void,
): PairLines {
  const waiting = new Map<string, Set<Line>>()
  const mine = new Map<string, Given>()
  let listening = false

  async function hear(line: Line): Promise<void> {
    if (line.dialled) return ask(line)
    for (let tries = 0; tries < mostAnswers; tries += 1) {
      const bytes = await line.next()
      const read = bytes === null || bytes.length > longestFrame ? null : frameIn(bytes)
      if (read?.[0] !== 'answer') break
      const heard = await inviting.hear(read[1])
      if (!heard.ok) continue
      const lines = waiting.get(heard.value.id) ?? new Set()
      waiting.set(heard.value.id, lines.add(line))
      onChanged(null)
      // Nothing more is expected: it ends when the other goes, or when it was handed its admission.
      await line.next()
      lines.delete(line)
      break
    }
    line.close()
  }

  /** This end dialled: it answers, and waits. */
  async function ask(line: Line): Promise<void> {
    const given = [...mine.values()].find(
      ({ invite }) => invite.reach && hexOf(invite.reach.key) === line.peer,
    )
    if (given === undefined) return line.close()
    await line.send(encode(['answer', given.reply]))
    const parts: Uint8Array[] = []
    while (parts.length < mostParts) {
      const bytes = await line.next()
      const read = bytes === null ? null : frameIn(bytes)
      if (read?.[0] !== 'admission') break
      parts.push(read[1])
      if (!read[2]) continue
      const entered = await joining.enter(Buffer.concat(parts))
      if (entered.ok) mine.delete(given.id)
      onChanged(entered.ok ? entered.value : null)
      break
    }
    line.close()
  }

  return {
    look: async () => {
      const isOut = await inviting.isOut()
      if (!isOut && !listening) return
      const { network } = await neighbours()
      if (!listening) network.onPairLine((line) => void hear(line).catch(() => line.close()))
      listening = true
      network.setDoor(isOut)
    },
    answered: async (given) => {
      const { reach } = given.invite
      if (reach === null || reach.addresses.length === 0) return
      const { network } = await neighbours()
      if (!network.view().on) return
      mine.set(given.id, given)
      if (!listening) network.onPairLine((line) => void hear(line).catch(() => line.close()))
      listening = true
      // Not reached, the answer goes as a file.
      await network.dialToPair(hexOf(reach.key), reach.addresses)
    },
    admitted: async (invite) => {
      const lines = waiting.get(invite)
      if (lines === undefined) return
      waiting.delete(invite)
      const admission = await inviting.admission(invite)
      for (const line of lines) {
        if (admission.ok)
          for (let at = 0; at < admission.value.length; at += part) {
            const end = at + part
            const last = end >= admission.value.length
            await line.send(encode(['admission', admission.value.slice(at, end), last]))
          }
        line.close()
      }
    },
    close: () => {
      for (const lines of waiting.values()) for (const line of lines) line.close()
    },
  }
}

function frameIn(bytes: Uint8Array): Frame | null {
  try {
    const parsed = v.safeParse(frame, decode(bytes))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
