export type Runtime = {
  readonly folder: string
  readonly executable: string
  readonly version: string
  readonly fallback: boolean
}
export function findRuntime(): Promise<Runtime>
