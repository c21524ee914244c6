import type { Option } from '../../design/Select'
import { shareInWords, charter as words } from '../../words/en/charter'

/** Shares as a list offers them, `2/3`. A share of the charter that is not in the list joins it. */
export type Share = { readonly share: number; readonly of: number }

export const shareId = ({ share, of }: Share): string => `${share}/${of}`

export function fractionOf(id: string): Share | null {
  const [share, of] = id.split('/').map(Number)
  return share === undefined || of === undefined || !(share >= 1 && share <= of) ? null : { share, of }
}

export function shareOptions(present: string): readonly Option[] {
  const ids = Object.keys(words.shares)
  const all = ids.includes(present) ? ids : [...ids, present]
  return all.flatMap((id) => {
    const share = fractionOf(id)
    return share === null ? [] : [{ id, label: shareInWords(share) }]
  })
}

/** The share that a number such as 0.2 was chosen as. */
export function shareNear(part: number): string {
  const near = Object.keys(words.shares).find((id) => {
    const share = fractionOf(id)
    return share !== null && Math.abs(share.share / share.of - part) < 0.005
  })
  return near ?? `${Math.max(1, Math.round(part * 100))}/100`
}
