/** Which links are links. */

import { onlyDigits } from '~/ui/signIn/digits'

const SCHEMES = new Set(['http:', 'https:', 'tg:', 'mailto:', 'tel:'])

/** The address as a browser may follow it; undefined for what is no link, or one that could run something. */
export function safeLink(address: string): string | undefined {
  const trimmed = address.trim()
  if (!trimmed || trimmed.length > 4096) return undefined
  const url = parse(trimmed) ?? (/^[^\s:/?#]+\.[^\s]+/.test(trimmed) ? parse(`http://${trimmed}`) : undefined)
  if (!url || !SCHEMES.has(url.protocol)) return undefined
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  return isWeb && !url.hostname ? undefined : url.href
}

/** Where a telephone number leads, in whatever digits it is written. */
export function phoneLink(number: string): string | undefined {
  const digits = onlyDigits(number)
  return digits ? `tel:${number.includes('+') ? '+' : ''}${digits}` : undefined
}

/** A link whose text names another host than the one it leads to. */
export function isMisleading(text: string, href: string): boolean {
  const shown = safeLink(text)
  if (!shown) return false
  return hostOf(shown) !== hostOf(href)
}

function hostOf(href: string): string {
  return (parse(href)?.hostname ?? '').replace(/^www\./, '')
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
