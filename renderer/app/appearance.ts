import type { Appearance } from '../../shared/wire/ipc'

/** Light, dark, or as the system has it: one attribute, from which every colour follows. */
export function showAppearance(appearance: Appearance): void {
  const page = document.documentElement
  if (appearance === 'system') delete page.dataset.appearance
  else page.dataset.appearance = appearance
}
