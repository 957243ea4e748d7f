/** The one policy of the page: what may become a script or be read as HTML is decided here, and nowhere else. w3.org/TR/trusted-types */

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string; createHTML: (html: string) => string },
  ): {
    createScriptURL: (address: string) => unknown
    createHTML: (html: string) => unknown
  }
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes

/** Never handed out: `createHTML` lets anything pass, and only `readHtml` is to use it. */
const policy = factory?.createPolicy('chapar', { createScriptURL: check, createHTML: (html) => html })

/** The address of a script of ours, as workers take it. Raises TypeError for any other. */
export function ownScript(address: string): string {
  return (policy?.createScriptURL(address) ?? check(address)) as string
}

/** Lets `read` look at what HTML from anywhere says, and answers what it made of it.
 *
 * The HTML may be hostile. It becomes a document without a window: there scripts do not run, handlers are not called, and
 * pictures and styles are not fetched (html.spec.whatwg.org: scripting is disabled, the document is not fully active). That
 * holds as long as its nodes stay in there. So `read` must answer plain data, and must put no node of it, nor what serializes
 * one, into the page. Browsers still tell the console of handlers and styles in it which the policy of the page forbids.
 */
export function readHtml<T>(html: string, read: (root: Node) => T): T {
  const trusted = (policy?.createHTML(html) ?? html) as string
  return read(new DOMParser().parseFromString(trusted, 'text/html').body)
}

function check(address: string): string {
  const url = new URL(address, location.href)
  if (url.origin !== location.origin || !url.pathname.startsWith('/web/')) throw new TypeError(`not ours: ${address}`)
  return url.href
}
