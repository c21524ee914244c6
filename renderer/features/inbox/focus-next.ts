/** The line goes with what was settled: the focus goes on to the next one, or to the one before, or to the screen's name. */
export function focusNext(line: HTMLElement | null): void {
  const all = [...document.querySelectorAll<HTMLElement>('.fm-inbox-line')]
  const at = line === null ? -1 : all.indexOf(line)
  const next = all[at + 1] ?? all[at - 1]
  const heading =
    next?.querySelector<HTMLElement>('h3') ?? document.querySelector<HTMLElement>('.fm-screen h1')
  heading?.focus()
}
