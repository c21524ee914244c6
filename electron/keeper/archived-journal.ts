import { blobFolder, openBlob } from './blob'
import { derive, hex, unhex } from './box'
import { journalFile } from './journal'
import { type JournalFrame, type ReadEnd, readFrames, type Source } from './reader'
import { keyringOf } from './stretch'

/** The files of an archive, each in its parts. */
export type ArchivedFiles = ReadonlyMap<string, readonly Uint8Array[]>

/** Which assemblies have a journal among these files. */
export function assembliesIn(files: ArchivedFiles): readonly string[] {
  return [...files.keys()].flatMap((path) => {
    const [id, name] = path.split('/')
    return id !== undefined && name === journalFile && /^[0-9a-f]{32}$/.test(id) ? [id] : []
  })
}

/** Every frame of an archived journal that opens. `lastNumber`: how far it is known to reach, 0 where nobody knows. */
export function archivedFrames(
  id: string,
  files: ArchivedFiles,
  journalKey: Uint8Array,
  lastNumber: number,
): AsyncGenerator<JournalFrame, ReadEnd> {
  const bytes = Buffer.concat(files.get(`${id}/${journalFile}`) ?? [])
  const blobKey = derive(journalKey, 'blob')
  const source: Source = {
    length: bytes.length,
    read: async (into, position) => bytes.copy(into, 0, position, position + into.length),
    blob: async (name) => {
      const sealed = files.get(`${id}/${blobFolder}/${hex(name)}`)
      return sealed === undefined ? null : openBlob(Buffer.concat(sealed), unhex(hex(name)), blobKey, id)
    },
  }
  return readFrames(source, keyringOf(journalKey, id), null, lastNumber)
}

export async function eachFrame(
  reading: AsyncGenerator<JournalFrame, ReadEnd>,
  take: (frame: JournalFrame) => void,
): Promise<ReadEnd> {
  for (;;) {
    const step = await reading.next()
    if (step.done) return step.value
    take(step.value)
  }
}
