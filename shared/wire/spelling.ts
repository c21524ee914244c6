/** Between the window and the worker that has the dictionary (SP1). Both are of one build; nothing from outside comes this way. */
export type SpellingQuestion =
  /** Right besides: names, and one's own words. */
  | { readonly type: 'know'; readonly words: readonly string[] }
  /** Which of them are not in it. */
  | { readonly type: 'look-up'; readonly ask: number; readonly words: readonly string[] }
  /** What may be meant. */
  | { readonly type: 'near'; readonly ask: number; readonly word: string }

export type SpellingAnswer = { readonly ask: number; readonly words: readonly string[] }
