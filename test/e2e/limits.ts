import { late, within } from './patience'

/** Longer than any answer takes on a busy computer, and shorter than a whole test may. Milliseconds. */
const longest = 120_000

/**
 * Keys, and questions to a page or to the app, have no limit in the driver: one that is never answered would hold up the whole test,
 * and nobody would know which it was. Here each has its own; `tell` says what can be seen of the app from outside, and `broken`
 * that nothing will come any more.
 */
export function limited<Host extends object>(
  host: Host,
  names: readonly (keyof Host & string)[],
  { tell, broken }: { readonly tell: () => Promise<string>; readonly broken: Promise<never> },
): void {
  for (const name of names) {
    const call = host[name] as (...given: readonly unknown[]) => Promise<unknown>
    const inTime = async (...given: readonly unknown[]) => {
      const answer = await within(longest, Promise.race([broken, call.apply(host, [...given])]))
      if (answer === late)
        throw new Error(
          `Two minutes without an answer: ${name} ${given.map(said).join(' ')}\n${await tell()}`,
        )
      return answer
    }
    Reflect.set(host, name, inTime)
  }
}

const said = (given: unknown): string => String(given).replaceAll(/\s+/g, ' ').slice(0, 200)
