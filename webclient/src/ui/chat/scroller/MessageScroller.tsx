/** Rows one below the other, of which only those near the view are drawn. What is looked at stands still, whatever happens
 * above or below it; at the end, the end stays in view.
 */

import '~/ui/chat/scroller/MessageScroller.css'

import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks'

import { type Anchor, RowModel, type SizedRow } from '~/ui/chat/scroller/rowModel'

/** Drawn beyond the view, in pixels; and how little of it may be left before more is drawn. */
const BEYOND = 700
const LEAST_BEYOND = 300
/** So near to the end one is at the end. */
const NEAR_END = 48

/** What stands in the view, by index. */
export interface InView {
  first: number
  last: number
  isAtEnd: boolean
  /** To come back to this view; none at the end. */
  anchor?: Anchor
}

/** Where to go: to a row, and where in the view it is to stand (0: at the top, 0.5: in the middle); without a row, to the end;
 * with an anchor, to a view that there was.
 */
export interface Goal {
  id?: number
  place: number
  anchor?: Anchor
}

interface Props<R extends SizedRow> {
  rows: readonly R[]
  draw: (row: R) => ComponentChildren
  label: string
  /** Followed whenever another one is given. */
  goal?: Goal
  hasOlder: boolean
  hasNewer: boolean
  loadOlder: () => void
  loadNewer: () => void
  onView: (view: InView) => void
  onScrolled?: () => void
}

export function MessageScroller<R extends SizedRow>(props: Props<R>) {
  const root = useRef<HTMLDivElement>(null)
  const view = useRef<View>(null)
  const [, redraw] = useReducer((turn: number) => turn + 1, 0)
  view.current ??= new View(redraw)
  const current = view.current
  current.take(props)
  const [from, to] = current.range

  useEffect(() => {
    if (root.current) return current.attach(root.current)
  }, [current])
  useLayoutEffect(() => {
    if (root.current) current.settle(root.current)
  })

  return (
    <div
      ref={root}
      class="MessageScroller"
      role="log"
      tabIndex={0}
      aria-live="off"
      aria-label={props.label}
      onScroll={() => current.onScroll()}
    >
      <div class="MessageScroller-before" />
      <ol class="MessageScroller-rows">{props.rows.slice(from, to).map(props.draw)}</ol>
      <div class="MessageScroller-after" />
    </div>
  )
}

type AnyProps = Omit<Props<SizedRow>, 'draw'>

/** What the component remembers between drawings, and does to the elements. */
class View {
  range: [number, number] = [0, 0]
  private readonly model = new RowModel()
  private anchor: Anchor | undefined
  private isAtEnd = true
  private goal: Goal | undefined
  private props: AnyProps | undefined
  private root: HTMLElement | undefined
  private height = 0
  /** To where it was scrolled when that was looked at last. */
  private lastTop = 0
  private readonly observer = new ResizeObserver((entries) => this.onResize(entries))
  private observed = new Map<Element, number>()
  private frame = 0
  /** Somebody wants to go elsewhere: to where the reader scrolled before does not matter any more. */
  private isAimed = false

  constructor(private readonly redraw: (_?: unknown) => void) {}

  /** Before drawing: which rows are to be drawn now. */
  take(props: AnyProps): void {
    const isNew = this.props?.rows !== props.rows
    this.props = props
    this.model.setRows(props.rows)
    const isAimed = props.goal !== undefined && props.goal !== this.goal
    if (props.goal && isAimed) this.aim(props.goal)
    if (isNew || isAimed) this.range = this.near(this.top(), BEYOND)
    const [from, to] = this.range
    this.range = [Math.min(from, props.rows.length), Math.min(to, props.rows.length)]
  }

  attach(root: HTMLElement): () => void {
    this.root = root
    this.observer.observe(root)
    return () => {
      this.observer.disconnect()
      cancelAnimationFrame(this.frame)
    }
  }

