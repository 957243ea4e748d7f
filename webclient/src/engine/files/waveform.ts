/** How loud a voice message is as it goes on. core.telegram.org/constructor/documentAttributeAudio */

/** Values of 0 to 31 as a row of 5 bits each, lowest bits first. */
export function packWaveform(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((values.length * 5) / 8))
  values.forEach((value, index) => {
    const bit = index * 5
    const word = (value & 31) << (bit & 7)
    const at = bit >> 3
    bytes[at] = (bytes[at] ?? 0) | (word & 255)
    if (at + 1 < bytes.length) bytes[at + 1] = (bytes[at + 1] ?? 0) | (word >> 8)
  })
  return bytes
}
