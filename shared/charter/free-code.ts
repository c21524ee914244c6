/** Of an assembly that is known on this computer. */
export type KnownCode = { readonly code: string; readonly name: string }

/** CH11: who bears this short code already; however it is written. */
export function bearerOf(code: string, known: readonly KnownCode[]): KnownCode | undefined {
  const same = code.trim().toLowerCase()
  return same === '' ? undefined : known.find((one) => one.code.trim().toLowerCase() === same)
}

/** CH11: the one that is wanted, or with the first figure behind it that makes it unlike those that are known. */
export function freeCode(wanted: string, known: readonly KnownCode[]): string {
  if (bearerOf(wanted, known) === undefined) return wanted
  for (let n = 2; n <= known.length + 2; n += 1) {
    const figure = String(n)
    const code = `${[...wanted].slice(0, 12 - figure.length).join('')}${figure}`
    if (bearerOf(code, known) === undefined) return code
  }
  return wanted
}
