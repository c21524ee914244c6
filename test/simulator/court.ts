import { inflateRawSync } from 'node:zlib'
import type { AuthorityLog } from '../../shared/authority/log'
import { type Court, courtWith } from '../../shared/sync/court'
import type { Among } from '../../shared/sync/holding'
import { crypto } from '../fixtures/peers'

/** One court for all laptops of the simulation: what is judged once for the same deeds is not judged again. */
export const court: Court = courtWith(crypto, (bytes, longest) => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, longest) })
  } catch {
    return null
  }
})
export const { judge } = court

export const logOf = (assembly: string, among: Among): AuthorityLog | null => court.logOf(assembly, among)

export function hasOffice(device: string, assembly: string, among: Among): boolean {
  return logOf(assembly, among)?.now.offices.some((office) => office.device === device) ?? false
}
