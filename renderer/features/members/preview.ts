import { addPeople, onRollLiteral } from '../../../shared/charter/people'
import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { Author, Moment } from '../../../shared/ports'

/** What a pasted list would do: the real command, run on a copy that nobody keeps. */
export type Preview = {
  readonly added: readonly string[]
  readonly already: readonly string[]
  readonly twice: readonly string[]
  readonly addresses: readonly string[]
  readonly refused: readonly string[]
}

export function previewOf(roll: Roll, text: string): Preview {
  const page = onRollLiteral(roll)
  const told = addPeople(page, { text, standing: 'member' }, rehearsal())
  if (!told.ok) return { added: [], already: [], twice: [], addresses: [], refused: [] }
  const { added } = told.value
  const after = page.seen
  return { ...told.value, added: added.map((person) => nameOf(after, person)) }
}

function rehearsal(): Moment {
  let n = 0
  return {
    now: '2000-01-01T00:00:00+00:00',
    zone: 'UTC',
    by: { person: '', office: 'secretary', device: '' } as unknown as Author,
    newId: () => `rehearsed ${n++}`,
    fixed: (text) => text,
  }
}
