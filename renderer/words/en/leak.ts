/** Of one feature: who learns what by it. */
export type Leak = {
  readonly title: string
  readonly text: string
  readonly who: readonly { readonly who: string; readonly learns: string }[]
}
