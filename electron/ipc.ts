import { serialize } from 'node:v8'
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import * as v from 'valibot'
import { done, type Result, refused } from '../shared/result'
import { type Answers, type Channel, channels, type DeskRefused } from '../shared/wire/ipc'
import { errorName, log } from './log'
import { isOurs } from './policy'
import { type Role, roleOf } from './windows'

/** The only door between the pages and main. Every ask is judged before anything listens to it. */
export type Asker = { readonly contents: Electron.WebContents }
export type Deeds = {
  readonly [C in Channel]: (
    given: v.InferOutput<(typeof channels)[C]>,
    asker: Asker,
  ) => Promise<Result<Answers[C], DeskRefused>>
}

export type PrintDeeds = Pick<Deeds, 'print:payload' | 'print:drawn'>

/** What is known of who asks, taken from Electron's event, so that a test can make one up. */
export type Sender = { readonly role: Role | null; readonly topFrame: boolean; readonly address: string }

const mebibyte = 1024 * 1024
/** WI4: what may be larger than the rest, and by how much. */
const limits: Partial<Record<Channel, number>> = {
  'file:save': 64 * mebibyte,
  'export:write': 64 * mebibyte,
  'print:save': 32 * mebibyte,
  'print:make': 32 * mebibyte,
}

/** WI5: what a page that is not the app itself may ask. */
const printMay: readonly Channel[] = ['print:payload', 'print:drawn']
const screenMay: readonly Channel[] = [] // it is told, and asks nothing (PU1)
const lockMay: readonly Channel[] = ['desk:status', 'desk:unlock', 'settings:read']

/** What only prints answers only the print page (`Pick`); the app answers every channel. */
export function listenTo(deeds: Deeds | PrintDeeds): void {
  ipcMain.handle('folkmoot:ask', async (event, channel: unknown, given: unknown) => {
    const judged = judge(senderOf(event), channel, given)
    if (!judged.ok) {
      log('ask refused', { rule: judged.refusal.rule })
      return judged
    }
    try {
      return await perform(deeds, judged.value.channel, judged.value.given, { contents: event.sender })
    } catch (error) {
      // A bug of ours: the page hears that it failed, standard error hears where; the words stay inside.
      log('ask failed', { channel: judged.value.channel.replace(':', ' '), error: errorName(error) })
      return refused({ rule: 'WI6', cause: 'failed', detail: errorName(error) })
    }
  })
}

/** The rules in order: who asks (WI1), for what (WI2, WI5), how much (WI4), in which shape (WI2). */
export function judge(
  sender: Sender,
  channel: unknown,
  given: unknown,
): Result<{ channel: Channel; given: unknown }, DeskRefused> {
  if (sender.role === null || !sender.topFrame || !isOurs(sender.address)) return refused({ rule: 'WI1' })
  if (!isChannel(channel)) return refused({ rule: 'WI2', cause: 'unknown-channel' })
  if (!mayAsk(sender.role, channel)) return refused({ rule: 'WI5' })
  const size = sizeOf(given)
  if (size === null) return refused({ rule: 'WI2', cause: 'malformed' })
  if (size > (limits[channel] ?? mebibyte)) return refused({ rule: 'WI4', cause: 'too-large' })
  const parsed = v.safeParse(channels[channel], given)
  return parsed.success
    ? done({ channel, given: parsed.output })
    : refused({ rule: 'WI2', cause: 'malformed' })
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(channels, channel)
}

function mayAsk(role: Role, channel: Channel): boolean {
  if (role === 'print') return printMay.includes(channel)
  if (role === 'lock') return lockMay.includes(channel)
  if (role === 'screen') return screenMay.includes(channel)
  return !printMay.includes(channel)
}

function sizeOf(given: unknown): number | null {
  try {
    return serialize(given).byteLength
  } catch {
    return null // a function or a symbol: nothing of ours has those
  }
}

function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame // null once the frame has gone
  const topFrame = frame !== null && !event.sender.isDestroyed() && frame === event.sender.mainFrame
  // A frame that is not the page any more may be gone, and then throws at every question.
  return { role: roleOf(event.sender), topFrame, address: topFrame ? frame.url : '' }
}

/** `judge` has parsed `given` with the channel's own schema, which TypeScript cannot follow through the table. */
async function perform(
  deeds: Partial<Deeds>,
  channel: Channel,
  given: unknown,
  asker: Asker,
): Promise<unknown> {
  const deed = deeds[channel] as ((given: unknown, asker: Asker) => Promise<unknown>) | undefined
  return deed === undefined ? refused({ rule: 'WI5' }) : deed(given, asker)
}
