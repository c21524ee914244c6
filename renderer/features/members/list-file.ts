import { delimited, type TableRow } from '../../../shared/import/delimited'
import type { Encoding } from '../../../shared/import/file-text'
import type { PlannedRow, RowChoice } from '../../../shared/import/people-plan'
import { choicesOf } from '../../../shared/import/people-plan'
import { saidRows } from '../../../shared/import/people-table'
import type { PersonTaken } from '../../../shared/import/take-in-people'
import { done, type Result } from '../../../shared/result'
import { importText } from '../../data/import-file'

/** A list of people as it was read from a file, before anybody looked at what it says. */
export type ListFile = {
  readonly name: string
  readonly encoding: Encoding
  readonly rows: readonly TableRow[]
}

export async function openList(): Promise<Result<ListFile | null, { readonly rule: string }>> {
  const opened = await importText('people')
  if (!opened.ok || opened.value === null) return opened as Result<null, { readonly rule: string }>
  const { name, encoding, text } = opened.value
  const table = delimited(text)
  return table.ok ? done({ name, encoding, rows: saidRows(table.value.rows) }) : table
}

/** What was chosen, row by row; `known` for those who are here already. */
export type Chosen = { readonly known: 'leave' | 'replace'; readonly rows: ReadonlyMap<number, RowChoice> }

export function choiceOf(row: PlannedRow, { known, rows }: Chosen): RowChoice {
  const chosen = rows.get(row.read.line)
  if (chosen !== undefined) return chosen
  const isKnown = row.like.kind === 'same' || row.like.kind === 'near'
  return isKnown && known === 'replace' && choicesOf(row).includes('replace') ? 'replace' : row.begin
}

export function takenOf(rows: readonly PlannedRow[], chosen: Chosen): readonly PersonTaken[] {
  return rows.flatMap((row) => {
    const choice = choiceOf(row, chosen)
    if (choice === 'leave') return []
    const { name, standing, offices, since } = row.read
    const replaces = choice === 'replace' && 'person' in row.like ? row.like.person.id : null
    return [{ name, standing, offices, since, replaces }]
  })
}

const order: readonly PlannedRow['like']['kind'][] = ['near', 'twice', 'refused', 'same', 'new']

/** What needs a look comes first; within one sort as in the file. */
export function inOrder(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  return order.flatMap((kind) => rows.filter(({ like }) => like.kind === kind))
}

export const needsLook = ({ like }: PlannedRow): boolean => like.kind !== 'new' && like.kind !== 'same'
