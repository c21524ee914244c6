import type { Block } from '../../shared/minutes/block'

/** What the window hands to the print page: blocks and the few facts round them. Main carries it unread. */
export type PrintPayload = {
  readonly blocks: readonly Block[]
  /** BCP 47 */
  readonly language: string
  readonly title: string
  readonly largePrint?: boolean
  /** A4 where nothing is said. */
  readonly sheet?: 'A4' | 'Letter'
}

export function writePayload(payload: PrintPayload): string {
  return JSON.stringify(payload)
}

/** Comes from our own window by way of main: a wrong shape is a bug. */
export function readPayload(text: string): PrintPayload {
  const read: unknown = JSON.parse(text)
  if (typeof read !== 'object' || read === null || !('blocks' in read) || !Array.isArray(read.blocks))
    throw new Error('Not a print payload')
  return read as PrintPayload
}
