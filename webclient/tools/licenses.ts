/** Writes `licenses.txt` into the bundle: what it is made of beside our own sources, and under which terms that may be passed on. */

import { readdir, readFile } from 'node:fs/promises'

import type { Plugin } from 'vite'

const FOLDER = '/node_modules/'
const TEXT = /^(licen[cs]e|copying|notice)/i

/** Two of one build: `page` for the build itself, `worker` for those of its workers, which are done before. */
export function licensesPlugin(): { page: Plugin; worker: () => Plugin } {
  const roots = new Set<string>()
  const collect = (bundle: object) => {
    for (const part of Object.values(bundle) as { modules?: Record<string, unknown> }[])
      for (const id of Object.keys(part.modules ?? {})) addRoot(roots, id)
  }
  return {
    page: {
      name: 'chapar-licenses',
      apply: 'build',
      async generateBundle(_, bundle) {
        collect(bundle)
        this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: await writeLicenses(roots) })
      },
    },
    worker: () => ({ name: 'chapar-licenses-of-worker', generateBundle: (_, bundle) => collect(bundle) }),
  }
}

/** The folder of the package that a module is of, if it is of one. */
function addRoot(roots: Set<string>, id: string): void {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '')
  const place = path.lastIndexOf(FOLDER)
  if (place < 0) return
  const start = place + FOLDER.length
  const [scope = '', name = ''] = path.slice(start).split('/')
  roots.add(path.slice(0, start) + (scope.startsWith('@') ? `${scope}/${name}` : scope))
}

async function writeLicenses(roots: Iterable<string>): Promise<string> {
  const sections = await Promise.all([...roots].map(writeLicense))
  return [...new Set(sections)].sort().join(`\n${'-'.repeat(80)}\n\n`)
}

async function writeLicense(root: string): Promise<string> {
  const facts = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >
  const files = (await readdir(root)).filter((file) => TEXT.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(`${root}/${file}`, 'utf8')))
  return [`${facts.name} ${facts.version}, ${facts.license}\n`, ...texts.map((text) => `${text.trim()}\n`)].join('\n')
}
