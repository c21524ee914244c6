import type { KeptAssembly } from './summaries'

/** A deed for an assembly some moments after it was last asked for: what follows closely is one. Nobody waits for it. */
export function someMomentsAfter(
  milliseconds: number,
  deed: (assembly: KeptAssembly) => void,
): (assembly: KeptAssembly) => void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  return (assembly) => {
    const id = assembly.head.assembly
    clearTimeout(waiting.get(id))
    const now = () => {
      waiting.delete(id)
      deed(assembly)
    }
    waiting.set(id, setTimeout(now, milliseconds))
  }
}
