import type { Stream } from '@libp2p/interface'
import { limits } from '../../shared/sync/limits'
import type { Line } from './line'

/**
 * A line over a stream: frames behind four bytes of length. One frame at most lies unsent; what is not read is held
 * back at the other end (LK4). An empty frame only says that somebody is there (LK5).
 */
export type StreamLine = Line & {
  readonly ended: Promise<void>
  readonly isOpen: () => boolean
}

export type Patience = {
  /** An empty frame goes out when nothing else did for this long. */
  readonly aliveMilliseconds: number
  /** A line over which nothing came for this long is cut. */
  readonly silentMilliseconds: number
}
const lengthBytes = 4

export function lineOver(stream: Stream, peer: string, dialled: boolean, patience: Patience): StreamLine {
  const frames: Uint8Array[] = []
  let parts: Uint8Array[] = []
  let held = 0
  let open = true
  let goesOn = false
  let wake: () => void = () => undefined
  let markEnded: () => void = () => undefined
  let sentAt = Date.now()
  let heardAt = Date.now()
  const ended = new Promise<void>((resolve) => {
    markEnded = resolve
  })

  function end(): void {
    if (!open) return
    open = false
    clearInterval(clock)
    wake()
    markEnded()
  }

  function cut(): void {
    end()
    stream.abort(new Error('cut'))
  }

  function hear(data: Uint8Array): void {
    heardAt = Date.now()
    parts.push(data)
    held += data.length
    while (held >= lengthBytes) {
      if ((parts[0]?.length ?? 0) < lengthBytes) parts = [Buffer.concat(parts)]
      const length = Buffer.from(parts[0] ?? []).readUInt32BE(0)
      // LK4: what is longer than any frame may be is not even gathered.
      if (length > limits.frame) {
        cut()
        return
      }
      if (held < lengthBytes + length) break
      const all = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
      if (length > 0) frames.push(Uint8Array.from(all.subarray(lengthBytes, lengthBytes + length)))
      const rest = all.subarray(lengthBytes + length)
      parts = rest.length === 0 ? [] : [rest]
      held = rest.length
    }
    if (frames.length > 0) {
      hold()
      wake()
    }
  }

  function hold(): void {
    if (stream.readStatus === 'readable' && !goesOn) stream.pause()
  }
  /** What waits comes out within `resume` itself, and only after it the other end is told: a pause in between would be forgotten. */
  function goOn(): void {
    if (stream.readStatus !== 'paused') return
    goesOn = true
    stream.resume()
    goesOn = false
    if (frames.length > 0) hold()
  }

  stream.inactivityTimeout = Number.POSITIVE_INFINITY
  stream.addEventListener('message', ({ data }) => {
    if (open) hear(data.subarray())
  })
  stream.addEventListener('close', end)
  stream.addEventListener('end', () => {
    if (!open) return
    end()
    void leave(stream)
  })
  const clock = setInterval(() => {
    const now = Date.now()
    // LK5: while this end does not read, silence is its own doing.
    if (stream.readStatus === 'paused') heardAt = now
    else if (now - heardAt > patience.silentMilliseconds) return cut()
    if (now - sentAt > patience.aliveMilliseconds) void send(new Uint8Array(0)).catch(cut)
  }, patience.aliveMilliseconds / 2)
  clock.unref()

  async function send(frame: Uint8Array): Promise<void> {
    if (!open) return
    if (frame.length > limits.frame) throw new Error('A frame is longer than a line takes')
    const length = Buffer.alloc(lengthBytes)
    length.writeUInt32BE(frame.length)
    sentAt = Date.now()
    try {
      stream.send(Buffer.concat([length, frame]))
    } catch {
      return cut()
    }
    await idle(stream)
  }

  return {
    peer,
    dialled,
    send,
    next: async () => {
      for (;;) {
        const frame = frames.shift()
        if (frame !== undefined) return frame
        if (!open) return null
        const came = new Promise<void>((resolve) => {
          wake = resolve
        })
        goOn()
        await came
      }
    },
    close: () => {
      if (!open) return
      end()
      void leave(stream)
    },
    ended,
    isOpen: () => open,
  }
}

/** What the line took still goes out; a peer that neither takes it nor leaves is not waited for. */
async function leave(stream: Stream): Promise<void> {
  if (stream.readStatus === 'paused') stream.resume()
  const over = setTimeout(() => stream.abort(new Error('left')), 5000)
  over.unref()
  stream.addEventListener('close', () => clearTimeout(over))
  await stream.close({ signal: AbortSignal.timeout(5000) }).catch(() => undefined)
}

/** Resolves when all of it went to the transport, or never will. */
function idle(stream: Stream): Promise<void> {
  if (stream.writeBufferLength === 0 || stream.writeStatus === 'closed') return Promise.resolve()
  return new Promise((resolve) => {
    const over = (): void => {
      stream.removeEventListener('idle', over)
      stream.removeEventListener('close', over)
      resolve()
    }
    stream.addEventListener('idle', over)
    stream.addEventListener('close', over)
  })
}
