import { exporting as words } from '../words/en/export'

/**
 * What a printed file is called: `NWA 2026-03-03 minutes DRAFT.pdf`. Nothing in it can mean something to a file system: no
 * separators, no control or direction characters, no reserved name, no length that a disk refuses (PD18).
 */
export type PaperNamed = {
  readonly code: string
  readonly date: string
  readonly what: 'minutes' | 'own' | 'agenda'
  readonly draft: boolean
  readonly practice: boolean
}

export function paperName({ code, date, what, draft, practice }: PaperNamed): string {
  const parts = [code, date, words[what], draft ? words.draft : '', practice ? words.practice : '']
  return `${parts.map(harmless).filter(Boolean).join(' ')}.pdf`
}

/** What a file system takes for letters and nothing else. */
export function harmless(part: string): string {
  return part
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 60)
    .trim()
}
