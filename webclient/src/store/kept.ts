/** Small things that this browser keeps for us, by name: its local storage or, where that is refused or full, this page's memory. */

const memory = new Map<string, string>()

/** Browsers that are told to keep nothing refuse even to look. */
function find(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

export function readKept(name: string): string | undefined {
  return memory.get(name) ?? find()?.getItem(name) ?? undefined
}

export function keep(name: string, text: string): void {
  try {
    const storage = find()
    if (!storage) throw new DOMException('', 'SecurityError')
    storage.setItem(name, text)
    memory.delete(name)
  } catch {
    memory.set(name, text)
  }
}

export function forget(name: string): void {
  memory.delete(name)
  find()?.removeItem(name)
}

/** The names of all that begin so. */
export function listKept(prefix: string): string[] {
  return [...memory.keys(), ...Object.keys(find() ?? {})].filter((name) => name.startsWith(prefix))
}
