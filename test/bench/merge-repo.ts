import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { decode, encode } from 'cborg'
import type { Line } from '../../electron/keeper/line'
import { type Loaded, meetingIn } from '../../renderer/worker/automerge'
import { together } from '../../shared/together'
import type { Entries } from './corpus'
import type { Measure } from './way'

/** As much of automerge-repo as stands in this comparison; it is installed beside the benches and nowhere else. */
type Handle = {
  readonly isReady: () => boolean
  readonly whenReady: () => Promise<void>
  readonly doc: () => Loaded
}
type Repo = {
  readonly import: (bytes: Uint8Array) => Handle
  readonly handles: Readonly<Record<string, Handle>>
  readonly networkSubsystem: { readonly addNetworkAdapter: (adapter: object) => void }
  readonly shutdown: () => Promise<void>
}
type Library = {
  readonly Repo: new (given: { readonly peerId: string }) => Repo
  readonly NetworkAdapter: new () => { peerId: string; emit: (event: string, given: unknown) => void }
}

async function library(): Promise<Library> {
  const others = createRequire(path.resolve('test/bench/others/package.json'))
  return import(pathToFileURL(others.resolve('@automerge/automerge-repo')).href)
}

/** The same meetings by a repository of documents at each end, over the same line. */
export async function mergeRepo(
  corpus: readonly Entries[],
  [from, to]: readonly [Line, Line],
  measure: Measure,
): Promise<void> {
  const { Repo, NetworkAdapter } = await library()
  /** One of our lines, as the library wants it. */
  class LineAdapter extends NetworkAdapter {
    private sending: Promise<void> = Promise.resolve()
    constructor(private readonly line: Line) {
      super()
    }
    isReady(): boolean {
      return true
    }
    async whenReady(): Promise<void> {}
    connect(peerId: string): void {
      this.peerId = peerId
      this.emit('peer-candidate', { peerId: this.line.peer, peerMetadata: {} })
      void this.listen()
    }
    send(message: unknown): void {
      this.sending = this.sending.then(() => this.line.send(encode(message)))
    }
    disconnect(): void {
      this.line.close()
    }
    private async listen(): Promise<void> {
      for (let frame = await this.line.next(); frame !== null; frame = await this.line.next())
        this.emit('message', decode(frame))
    }
  }

  const full = new Repo({ peerId: to.peer })
  for (const meeting of corpus) await full.import(together(meeting.flat())).whenReady()
  const empty = new Repo({ peerId: from.peer })
  const ready = () => Object.values(empty.handles).filter((one) => one.isReady())
  await measure.stored(async () => {
    empty.networkSubsystem.addNetworkAdapter(new LineAdapter(to))
    full.networkSubsystem.addNetworkAdapter(new LineAdapter(from))
    const end = performance.now() + 600_000
    while (ready().length < corpus.length) {
      if (performance.now() > end) throw new Error('automerge-repo did not come to an end')
      await new Promise((go) => setTimeout(go, 5))
    }
  })
  await measure.open(() => ready().map((handle) => meetingIn(handle.doc())))
  await Promise.all([full.shutdown(), empty.shutdown()])
}
