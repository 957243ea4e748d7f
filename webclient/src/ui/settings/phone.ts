/** With a plus and narrow spaces between groups of digits; as the number is, for nobody knows all countries' ways. */
export function writePhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return `+${digits.replace(/(\d)(?=(\d{3})+(\d{2}){2}$)/g, '$1\u202f').replace(/(\d{2})(\d{2})$/, '\u202f$1\u202f$2')}`
}
