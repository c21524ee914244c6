export function flipAll(binary: string, how: { inspect: boolean }): Promise<void>
export function readFuses(binary: string): Promise<{ length: number; wire: string } | null>
