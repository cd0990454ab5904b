// The QR code that leads to the companion page.

import { encode } from 'uqr';
import type { QrCode } from '../layout/drawing/qrSymbol.ts';
import { UsageFault } from '../shell/fault.ts';

/** What a QR code on paper can hold and a phone still reads with ease. */
const LONGEST_ADDRESS = 200;

/** @throws UsageFault when the address is not one that a phone can open */
export function companionQr(address: string): QrCode {
  let url: URL | undefined;
  try {
    url = new URL(address);
  } catch {
    // Said below, together with addresses of another kind.
  }
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageFault(
      `--companion: ‘${address}’ is not a web address: write it as https://example.org/duwtje.`,
    );
  if (address.length > LONGEST_ADDRESS)
    throw new UsageFault(
      `--companion: the address has ${address.length} characters: use one of ${LONGEST_ADDRESS} or fewer.`,
    );
  return encode(address, { ecc: 'M', border: 0 }).data;
}
