/** Requests for parts of files: a few at once for all files together, pictures that stand on the screen first. */

interface Waiting {
  isUrgent: boolean
  start: () => void
}

export class PartQueue {
  private readonly waiting: Waiting[] = []
  private running = 0

  constructor(private readonly limit: number) {}

  /** Ask when there is room. Raises the signal's reason when it is given up before that. */
  async run<T>(isUrgent: boolean, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    if (this.running >= this.limit) await new Promise<void>((start) => this.wait({ isUrgent, start }))
    else this.running++
    try {
      signal.throwIfAborted()
      return await ask()
    } finally {
      const next = this.waiting.shift()
      if (next) next.start()
      else this.running--
    }
  }

  private wait(asker: Waiting): void {
    const place = asker.isUrgent ? this.waiting.findIndex((each) => !each.isUrgent) : -1
    this.waiting.splice(place < 0 ? this.waiting.length : place, 0, asker)
  }
}
