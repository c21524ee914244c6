import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The gallery is for looking and is never shipped: it is built into a temporary folder named by the caller. */
const top = path.join(import.meta.dirname, '../..')
export default defineConfig({
  root: import.meta.dirname,
  publicDir: path.join(top, 'renderer/public'),
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
  },
})
