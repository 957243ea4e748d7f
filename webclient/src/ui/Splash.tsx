import { ConnectionTitle } from '~/ui/kit/ConnectionTitle'

/** What is seen until it is known who is signed in. */
export function Splash() {
  return (
    <div class="Splash">
      <p class="Splash-note">
        <ConnectionTitle>{null}</ConnectionTitle>
      </p>
    </div>
  )
}
