import type { Question } from '../../../shared/meeting/question/question'
import { Banner } from '../../design/Banner'
import { rollup } from '../../words/en/rollup'

/** QA18: the same words were put from another proposal too; each is answered for itself. */
export function Twins({ twins }: { readonly twins: readonly Question[] }) {
  return twins.length === 0 ? null : (
    <Banner kind="note" title={rollup.host.twins(twins.map(({ now }) => now.title))} />
  )
}
