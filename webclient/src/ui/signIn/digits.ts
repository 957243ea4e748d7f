/** Digits as people type them: Persian and Arabic ones count like Latin ones. */
function latinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660))
  })
}

/** The digits of a text, and nothing else. */
export function onlyDigits(text: string): string {
  return latinDigits(text).replace(/\D/g, '')
}
