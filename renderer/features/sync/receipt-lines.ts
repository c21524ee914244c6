import type { Receipt } from '../../../shared/wire/peers'

/**
 * SN7: what came at one time by one road of assemblies that are not kept here is one line, however many they are. Of an assembly that
 * is kept here each receipt stands alone.
 */
export type ReceiptLine = Omit<Receipt, 'assembly'> & { readonly assemblies: readonly string[] }

/** Milliseconds; what the keeper itself counts as one receipt of one assembly. */
const together = 60_000

export function receiptLines(
  receipts: readonly Receipt[],
  isKept: (assembly: string) => boolean,
): readonly ReceiptLine[] {
  const lines: ReceiptLine[] = []
  for (const { assembly, ...receipt } of receipts) {
    const at = isKept(assembly) ? -1 : lines.findIndex((line) => isOne(line, receipt, isKept))
    const line = lines[at]
    if (line === undefined) {
      lines.push({ ...receipt, assemblies: [assembly] })
      continue
    }
    lines[at] = {
      ...line,
      assemblies: line.assemblies.includes(assembly) ? line.assemblies : [...line.assemblies, assembly],
      changes: line.changes + receipt.changes,
      records: line.records + receipt.records,
      deeds: line.deeds + receipt.deeds,
    }
  }
  return lines
}

/** Of which assemblies that are not kept here a file of this name has brought something. */
export function othersIn(
  receipts: readonly Receipt[],
  file: string,
  isKept: (assembly: string) => boolean,
): readonly string[] {
  const its = receipts.filter(
    ({ from, assembly }) => from.type === 'file' && from.name === file && !isKept(assembly),
  )
  return [...new Set(its.map(({ assembly }) => assembly))]
}

function isOne(
  line: ReceiptLine,
  { from, at }: Omit<Receipt, 'assembly'>,
  isKept: (assembly: string) => boolean,
): boolean {
  const isNear = Math.abs(Date.parse(line.at) - Date.parse(at)) < together
  return isNear && !line.assemblies.some(isKept) && JSON.stringify(line.from) === JSON.stringify(from)
}
