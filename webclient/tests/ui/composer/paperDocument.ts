/** As much of a document as the editor's nodes need: tests of them run without a browser. */

class PaperNode {
  static readonly TEXT_NODE = 3
  parentNode: PaperElement | null = null
  constructor(
    readonly nodeType: number,
    readonly nodeName: string,
    public nodeValue: string | null = null,
  ) {}
}

export class PaperElement extends PaperNode {
  childNodes: PaperNode[] = []
  className = ''
  dataset: Record<string, string> = {}
  readonly ownerDocument = paperDocument
  constructor(readonly tagName: string) {
    super(1, tagName)
  }
  append(...children: (PaperNode | string)[]): void {
    for (const child of children) {
      const node = typeof child === 'string' ? paperDocument.createTextNode(child) : child
      node.parentNode = this
      this.childNodes.push(node)
    }
  }
  /** All elements inside, whatever is asked for. */
  querySelectorAll(): PaperElement[] {
    const own = this.childNodes.filter((child) => child instanceof PaperElement)
    return own.flatMap((child) => [child, ...child.querySelectorAll()])
  }
  get lastChild(): PaperNode | null {
    return this.childNodes.at(-1) ?? null
  }
  replaceChildren(...children: PaperNode[]): void {
    this.childNodes = []
    this.append(...children)
  }
}

export const paperDocument = {
  createElement: (name: string): PaperElement => new PaperElement(name.toUpperCase()),
  createTextNode: (text: string): PaperNode => new PaperNode(PaperNode.TEXT_NODE, '#text', text),
}

Object.assign(globalThis, { Node: PaperNode, HTMLElement: PaperElement })

export function makeRoot(): HTMLElement {
  return new PaperElement('DIV') as unknown as HTMLElement
}
