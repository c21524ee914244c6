/** XML as text: the few things a file of Word's is written with. */
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** XML 1.0 has no way to write most control characters, nor half a letter: they are left out. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

export const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Twentieths of a point, in which Word measures. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)
