/**
 * A document in words, as every file of letters is made of it (EX14): headings, paragraphs, lists, quotes and tables. What a page
 * shows by its looks alone, who starts where and which words are a fact, stands here as a part of its own.
 */
export type Part =
  | { readonly type: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly entries: readonly (readonly Part[])[] }
  | { readonly type: 'quote'; readonly parts: readonly Part[] }
  | TablePart

export type TablePart = {
  readonly type: 'table'
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}
export type Cell = readonly Run[]

/** Letters of one look; a line break in them is meant. */
export type Run = {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly link?: string
}

export function lettersOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
