/** A number of people or blocks as somebody writes it; null for what is no whole number of 1 or more. */
export function wholeOf(text: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(text) && Number(text) >= 1 ? Number(text) : null
}
