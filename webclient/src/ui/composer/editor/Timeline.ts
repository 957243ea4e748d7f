/** What was written step by step, to be undone. */

import { isSame, type Rich } from '~/ui/composer/editor/rich'

interface Step {
  rich: Rich
  from: number
  to: number
}

const STEPS = 200
/** What is typed without a longer pause is one step. */
const PAUSE_MS = 700

export class Timeline {
  /** Where the caret was seen last. */
  caret: number
  private steps: Step[]
  private place = 0
  private lastTyped = 0

  constructor(rich: Rich) {
    this.caret = rich.text.length
    this.steps = [{ rich, from: rich.text.length, to: rich.text.length }]
  }

  add(rich: Rich, from: number, to: number, isTyped: boolean): void {
    const now = Date.now()
    this.caret = from
    if (isSame(this.steps[this.place]?.rich ?? rich, rich) && this.steps.length > 1) return
    const joins = isTyped && this.place > 0 && now - this.lastTyped < PAUSE_MS
    this.lastTyped = isTyped ? now : 0
    this.steps.splice(joins ? this.place : this.place + 1, Infinity, { rich, from, to })
    if (this.steps.length > STEPS) this.steps.shift()
    this.place = this.steps.length - 1
  }

  back(): Step | undefined {
    if (this.place === 0) return undefined
    this.lastTyped = 0
    return this.steps[--this.place]
  }

  forth(): Step | undefined {
    return this.place < this.steps.length - 1 ? this.steps[++this.place] : undefined
  }
}
