/** How a command ended: its exit code, and what stands on its standard output. */
export type Told = { readonly code: 0 | 1; readonly output: string }
