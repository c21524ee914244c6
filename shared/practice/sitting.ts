import type { Item } from '../meeting/agenda/agenda'
import type { Meeting } from '../meeting/meeting'
import type { Moment, Page } from '../ports'
import type { Chance } from './chance'
import type { EveningPlan } from './evening-plan'
import type { Stage } from './stage'
import type { Business, Evening } from './year'

/** One meeting while it is being lived through: what each part of the evening needs to do its part. */
export type Sitting = {
  readonly stage: Stage
  readonly evening: Evening
  readonly plan: EveningPlan
  readonly page: Page<Meeting>
  /** Minutes from the hour on the notice. */
  readonly at: (minutes: number) => Moment
  readonly chance: Chance
}

/** The business behind an item; a standing item has none. */
export function businessOf(evening: Evening, item: Item): Business | undefined {
  return evening.business.find(
    ({ section, chapter }) => section === item.section && chapter.title === item.title,
  )
}

/** A chapter's text with the names of those who stay with it. */
export function told(text: string, { lead, second }: Business): string {
  return text.replaceAll('{lead}', lead.called).replaceAll('{second}', second.called)
}
