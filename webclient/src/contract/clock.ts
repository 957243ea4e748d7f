/** The server's clock: this machine's may be hours wrong, and everything that has a date has the server's. */

/** What is less than this may be the way that the answer took. */
const EXACT_SECONDS = 10

let ahead = 0

/** Unix seconds, as the server counts them. */
export function unixNow(): number {
  return Date.now() / 1000 + ahead
}

/** Seconds that the server's clock is ahead of this machine's; for workers and pages, each of which has to be told. */
export function setAhead(seconds: number): void {
  ahead = Math.abs(seconds) < EXACT_SECONDS ? 0 : seconds
}

export function getAhead(): number {
  return ahead
}
