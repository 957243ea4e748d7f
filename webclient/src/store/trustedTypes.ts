/** The one policy by which the page starts scripts: those of its own bundle, and nothing else. w3.org/TR/trusted-types */

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL: (address: string) => unknown
  }
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes

const policy = factory?.createPolicy('chapar', { createScriptURL: check })

/** The address of a script of ours, as workers take it. Raises TypeError for any other. */
export function ownScript(address: string): string {
  return (policy?.createScriptURL(address) ?? check(address)) as string
}

function check(address: string): string {
  const url = new URL(address, location.href)
  if (url.origin !== location.origin || !url.pathname.startsWith('/web/')) throw new TypeError(`not ours: ${address}`)
  return url.href
}
