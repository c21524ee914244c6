import type { DecisionEntry } from '../record/register'
import type { ActionLine } from '../record/summary'
import { type Asked, type Asker, type Facts, fits, statesOf, statesOfCourse } from './asked'
import { actionStates, decisionStates, type Is } from './query'
import { keysOf, type Word, wordsOf } from './words'

/** The lines of a register that fit what was typed, by the very words and filter words of the search (RG3). */
export type Naming = (assembly: string) => readonly string[]

export const isOfActionLines: readonly Is[] = [...actionStates, 'action']
export const isOfDecisionLines: readonly Is[] = [...decisionStates, 'decision']

export function actionsFound(
  lines: readonly ActionLine[],
  query: Asked,
  asker: Asker,
  named: Naming = nobody,
): readonly ActionLine[] {
  return lines.filter((line) => {
    const { assembly, what, who, whoName, itemTitle, meetingTitle, due, minute } = line
    const facts: Facts = {
      kind: 'action',
      states: statesOf(line, asker.today),
      who,
      whoName,
      due,
      number: minute,
      inside: named(assembly),
    }
    return fits(query, facts, asker) && has(line, query, [what, whoName ?? '', itemTitle, meetingTitle])
  })
}

/** The newest first. */
export function decisionsFound(
  entries: readonly DecisionEntry[],
  query: Asked,
  asker: Asker,
  named: Naming = nobody,
): readonly DecisionEntry[] {
  return entries
    .filter(({ line, fate }) => {
      const { assembly, number, wording, itemTitle, meetingTitle } = line
      const facts: Facts = {
        kind: 'decision',
        states: statesOfCourse(fate.course),
        who: null,
        whoName: null,
        due: undefined,
        number,
        inside: named(assembly),
      }
      return fits(query, facts, asker) && has(line, query, [number, wording, itemTitle, meetingTitle])
    })
    .sort((a, b) => compare(b.line.date, a.line.date) || compare(b.line.number, a.line.number))
}

const nobody: Naming = () => []

/** A line is read into words once, however many letters are typed over it: each word behind a space, so that its beginning is found. */
const read = new WeakMap<object, string>()

function has(line: object, { words, phrases }: Asked, texts: readonly string[]): boolean {
  if (words.length === 0) return true
  const known = read.get(line) ?? spaced(texts)
  read.set(line, known)
  return (
    words.every((typed) => known.includes(` ${typed}`)) &&
    phrases.every((phrase) => known.includes(` ${phrase.join(' ')}`))
  )
}

/** Text by text, so that no phrase goes over from one into the next; at the end what is found by Latin letters (SC4). */
function spaced(texts: readonly string[]): string {
  const all = texts.map((text) => wordsOf(text).map(({ word }) => word))
  const latin = all.flat().flatMap((word) => keysOf(word).slice(1))
  return [...all, latin].map((words) => ` ${words.join(' ')}`).join('\n')
}

/** In this order, nothing between them; the last may be half written. */
export function sideBySide(phrase: readonly string[], words: readonly Word[]): boolean {
  return words.some((_, at) =>
    phrase.every((typed, index) => {
      const here = words[at + index]?.word
      return index === phrase.length - 1 ? here?.startsWith(typed) : here === typed
    }),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
