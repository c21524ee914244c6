import type { RefObject } from 'react'

/** After a try that could not go on: the focus goes to the first field that says why, once the marks are drawn. */
export function focusFirstProblem(form: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() => {
    const wrong = form.current?.querySelector<HTMLElement>(
      'input[aria-invalid="true"], textarea[aria-invalid="true"], [data-problem] input, [role="radiogroup"]:has(.fm-error) input, .fm-field:has(.fm-error) button',
    )
    wrong?.focus()
  })
}
