import { systemRandom } from '../../electron/keeper/box'
import type { Line } from '../../electron/keeper/line'
import type { Link } from '../../electron/keeper/link'
import { openLink } from '../../electron/keeper/link-opening'
import { pipe } from '../fixtures/pipe'

/** Between two computers: a line for each of them, as often as they meet. */
export type Between = {
  readonly name: string
  readonly meet: () => Promise<readonly [Line, Line]>
  readonly close: () => Promise<void>
}

/** In the memory of one process: no cipher, no cable. */
export function inMemory(): Between {
  return {
    name: 'a peer',
    meet: async () => pipe('aa'.repeat(32), 'bb'.repeat(32)),
    close: async () => undefined,
  }
}

/** What the app has: TCP over loopback, encrypted, each end with its own key. */
export async function overLoopback(): Promise<Between> {
  const [dialler, listener] = [await end(), await end()]
  dialler.link.allow(new Set([listener.link.key]))
  listener.link.allow(new Set([dialler.link.key]))
  return {
    name: 'a peer over TCP',
    meet: async () => {
      const { key, addresses } = listener.link
      for (let tries = 0; tries < 20; tries += 1) {
        // Of each try its own: one end may have had a line that the other never got.
        const both = Promise.all([dialler.line(), listener.line()])
        const dialled = await dialler.link.dial({ key, addresses: addresses(), kind: 'sync' })
        if (dialled.ok) return both
        // The connection before is being put down.
        await new Promise((later) => setTimeout(later, 100))
      }
      throw new Error('The other cannot be reached over loopback.')
    },
    close: async () => {
      await dialler.link.close()
      await listener.link.close()
    },
  }
}

async function end(): Promise<{ readonly link: Link; readonly line: () => Promise<Line> }> {
  let came: (line: Line) => void = () => undefined
  const link = await openLink(
    { seed: systemRandom(32), port: 0, loopback: true, helps: false },
    { onLine: (line) => came(line), onFound: () => undefined, onAddresses: () => undefined },
  )
  const line = () =>
    new Promise<Line>((resolve) => {
      came = resolve
    })
  return { link, line }
}
