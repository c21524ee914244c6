import type { CameLine } from '../../../shared/wire/passing'

/** RF12: on no agenda yet, and neither answered nor called back. */
export const isWaiting = ({ of, taken }: CameLine): boolean =>
  taken === null &&
  of.contested !== 'addressee' &&
  ['sent', 'received', 'accepted', 'contested'].includes(of.state)
