/** How large pictures and videos stand in a bubble: known before they are loaded, so that nothing jumps. */

import type { Shape } from '~/ui/media/albumLayout'

/** In pixels. */
const MOST: Shape = { width: 420, height: 420 }
const LEAST: Shape = { width: 120, height: 80 }

export function fitFrame({ width, height }: Shape, most: Shape = MOST): Shape {
  if (!(width > 0 && height > 0)) return { width: most.width / 2, height: most.height / 2 }
  const scale = Math.min(most.width / width, most.height / height, 1)
  return {
    width: Math.round(Math.max(LEAST.width, width * scale)),
    height: Math.round(Math.max(LEAST.height, height * scale)),
  }
}
