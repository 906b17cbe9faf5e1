/** A content policy that allows what is named, and lets nobody frame the page, move its base or send its forms elsewhere. */
export function contentPolicy(...allowed: readonly string[]): string {
  return [
    "default-src 'none'",
    ...allowed,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What no page of ours uses, so that no page may ask for it. */
const NEVER_USED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** On every answer: nothing is kept by caches, guessed at, framed, loaded by pages of others or told to other sites. */
export const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': contentPolicy(),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': NEVER_USED.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** What an answer may say of itself: how long it may be kept, what its page may load. */
const OF_THE_ANSWER: ReadonlySet<string> = new Set(['cache-control', 'content-security-policy']);

/** The safe headers that an answer still lacks. */
export function missingSafeHeaders(
  hasHeader: (name: string) => boolean,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SAFE_HEADERS).filter(([name]) => !OF_THE_ANSWER.has(name) || !hasHeader(name)),
  );
}
