/** What is seen until it is known who is signed in. */
export function Splash() {
  return <div class="Splash" aria-hidden="true" />
}
