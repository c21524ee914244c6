import { describe, expect, it } from 'vitest'
import { livingDocuments } from '../../renderer/data/living-documents'
import { savingLamp } from '../../renderer/data/saving'
import { linkToWorker } from '../../renderer/data/worker-link'
import type { AssemblyId, DocumentId } from '../../shared/id'

/** A worker that answers nothing by itself. */
function silentWorker() {
  const posted: unknown[] = []
  const worker = {
    postMessage: (message: unknown) => posted.push(message),
    terminate: () => undefined,
    onerror: null as ((event: { message: string }) => void) | null,
    onmessage: null,
  }
  return { worker: worker as unknown as Worker, fail: () => worker.onerror?.({ message: 'out of memory' }) }
}

const assembly = 'aa'.repeat(16) as AssemblyId
const document = 'ef'.repeat(16) as DocumentId

describe('SH29 a worker that fails leaves nobody waiting', () => {
  it('what was asked and what is asked later is rejected, and the end is told', async () => {
    const { worker, fail } = silentWorker()
    const link = linkToWorker(worker, {} as MessagePort)
    const asked = link.ask('decisions', { assembly })
    fail()
    await expect(asked).rejects.toThrow('out of memory')
    await expect(link.ask('actions', { assembly })).rejects.toThrow('out of memory')
    await link.ended
  })

  it('a document that did not open can be tried again', async () => {
    const { worker, fail } = silentWorker()
    const documents = livingDocuments(
      linkToWorker(worker, {} as MessagePort),
      savingLamp(() => new Date()),
    )
    const first = documents.hold(document, 'meeting').opened
    await Promise.resolve()
    fail()
    await expect(first).rejects.toThrow('out of memory')
    await expect(documents.hold(document, 'meeting').opened).rejects.toThrow('out of memory')
    expect(documents.all()).toEqual([])
  })
})
