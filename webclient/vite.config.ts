import { fileURLToPath } from 'node:url'

import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

import { layersPlugin } from './tools/layers.ts'
import { licensesPlugin } from './tools/licenses.ts'
import { serviceWorkerPlugin } from './tools/serviceWorker.ts'
import { wordsPlugin } from './tools/words.ts'

/** Where the server takes the bundle from; committed, so that nobody who runs the server needs Node. */
const BUNDLE = fileURLToPath(new URL('../src/chapar/web/client/bundle', import.meta.url))

/** What sessions are listed with. */
const VERSION = '0.1.0'

/** A file of its own: it stays in caches when only our part has changed, and what each weighs is seen. */
const PROTOCOL = /node_modules\/(@mtcute|@fuman|long)\//

/** What is wanted together is one file: it paints, then it lists chats, then it shows one. */
const PARTS = [
  { name: 'shell', tags: ['$initial' as const], priority: 3 },
  { name: 'list', test: /src\/ui\/Main\.tsx$/, priority: 2 },
  { name: 'chat', test: /src\/ui\/main\/ChatColumn\.tsx$/, priority: 1 },
]

const licenses = licensesPlugin()

export default defineConfig({
  base: '/web/',
  plugins: [
    layersPlugin(),
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    wordsPlugin(),
    licenses.page,
    serviceWorkerPlugin(),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __APP_VERSION__: JSON.stringify(VERSION) },
  worker: {
    format: 'es',
    plugins: () => [licenses.worker()],
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'protocol', test: PROTOCOL }] } } },
  },
  build: {
    outDir: process.env.BUNDLE_FOLDER || BUNDLE,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: { groups: PARTS } } },
  },
  test: { environment: 'node', include: ['tests/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0])
