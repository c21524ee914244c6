export function isMeaningless(line: string): boolean
export function withoutCores(command: string, args: readonly string[]): { command: string; args: string[] }
