import type { Random } from './box'
import { agreementPoint } from './curve'
import { sealTo } from './hpke'

/** One key, closed for each of these devices by its signing key; a device that cannot be written to is left out. */
export function readerKeys(
  key: Uint8Array,
  devices: readonly Uint8Array[],
  { purpose, random }: { readonly purpose: Uint8Array; readonly random: Random },
) {
  return devices.flatMap((device) => {
    const to = agreementPoint(device)
    return (to === null ? null : sealTo(to, random(key.length), purpose, key)) ?? []
  })
}
