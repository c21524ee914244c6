import { questionsOf } from '../../shared/meeting/question/question'
import { localDate } from '../../shared/meeting/time'
import { registerOf } from '../../shared/record/register'
import { owedResults } from '../../shared/record/result-owed'
import type { AssemblyCard } from '../../shared/wire/shelf'
import { freshId, instantOf } from './moment'
import type { OpenDesk } from './open-desk'

/** QA11: what came of a question goes back to the members by itself. `told`: of which assembly, once for each result. */
export async function tellResults(
  desk: Pick<OpenDesk, 'link' | 'sayToMembers'>,
  { assembly, name, circle, office, device }: AssemblyCard,
  told: (name: string) => void,
): Promise<void> {
  if (circle !== 'joint' || office !== 'secretary') return
  const here = await desk.link.ask('questions', { assembly })
  const own = here.ok ? here.value.files.find(({ host }) => host === assembly) : undefined
  if (own === undefined || own.questions.length === 0) return
  const decided = await desk.link.ask('decisions', { assembly })
  if (!decided.ok) return
  const at = instantOf(new Date(), own.charter.zone)
  const today = localDate(at)
  const register = registerOf(assembly, decided.value.lines, today)
  const owed = owedResults(questionsOf(assembly, own.questions, own.results), register, { device, today })
  for (const result of owed) {
    const said = { what: 'question-result', said: { ...result, at } } as const
    const sealed = await desk.sayToMembers(assembly, freshId(), said)
    if (sealed.ok) told(name)
  }
}
