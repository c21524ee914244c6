import { createPublicKey, verify } from 'node:crypto'
import * as A from '@automerge/automerge'
import { signedBytes } from '../../shared/entry'
import { fileEntry } from '../../shared/sync/filed'
import { emptyHolding } from '../../shared/sync/holding'
import { together } from '../../shared/together'
import { crypto, founderOf } from '../fixtures/peers'
import { court } from '../simulator/court'
import { evenings } from './corpus'
import { signed } from './exchanged'
import { type Figure, figure, median } from './figure'

/**
 * One edit at a computer that passes it on: its signature, its writer's office, and that its blob holds the signer's changes and
 * no other's. Against the signature alone, and against taking the same changes into a document.
 */
const rounds = 9

export async function bench(): Promise<Figure[]> {
  const writer = founderOf(900_003)
  const corpus = evenings(writer, 12)
  const edits = corpus.flatMap((meeting) => signed(writer, meeting))
  const holding = emptyHolding(court.judge, crypto.sha256)
  holding.take({ entries: [writer.founding], blobs: [] }, null)
  const vetAll = (): void => {
    for (const { entry, blob } of edits) {
      const filed = fileEntry(entry.bytes, crypto)
      const place = filed.ok ? holding.placeOf(filed.value) : null
      if (!filed.ok || place === null) throw new Error('An edit of a true writer was not read')
      const verdict = court.judge(filed.value, place, holding)
      const hash = Buffer.from(crypto.sha256(blob.bytes)).toString('hex')
      if (verdict.type === 'refused' || !court.vet(filed.value, { hash, bytes: blob.bytes }))
        throw new Error('A true edit was refused')
    }
  }
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(writer.device.publicKey).toString('base64url') },
    format: 'jwk',
  })
  const bare = edits.map(() => {
    const said = signedBytes(new Uint8Array(240))
    return { said, sig: writer.device.sign(said) }
  })
  const verifyAll = (): void => {
    for (const { said, sig } of bare) if (!verify(null, said, key, sig)) throw new Error('Not signed')
  }
  const takeAll = (): void => {
    for (const meeting of corpus) {
      let document = A.init<unknown>()
      for (const changes of meeting) document = A.loadIncremental(document, together(changes))
      A.free(document)
    }
  }
  const each = (deed: () => void): number =>
    median(Array.from({ length: rounds }, () => cpuOf(deed))) / edits.length
  const [vetted, verified, taken] = [each(vetAll), each(verifyAll), each(takeAll)]
  return [
    figure('vetting one edit of seven changes: CPU', vetted, 'µs', verified),
    figure('the same, against taking it into its document', vetted, 'µs', taken),
  ]
}

function cpuOf(deed: () => void): number {
  const before = process.cpuUsage()
  deed()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
