import { Fragment } from 'react'
import type { ActionStep } from '../../shared/meeting/decision/action-steps'
import { actionStep } from '../words/en/steps'

/** AC7: in a table of actions, under what is to be done: what became of it on the way, and why. */
export function StepsBelow({ steps }: { readonly steps: readonly ActionStep[] }) {
  return steps.map((step, index) => (
    <Fragment key={index}>
      {' '}
      <span className="fm-doc-below">
        {actionStep(step)} <bdi>{step.reason}</bdi>
      </span>
    </Fragment>
  ))
}
