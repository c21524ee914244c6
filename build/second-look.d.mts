export type FileCount = { file: string; passed: number; failed: number; broken: string[] }
export type Run = { passed: number; failed: number; files: FileCount[] }
export function secondLook(
  run: (only: string[]) => Promise<Run>,
  say?: (line: string) => void,
): Promise<{ passed: number; failed: number }>
