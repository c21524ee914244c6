/** What is used of a library that brings no types. */
declare module 'nspell' {
  export type Spell = {
    readonly correct: (word: string) => boolean
    readonly suggest: (word: string) => string[]
    readonly add: (word: string) => Spell
    readonly remove: (word: string) => Spell
  }
  export default function nspell(aff: string, dic: string): Spell
}
