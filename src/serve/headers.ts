// What the server of the page says with every answer: what the page cannot say of itself, and how long it may be kept.
// docs/administrator.md has the same for IIS, nginx and Apache.

/** What no page of Duwtje does: nobody who gets into the page can either. */
const SHUT = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** The photo of the board, and the figure as large as the wall. */
const USED = ['camera', 'fullscreen'] as const;

// The page's own policy stands in the page. A worker takes its policy from the answer that its script came in, and only
// an answer can forbid that the page is shown in another one.
const POLICY = "connect-src 'self'; frame-ancestors 'none'; object-src 'none'";

/**
 * Shuts WebRTC, which can reach other machines past `connect-src` (CSP level 3). Chromium does not know it (156, measured):
 * it leaves WebRTC open and reports an error in its console, in a header and in the page alike.
 */
const WEBRTC_SHUT = "webrtc 'block'";

/** By name; the docs' snippets hold the same. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${POLICY}; ${WEBRTC_SHUT}`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...USED.map((feature) => `${feature}=(self)`),
    ...SHUT.map((feature) => `${feature}=()`),
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The headers for a browser that calls itself `agent`: one that would only report an error is not told of WebRTC. */
export function headersFor(agent: string | undefined): Readonly<Record<string, string>> {
  return /Chrom(?:e|ium)\//.test(agent ?? '') ? { ...HEADERS, 'Content-Security-Policy': POLICY } : HEADERS;
}

/** What stands here bears its content in its name: the same name never holds anything else. */
export const NAMED_BY_CONTENT = 'assets/';
export const KEPT_FOREVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for anew each time: a newer page is seen at once. */
export const KEPT_WHEN_UNCHANGED = 'no-cache';
