/** Where rows of different heights stand, though most were never drawn: measured heights, estimates for the rest. */

export interface SizedRow {
  /** Where it belongs: ascending, as a rule. */
  id: number
  /** Under which it is drawn and measured; stays the same when the id changes. */
  key: number
  /** In pixels: what it may be as long as it was not measured. */
  estimate: number
}

/** What is looked at: a row, and where its upper edge is, in pixels below the upper edge of the view. */
export interface Anchor {
  id: number
  offset: number
}

export class RowModel {
  private rows: readonly SizedRow[] = []
  private places = new Map<number, number>()
  private readonly measured = new Map<number, number>()
  /** Upper edges, and the lower edge of the last one. */
  private edges = new Float64Array(1)
  private isDirty = false

  get count(): number {
    return this.rows.length
  }

  get total(): number {
    return this.edgeAt(this.rows.length)
  }

  setRows(rows: readonly SizedRow[]): void {
    if (rows === this.rows) return
    this.rows = rows
    this.places = new Map(rows.map((row, index) => [row.id, index]))
    this.isDirty = true
  }

  /** Whether that is news. */
  measure(key: number, height: number): boolean {
    if (Math.abs((this.measured.get(key) ?? -1) - height) < 0.05) return false
    this.measured.set(key, height)
    this.isDirty = true
    return true
  }

  keyAt(index: number): number | undefined {
    return this.rows[index]?.key
  }

  heightAt(index: number): number {
    return this.edgeAt(index + 1) - this.edgeAt(index)
  }

  edgeAt(index: number): number {
    if (this.isDirty) this.rebuild()
    return this.edges[Math.max(0, Math.min(index, this.rows.length))] ?? 0
  }

  /** The row that covers a height. */
  indexAt(y: number): number {
    if (this.isDirty) this.rebuild()
    let low = 0
    let high = this.rows.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.edges[middle] ?? 0) <= y) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The row with this id; when it is gone the next one, -1 when there is none at all. */
  indexOf(id: number): number {
    const known = this.places.get(id)
    if (known !== undefined) return known
    const next = this.rows.findIndex((row) => row.id >= id)
    return next < 0 ? this.rows.length - 1 : next
  }

  /** What stands at the upper edge of the view when it is scrolled to `top`. */
  anchorAt(top: number): Anchor | undefined {
    const index = this.indexAt(top)
    const row = this.rows[index]
    return row && { id: row.id, offset: this.edgeAt(index) - top }
  }

  /** To where to scroll so that an anchor stands where it stood. */
  topOf(anchor: Anchor): number {
    const index = this.indexOf(anchor.id)
    return index < 0 ? 0 : this.edgeAt(index) - anchor.offset
  }

  /** The rows (from, to: not included) between two heights. */
  rangeOf(top: number, bottom: number): [number, number] {
    if (!this.rows.length) return [0, 0]
    return [this.indexAt(Math.max(0, top)), this.indexAt(Math.max(0, bottom)) + 1]
  }

  private rebuild(): void {
    this.isDirty = false
    const edges = this.edges.length > this.rows.length ? this.edges : new Float64Array(this.rows.length + 512)
    let y = 0
    this.rows.forEach((row, index) => {
      edges[index] = y
      y += this.measured.get(row.key) ?? row.estimate
    })
    edges[this.rows.length] = y
    this.edges = edges
  }
}
