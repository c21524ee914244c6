import type { DeskStatus } from '../shared/wire/ipc'

/** Chromium is mended in the newest lines only: below this one, practice and tests, unless someone insists (SH22). */
export const oldestForReal = 43
export const realOnOldFlag = 'real-on-old-runtime'

export function runtimeStatus(electron: string, insists: boolean): DeskStatus['runtime'] {
  const fallback = Number.parseInt(electron, 10) < oldestForReal
  return { electron, fallback, realAllowed: !fallback || insists }
}
