/** Files of public channels, as everybody may have them: by the addresses of the public pages. */

const NOTHING_THERE = 416

/** Fewer bytes where the file ends. Raises what `fetch` raises, and Error with the status of a refusal. */
export async function askPublicPart(
  path: string,
  offset: number,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const url = new URL(path, location.origin)
  if (url.origin !== location.origin) throw new Error(`not ours: ${path}`)
  const answer = await fetch(url, { headers: { range: `bytes=${offset}-${offset + limit - 1}` }, signal })
  if (answer.status === NOTHING_THERE) return new Uint8Array()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  // Who does not know of ranges gives all.
  return answer.status === 206 ? bytes : bytes.slice(offset, offset + limit)
}
