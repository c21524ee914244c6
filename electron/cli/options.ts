/** What stands on a command line: words, options with a value, switches. Null where an option is unknown or lacks its value. */
export type Words<Name extends string, Switch extends string> = {
  readonly words: readonly string[]
  readonly given: { readonly [N in Name]?: string }
  readonly switches: ReadonlySet<Switch>
}

export function wordsIn<Name extends string, Switch extends string>(
  args: readonly string[],
  names: readonly Name[],
  switches: readonly Switch[],
): Words<Name, Switch> | null {
  const words: string[] = []
  const given: { [N in Name]?: string } = {}
  const on = new Set<Switch>()
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const name = names.find((one) => `--${one}` === word)
    const turned = switches.find((one) => `--${one}` === word)
    const value = args[at + 1]
    if (name !== undefined && value !== undefined && !value.startsWith('--')) {
      given[name] = value
      at += 1
    } else if (turned !== undefined) on.add(turned)
    else return null
  }
  return { words, given, switches: on }
}
