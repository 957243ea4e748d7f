/** HTML as a browser parses it, as much of it as `pasted` looks at: tests of it run without a browser. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Parsed = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

class PageNode {
  private made: PageNode[] | undefined

  constructor(
    private readonly parsed: Parsed,
    readonly parentElement: PageNode | null,
  ) {}

  get nodeType(): number {
    if (this.parsed.nodeName === '#text') return 3
    return this.parsed.nodeName.startsWith('#') ? 8 : 1
  }

  get nodeName(): string {
    return this.parsed.nodeName.toUpperCase()
  }

  get nodeValue(): string | null {
    return 'value' in this.parsed ? this.parsed.value : null
  }

  get childNodes(): PageNode[] {
    const children = 'childNodes' in this.parsed ? this.parsed.childNodes : []
    return (this.made ??= children.map((child) => new PageNode(child, this)))
  }

  get previousElementSibling(): PageNode | null {
    const all = this.parentElement?.childNodes ?? []
    return all.slice(0, all.indexOf(this)).findLast((each) => each.nodeType === 1) ?? null
  }

  get textContent(): string {
    return this.nodeValue ?? this.childNodes.map((child) => child.textContent).join('')
  }

  getAttribute(name: string): string | null {
    const attributes = 'attrs' in this.parsed ? this.parsed.attrs : []
    return attributes.find((each) => each.name === name)?.value ?? null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }
}

/** The body of a page. */
export function parsePage(html: string): Node {
  const page = new PageNode(parse(html, { scriptingEnabled: false }), null)
  const [root] = page.childNodes.filter((each) => each.nodeName === 'HTML')
  const body = root?.childNodes.find((each) => each.nodeName === 'BODY')
  if (!body) throw new Error('no body')
  return body as unknown as Node
}
