/** After a try that could not go on: the focus goes to the first field that says why, once the marks are drawn. */
export function focusFirstProblem(form: () => ParentNode | null | undefined): void {
  requestAnimationFrame(() => form()?.querySelector<HTMLElement>(problem)?.focus())
}

const problem = [
  'input[aria-invalid="true"]',
  'textarea[aria-invalid="true"]',
  '[data-problem] input',
  '[role="radiogroup"]:has(.fm-error) input',
  '.fm-field:has(.fm-error) button',
].join(', ')
