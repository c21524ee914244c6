import { createContext, useContext } from 'react'

/**
 * One line of the window says in words why a gesture was not done, and what was done that cannot be seen. The words are
 * the catalogue's; a refusal is handed over as it came from the command.
 */
export type Tell = {
  /** A refusal: announced at once, stays until the next gesture. */
  readonly refusal: (refusal: { readonly rule: string }) => void
  /** Something done: announced politely, stays until the next, or until another gesture has made something else true. */
  readonly done: (words: string) => void
  /** What was said to be done is not to be read any longer; with words: where they still stand. */
  readonly hush: (words?: string) => void
}

const TellContext = createContext<Tell>({
  refusal: () => undefined,
  done: () => undefined,
  hush: () => undefined,
})
export const TellProvider = TellContext.Provider
export const useTell = (): Tell => useContext(TellContext)
