import { decode, encode } from 'cborg'
import * as v from 'valibot'
import { hexOf } from '../../shared/bytes'
import type { Invite } from '../../shared/pairing/invite'
import { done, type Result, refused } from '../../shared/result'
import type { AssemblyHead, KeeperRefused } from '../../shared/wire/keeper'
import type { Inviting } from './inviting'
import type { Given, Joining } from './joining'
import type { Line } from './line'
import type { Neighbours } from './neighbours'
import type { Network } from './network'

/**
 * Pairing over a line: the answer goes one way, and after Admit the admission the other. Until then the line stays open and says
 * nothing. Whoever is not known is heard as far as an answer, three times at most (IV12).
 */
export type PairLines = {
  /** The door is open while an invite is out; what was answered here and waits goes over a line, where there is one. */
  readonly look: () => Promise<void>
  /** Answers that wait on a line at the other end. */
  readonly sent: () => ReadonlySet<string>
  readonly send: (joining: string) => Promise<Result<null, KeeperRefused>>
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
  joining: Pick<Joining, 'waiting' | 'enter'>,
  onChanged: (joined: AssemblyHead | null) => void,
): PairLines {
  /** Lines on which somebody waits to be admitted, by the invite. */
  const held = new Map<string, Set<Line>>()
  /** Invites whose answer is on a line, or on the way to one. */
  const asking = new Set<string>()
  const sent = new Set<string>()
  let network: Network | null = null

  async function roads(): Promise<Network> {
    if (network === null) {
      network = (await neighbours()).network
      network.onPairLine((line) => void (line.dialled ? ask(line) : hear(line)).catch(() => line.close()))
    }
    return network
  }

  async function hear(line: Line): Promise<void> {
    for (let tries = 0; tries < mostAnswers; tries += 1) {
      const bytes = await line.next()
      const read = bytes === null || bytes.length > longestFrame ? null : frameIn(bytes)
      if (read?.[0] !== 'answer') break
      const heard = await inviting.hear(read[1])
      if (!heard.ok) continue
      const lines = held.get(heard.value.id) ?? new Set()
      held.set(heard.value.id, lines.add(line))
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
    const given = (await joining.waiting()).find(({ invite }) => isAt(invite, line.peer))
    if (given !== undefined) {
      await line.send(encode(['answer', given.reply]))
      sent.add(given.id)
      onChanged(null)
      const admission = await admissionOver(line)
      const entered = admission === null ? null : await joining.enter(admission)
      asking.delete(given.id)
      sent.delete(given.id)
      onChanged(entered?.ok ? entered.value : null)
    }
    line.close()
  }

  async function admissionOver(line: Line): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = []
    while (parts.length < mostParts) {
      const bytes = await line.next()
      const read = bytes === null ? null : frameIn(bytes)
      if (read?.[0] !== 'admission') return null
      parts.push(read[1])
      if (read[2]) return Uint8Array.from(Buffer.concat(parts))
    }
    return null
  }

  /** Not reached, the answer goes as a file. */
  async function dial({ id, invite: { reach } }: Given): Promise<Result<null, KeeperRefused>> {
    if (reach === null || reach.addresses.length === 0) return refused({ rule: 'LK1', cause: 'no-address' })
    if (asking.has(id)) return done(null)
    asking.add(id)
    const reached = await (await roads()).dialToPair(hexOf(reach.key), reach.addresses)
    if (!reached.ok) asking.delete(id)
    return reached
  }

  return {
    look: async () => {
      const isOut = await inviting.isOut()
      const waiting = await joining.waiting()
      if (!isOut && waiting.length === 0 && network === null) return
      const there = await roads()
      there.setDoor(isOut)
      if (there.view().on) for (const given of waiting) void dial(given)
    },
    sent: () => sent,
    send: async (wanted) => {
      const given = (await joining.waiting()).find(({ id }) => id === wanted)
      return given === undefined ? refused({ rule: 'IV4', cause: 'unknown-invite' }) : dial(given)
    },
    admitted: async (invite) => {
      const lines = held.get(invite)
      if (lines === undefined) return
      held.delete(invite)
      const admission = await inviting.admission(invite)
      for (const line of lines) {
        if (admission.ok) void handOver(line, admission.value)
        else line.close()
      }
    },
    close: () => {
      for (const lines of held.values()) for (const line of lines) line.close()
    },
  }
}

/** In parts; the other closes the line when it has taken them in. */
async function handOver(line: Line, admission: Uint8Array): Promise<void> {
  for (let at = 0; at < admission.length; at += part) {
    const last = at + part >= admission.length
    await line.send(encode(['admission', admission.slice(at, at + part), last]))
  }
}

const isAt = ({ reach }: Invite, peer: string): boolean => reach !== null && hexOf(reach.key) === peer

function frameIn(bytes: Uint8Array): Frame | null {
  try {
    const parsed = v.safeParse(frame, decode(bytes))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
