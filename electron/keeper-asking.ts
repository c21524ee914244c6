import { done, type Result, refused } from '../shared/result'
import type { DeskRefused } from '../shared/wire/ipc'
import type { KeeperReply } from '../shared/wire/keeper-control'
import type { KeeperAsk, KeeperProcess } from './keeper-process'

/** One order to the keeper, and the one sort of reply that answers it. */
export async function askFor<Type extends KeeperReply['type']>(
  keeper: KeeperProcess | null,
  order: KeeperAsk,
  type: Type,
): Promise<Result<Extract<KeeperReply, { type: Type }>, DeskRefused>> {
  if (!keeper) return refused({ rule: 'SH10', cause: 'not-open' })
  const reply = await keeper.ask(order)
  if (!reply.ok) return reply
  return isOf(reply.value, type) ? done(reply.value) : refused({ rule: 'WI3', cause: 'malformed' })
}

function isOf<Type extends KeeperReply['type']>(
  reply: KeeperReply,
  type: Type,
): reply is Extract<KeeperReply, { type: Type }> {
  return reply.type === type
}
