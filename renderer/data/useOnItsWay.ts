import { referral as words } from '../words/en/referral'
import { useCell, useDesk } from './desk-context'

/** LT11: of a letter that others carry, to whom it was handed last, by its referral. Nothing, where it goes by another road. */
export function useOnItsWay(): (referral: string) => string | undefined {
  const view = useCell(useDesk().passing.view)
  return (referral) => {
    const carried = view?.carried.find((one) => one.referral === referral)
    if (carried === undefined) return undefined
    const { handed } = carried
    return handed === null ? words.readyToGo : words.onItsWay(handed.name, handed.at)
  }
}
