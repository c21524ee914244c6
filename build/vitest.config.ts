import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Six sorts of test. e2e runs whole apps, so one file after the other; the rest side by side. `faults` tries every
// place where something can break, `simulator` whole stories; both are left out of `npm run check`. `long` is what asks for
// large programs: `npm run long` alone runs it.
const top = path.join(import.meta.dirname, '..')

// Guards against hanging, not budgets: no test fails because the computer is slow or busy with something else.
const patient = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }
const veryPatient = { ...patient, testTimeout: 300_000, hookTimeout: 300_000 }

export default defineConfig({
  root: top,
  test: {
    reporters: ['default'],
    // Half of a small computer would stand idle by the usual rule of one fewer than there are cores.
    pool: 'forks',
    maxWorkers: Math.min(os.availableParallelism(), 4),
    projects: [
      {
        root: top,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: [path.join(top, 'test/fixtures/with-resolvers.ts')],
          ...patient,
          alias: { electron: path.join(top, 'test/unit/shell/electron.ts') },
        },
      },
      {
        root: top,
        test: {
          name: 'property',
          include: ['test/property/**/*.test.ts'],
          environment: 'node',
          ...patient,
        },
      },
      {
        root: top,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          environment: 'node',
          ...veryPatient,
        },
      },
      {
        root: top,
        test: {
          name: 'simulator',
          include: ['test/simulator/**/*.test.ts'],
          environment: 'node',
          ...veryPatient,
        },
      },
      {
        root: top,
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          environment: 'node',
          ...veryPatient,
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
          ...veryPatient,
        },
      },
    ],
  },
})
