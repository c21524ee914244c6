import type { PeersView } from '../../shared/wire/peers'

type Saying = { readonly gone: (name: string) => void; readonly back: (name: string) => void }

/** Of each device that was seen connected: says that it went once it stayed away for `patience`, and then that it came back. */
export function watchLines(patience: number, say: Saying) {
  type Line = 'there' | 'gone' | ReturnType<typeof setTimeout>
  const lines = new Map<string, Line>()
  return {
    see(view: PeersView | null): void {
      for (const { key, name, state, assemblies } of view?.peers ?? []) {
        const line = lines.get(key)
        if (state === 'connected') {
          if (line === 'gone') say.back(name)
          else if (line !== 'there') clearTimeout(line)
          lines.set(key, 'there')
        } else if (line === 'there' && assemblies.length > 0) {
          const leaves = () => {
            lines.set(key, 'gone')
            say.gone(name)
          }
          lines.set(key, setTimeout(leaves, patience))
        }
      }
    },
    close(): void {
      for (const line of lines.values()) if (typeof line !== 'string') clearTimeout(line)
    },
  }
}
