import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Four sorts of test. e2e runs whole apps, so one file after the other; the rest side by side. `faults` tries every
// place where something can break, and is left out of `npm run check`.
const top = path.join(import.meta.dirname, '..')

export default defineConfig({
  root: top,
  test: {
    reporters: ['default'],
    projects: [
      {
        root: top,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
          alias: { electron: path.join(top, 'test/unit/shell/electron.ts') },
        },
      },
      {
        root: top,
        test: {
          name: 'property',
          include: ['test/property/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        root: top,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
        },
      },
      {
        root: top,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          sequence: { concurrent: false },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
