export function isRoot(): boolean
export function ownedFolder(name: string): string
export function lastingHome(): string
export function lendFolder(folder: string): string
export function lendAll(folder: string): void
export function lentEnvironment(home: string): Record<string, string | undefined>
export function asUnprivileged(command: string, args: readonly string[]): { command: string; args: string[] }
export function reachable(folder: string, file: string): { file: string; dispose: () => void }
