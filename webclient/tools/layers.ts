import type { Plugin } from 'vite'

const KIT = /\/src\/ui\/kit\/(\w+)\.css$/

/** Styles of the kit stand in layers below all others, so that what uses a part of it may always say otherwise, in whatever
 * order the files of the bundle come. */
export function layersPlugin(): Plugin {
  return {
    name: 'chapar-layers',
    enforce: 'pre',
    transform(code, id) {
      const name = KIT.exec(id.split('?')[0] ?? '')?.[1]
      if (!name) return undefined
      return { code: `@layer base, kit;\n@layer ${name === 'base' ? 'base' : 'kit'} {\n${code}\n}\n`, map: null }
    },
  }
}
