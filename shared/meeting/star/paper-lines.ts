/**
 * Papers as lines of text, from a spreadsheet or another program: `5301`, `5, 3, 0, 1`, tabs. What cannot be read is told
 * line by line and nothing is guessed (BL17).
 */
export type PaperLines = {
  readonly papers: readonly (readonly (number | null)[])[]
  readonly problems: readonly { readonly line: number; readonly text: string }[]
}

export function readPaperLines(text: string, options: number): PaperLines {
  const papers: (readonly (number | null)[])[] = []
  const problems: { line: number; text: string }[] = []
  for (const [at, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (raw.trim() === '') continue
    const scores = piecesOf(raw).map(scoreOf)
    if (scores.length === options && scores.every((score) => score !== undefined)) papers.push(scores)
    else problems.push({ line: at + 1, text: raw.trim().slice(0, 40) })
  }
  return { papers, problems }
}

/** Commas, semicolons and tabs keep empty places; spaces do not; figures without either are a score each. */
function piecesOf(raw: string): readonly string[] {
  const line = raw.replaceAll('"', '')
  if (/[,;\t]/.test(line)) return line.split(/[,;\t]/).map((piece) => piece.trim())
  const pieces = line.trim().split(/\s+/)
  return pieces.length > 1 ? pieces : [...(pieces[0] ?? '')]
}

function scoreOf(piece: string): number | null | undefined {
  if (piece === '' || piece === '.' || piece === '-' || piece === '–') return null
  return /^[0-5]$/.test(piece) ? Number(piece) : undefined
}
