import path from 'node:path'
import { utilityProcess } from 'electron'
import type { PdfFacts } from './pdf-post'

/**
 * A PDF is finished in a process of its own (SH44): for the digest of a month of a thousand assemblies it takes seconds, and main, which
 * draws every window and hears every key, has not one of them to spare.
 */
export type Pressing = {
  /** Null where it was stopped. */
  readonly finished: Promise<Uint8Array | null>
  readonly stop: () => void
}

export type PressChild = {
  readonly postMessage: (message: unknown) => void
  readonly once: {
    (event: 'message', hear: (message: unknown) => void): unknown
    (event: 'exit', hear: (code: number) => void): unknown
  }
  readonly kill: () => boolean
}

function forkPress(): PressChild {
  const file = path.join(import.meta.dirname, 'press.js')
  return utilityProcess.fork(file, [], { serviceName: 'Folkmoot press', stdio: 'ignore', env: {} })
}

export function press(printed: Uint8Array, facts: PdfFacts, fork: () => PressChild = forkPress): Pressing {
  const child = fork()
  let isStopped = false
  const finished = new Promise<Uint8Array | null>((resolve, reject) => {
    child.once('message', (message) => {
      if (message instanceof Uint8Array) resolve(message)
      child.kill()
    })
    child.once('exit', () => {
      if (isStopped) resolve(null)
      else reject(new Error('The press ended before the PDF was finished'))
    })
  })
  child.postMessage({ printed, ...facts })
  return {
    finished,
    stop: () => {
      isStopped = true
      child.kill()
    },
  }
}
