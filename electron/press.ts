import * as v from 'valibot'
import { finishPdf } from './pdf-post'

/** The press's process (SH44): what main hands it is finished and handed back; it knows nothing else, and opens no file. */
type Port = {
  readonly on: (event: 'message', hear: (event: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: unknown) => void
}

const given = v.object({
  printed: v.custom<Uint8Array>((one) => one instanceof Uint8Array),
  title: v.string(),
  language: v.string(),
})

const parent = (process as unknown as { parentPort?: Port }).parentPort
parent?.on('message', ({ data }) => {
  const { printed, ...facts } = v.parse(given, data)
  // What cannot be finished ends the process, which tells main as much.
  void finishPdf(printed, facts).then((finished) => parent.postMessage(finished))
})
