/** An address as people say it. */
export function bareLink(link: string): string {
  return link.replace(/^https?:\/\//, '')
}
