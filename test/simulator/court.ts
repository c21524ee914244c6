import { inflateRawSync } from 'node:zlib'
import type { AuthorityLog } from '../../shared/authority/log'
import { type Court, courtWith } from '../../shared/sync/court'
import type { Among } from '../../shared/sync/holding'
import { readersBy } from '../../shared/sync/readers'
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

/** As in the app (RD1 to RD6), of the logs as they are held at that moment. */
export const readers = readersBy((assembly, among) => logOf(assembly, among)?.now ?? null)

export function roleOf(device: string, assembly: string, among: Among): 'secretary' | 'deputy' | null {
  return logOf(assembly, among)?.now.offices.find((office) => office.device === device)?.role ?? null
}

export const hasOffice = (device: string, assembly: string, among: Among): boolean =>
  roleOf(device, assembly, among) !== null
