/** What a file system takes for letters and nothing else: no separators, no control or direction characters, no length that a disk refuses (PD18). */
export function harmless(part: string): string {
  return part
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 60)
    .trim()
}
