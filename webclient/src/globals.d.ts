/** Put in by the build. */
declare const __APP_VERSION__: string

declare module '*?sharedworker&url' {
  const address: string
  export default address
}
