import { dateInWords } from './dates'

type Step =
  | {
      readonly type: 'put-off'
      readonly from: string | null
      readonly to: string | null
      readonly on: string
    }
  | { readonly type: 'state'; readonly state: 'open' | 'done' | 'dropped'; readonly on: string }

/** What became of an action on the way; the reason follows. */
export function actionStep(step: Step): string {
  const on = dateInWords(step.on)
  if (step.type === 'state')
    return `${{ open: 'Reopened', done: 'Done', dropped: 'Dropped' }[step.state]} on ${on}:`
  const from = step.from === null ? '' : ` from ${dateInWords(step.from)}`
  return `Put off on ${on}${from}${step.to === null ? '' : ` to ${dateInWords(step.to)}`}:`
}
