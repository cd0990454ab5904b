// What each byte means in PDF syntax: white space, a delimiter, a digit or a regular character (ISO 32000-1, 7.2).

/** A byte that may stand inside a name, number or keyword. */
export const REGULAR = 0;
export const WHITE = 1;
const DELIMITER = 2;

/** The class of every byte: REGULAR, WHITE or a delimiter. */
export const CLASS_OF_BYTE = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS_OF_BYTE[byte] = WHITE;
for (const sign of '()<>[]{}/%') CLASS_OF_BYTE[sign.charCodeAt(0)] = DELIMITER;

const NUMBER_STARTS = new Uint8Array(256);
for (const sign of '0123456789+-.') NUMBER_STARTS[sign.charCodeAt(0)] = 1;

/** Whether a byte can begin a number: a digit, a sign or a point. False for -1, the end of the data. */
export function beginsNumber(byte: number): boolean {
  return NUMBER_STARTS[byte] === 1;
}

/** The value of every byte as a hexadecimal digit, -1 where it is none. */
export const HEX_DIGIT_OF_BYTE = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit++) {
  const sign = digit.toString(16);
  HEX_DIGIT_OF_BYTE[sign.charCodeAt(0)] = digit;
  HEX_DIGIT_OF_BYTE[sign.toUpperCase().charCodeAt(0)] = digit;
}
