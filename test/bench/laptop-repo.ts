import { type Message, NetworkAdapter, type PeerId, Repo } from '@automerge/automerge-repo'
import { decode, encode } from 'cborg'
import type { Line } from '../../electron/keeper/exchange'

/** automerge-repo over one of our lines: for comparison in the benches, and nowhere else. */
class LineAdapter extends NetworkAdapter {
  private sending: Promise<void> = Promise.resolve()
  constructor(private readonly line: Line) {
    super()
  }
  isReady(): boolean {
    return true
  }
  async whenReady(): Promise<void> {}
  connect(peerId: PeerId): void {
    this.peerId = peerId
    this.emit('peer-candidate', { peerId: this.line.peer as PeerId, peerMetadata: {} })
    void this.listen()
  }
  send(message: Message): void {
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

export async function repoSync(
  documents: readonly Uint8Array[],
  [from, to]: readonly [Line, Line],
  measure: (run: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const full = new Repo({ peerId: to.peer as PeerId })
  for (const bytes of documents) await full.import(bytes).whenReady()
  const empty = new Repo({ peerId: from.peer as PeerId })
  await measure(async () => {
    empty.networkSubsystem.addNetworkAdapter(new LineAdapter(to))
    full.networkSubsystem.addNetworkAdapter(new LineAdapter(from))
    const end = performance.now() + 120_000
    while (Object.values(empty.handles).filter((one) => one.isReady()).length < documents.length) {
      if (performance.now() > end) throw new Error('automerge-repo did not come to an end')
      await new Promise((go) => setTimeout(go, 5))
    }
  })
  await Promise.all([full.shutdown(), empty.shutdown()])
}
