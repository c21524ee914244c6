import type { KeeperRequest } from '../../shared/wire/keeper-request'

/** A question to the keeper before it has its number. */
export type Asked = KeeperRequest extends infer R
  ? R extends { ask: number }
    ? Omit<R, 'ask'>
    : never
  : never
