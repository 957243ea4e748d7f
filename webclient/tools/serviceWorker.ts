/** Builds `service-worker.js` once the bundle is written: it carries the list of all other files, and the name of the build, which
 * is of what they hold. The page carries that name too: so it knows when the server has another build.
 */

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { build, type Plugin } from 'vite'

const ENTRY = fileURLToPath(new URL('../src/offline/serviceWorker.ts', import.meta.url))
const SOURCES = fileURLToPath(new URL('../src', import.meta.url))
const NAME = 'service-worker.js'
const PAGE = 'index.html'
/** Read by people only, online. */
const LEFT_OUT = new Set([NAME, 'licenses.txt'])

export function serviceWorkerPlugin(): Plugin {
  let folder = ''
  return {
    name: 'chapar-service-worker',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    closeBundle: { sequential: true, order: 'post', handler: () => write(folder) },
  }
}

async function write(folder: string): Promise<void> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = all
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .filter((name) => !LEFT_OUT.has(name))
    .sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\0`).update(await readFile(`${folder}/${name}`))
  // The page itself is kept under the address that people open.
  const files = names.map((name) => (name === PAGE ? '' : name))
  const build = hash.digest('hex').slice(0, 16)
  await writeFile(`${folder}/${NAME}`, await compile(files, build))
  const page = await readFile(`${folder}/${PAGE}`, 'utf8')
  await writeFile(
    `${folder}/${PAGE}`,
    page.replace('</title>', `</title>\n    <meta name="build" content="${build}" />`),
  )
}

/** One plain script: not all browsers take modules here. */
async function compile(files: string[], version: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '~': SOURCES } },
    define: { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'serviceWorker', fileName: () => NAME },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  const script = result && 'output' in result ? result.output.find((each) => each.type === 'chunk') : undefined
  if (!script) throw new Error(`${ENTRY} was built into nothing`)
  return script.code
}
