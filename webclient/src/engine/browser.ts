/** What this runs in, as people know it again in the list of their sessions. */

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg\w*\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

export function describeBrowser(agent = navigator.userAgent): { deviceModel: string; systemVersion: string } {
  const find = (names: readonly [RegExp, string][]) => names.find(([sign]) => sign.test(agent))?.[1]
  return { deviceModel: find(BROWSERS) ?? 'Web', systemVersion: find(SYSTEMS) ?? '' }
}
