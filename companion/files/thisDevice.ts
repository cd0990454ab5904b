// What this device can do with a file: the share sheet, or a download through an address that is given up later.

import type { Platform } from './deliver.ts';

// A browser may still be asking where the file must go.
const REVOKE_AFTER_MS = 60_000;

/** Fresh for every file: a tablet gets a mouse, and loses it. */
export function thisDevice(): Platform {
  return {
    touch: matchMedia('(pointer: coarse)').matches,
    canShare: (file) => navigator.canShare?.({ files: [file] }) ?? false,
    share: (file) => navigator.share({ files: [file] }),
    download(file) {
      const url = URL.createObjectURL(file);
      const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
    },
  };
}