  /** After drawing: everything to its place. */
  settle(root: HTMLElement): void {
    this.root = root
    if (!this.height) {
      this.height = root.clientHeight
      if (this.goal) this.aim(this.goal)
    }
    const rows = root.children[1]?.children ?? []
    const drawn = new Map<Element, number>()
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]
      const key = this.model.keyAt(this.range[0] + i)
      if (!row || key === undefined) continue
      drawn.set(row, key)
      if (!this.observed.has(row)) this.observer.observe(row)
    }
    for (const row of this.observed.keys()) if (!drawn.has(row)) this.observer.unobserve(row)
    this.observed = drawn
    this.place()
    this.tell()
  }

  onScroll(): void {
    if (!this.root) return
    if (this.follow(this.root)) this.props?.onScrolled?.()
    this.tell()
    this.drawMore(this.top())
  }

  /** Take over to where the reader scrolled; false when that was done by ourselves. Events tell of it late: rows may be drawn
   * before, and must not undo it. */
  private follow(root: HTMLElement): boolean {
    const moved = root.scrollTop - this.lastTop
    if (Math.abs(moved) < 1) return false
    const isEndOfAll = root.scrollTop >= root.scrollHeight - root.clientHeight - 1
    const top = this.top() + moved
    this.lastTop = root.scrollTop
    // The browser itself goes back when rows turn out to be lower than they were thought to be.
    if (this.isAtEnd && isEndOfAll) return false
    this.anchor = this.model.anchorAt(top)
    this.isAtEnd = !this.props?.hasNewer && this.model.total - top - this.height < NEAR_END
    return true
  }

  private onResize(entries: ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const height = borderBoxSize[0]?.blockSize ?? 0
      const key = this.observed.get(target)
      if (target === this.root) this.height = target.clientHeight
      else if (key !== undefined) this.model.measure(key, height)
    }
    this.place()
    // Drawing here would change what is being observed.
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => {
      this.tell()
      this.drawMore(this.top())
    })
  }

  private aim(goal: Goal): void {
    this.goal = goal
    this.isAimed = true
    this.isAtEnd = goal.id === undefined && !goal.anchor
    if (goal.anchor) this.anchor = goal.anchor
    if (goal.id === undefined) return
    const index = this.model.indexOf(goal.id)
    const room = Math.max(0, this.height - this.model.heightAt(index))
    this.anchor = { id: goal.id, offset: room * goal.place }
  }

  /** To where it is to be scrolled, counted from the first row. */
  private top(): number {
    const end = Math.max(0, this.model.total - this.height)
    if (this.isAtEnd && !this.props?.hasNewer) return end
    return this.anchor ? Math.max(0, Math.min(this.model.topOf(this.anchor), end)) : end
  }

  /** What few rows leave free above them. */
  private lead(): number {
    return Math.max(0, this.height - this.model.total)
  }

  private near(top: number, beyond: number): [number, number] {
    return this.model.rangeOf(top - beyond, top + (this.height || 1000) + beyond)
  }

  private drawMore(top: number): void {
    const [from, to] = this.range
    const [least, most] = this.near(top, LEAST_BEYOND)
    if (least >= from && most <= to) return
    const isFar = least >= to || most <= from
    this.range = this.near(top, isFar ? LEAST_BEYOND : BEYOND)
    this.redraw()
  }

  private place(): void {
    const root = this.root
    if (!root) return
    const [before, rows, after] = root.children as unknown as HTMLElement[]
    if (!before || !rows || !after) return
    if (!this.isAimed) this.follow(root)
    this.isAimed = false
    before.style.height = `${this.model.edgeAt(this.range[0]) + this.lead()}px`
    after.style.height = `${this.model.total - this.model.edgeAt(this.range[1])}px`
    const top = this.top()
    // Where everything fits in there is nothing to be scrolled to the end.
    this.isAtEnd ||= !this.props?.hasNewer && this.model.total - top - this.height < NEAR_END
    if (Math.abs(root.scrollTop - top) < 1) return
    root.scrollTop = top
    this.lastTop = root.scrollTop
  }

  private tell(): void {
    const { props, model, root } = this
    if (!props || !root || !model.count) return
    const top = this.top()
    const bottom = top + this.height
    props.onView({
      first: model.indexAt(top),
      last: model.indexAt(bottom - 1),
      isAtEnd: this.isAtEnd,
      anchor: this.isAtEnd ? undefined : this.anchor,
    })
    if (props.hasOlder && top < this.height * 2) props.loadOlder()
    if (props.hasNewer && model.total - bottom < this.height * 2) props.loadNewer()
  }
}
