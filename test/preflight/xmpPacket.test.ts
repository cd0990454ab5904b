// The preflight's reading of XMP: properties however they are written, and strict XML with the byte of a fault.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXmpPacket } from '../../src/preflight/pdf/xmpPacket.ts';
import { PreflightError } from '../../src/preflight/preflightError.ts';

const OPEN =
  '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:d="http://purl.org/dc/elements/1.1/"';
const CLOSE = '</r:Description></r:RDF>';

const packetWith = (content: string) => readXmpPacket(Buffer.from(`${OPEN}>${content}${CLOSE}`));

function errorOf(text: string | Uint8Array): PreflightError {
  try {
    readXmpPacket(Buffer.from(text as string));
  } catch (error) {
    if (error instanceof PreflightError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a property', () => {
  test.each([
    ['an element', '<d:title>Een &amp; twee</d:title>', 'Een & twee'],
    ['character data', '<d:title><![CDATA[Een & twee]]></d:title>', 'Een & twee'],
    ['character references', '<d:title>&#x45;&#233;n</d:title>', 'Eén'],
    ['under another prefix', '<x:title xmlns:x="http://purl.org/dc/elements/1.1/">Een</x:title>', 'Een'],
    ['the first item', '<d:title><r:Alt><r:li>Een</r:li><r:li>Twee</r:li></r:Alt></d:title>', 'Een'],
    [
      'the default language',
      '<d:title><r:Alt><r:li xml:lang="en">One</r:li><r:li xml:lang="x-default">Een</r:li></r:Alt></d:title>',
      'Een',
    ],
  ])('written as %s is read', (_, content, value) => {
    expect(packetWith(content).get('dc:title')).toBe(value);
  });

  test('written as an attribute is read', () => {
    expect(readXmpPacket(Buffer.from(`${OPEN} d:title="Een">${CLOSE}`)).get('dc:title')).toBe('Een');
  });

  test('of another namespace, or absent, is undefined', () => {
    expect(packetWith('<x:title xmlns:x="urn:x">Een</x:title>').get('dc:title')).toBeUndefined();
    expect(packetWith('').get('xmp:CreateDate')).toBeUndefined();
  });
});

describe('XML that is not well-formed is told', () => {
  const inside = (content: string) => `<a xmlns:p="urn:p">${content}</a>`;
  test.each([
    ['an element that is not closed', '<a><b></b>'],
    ['elements that cross', '<a><b></a></b>'],
    ['a bare ampersand', inside('a & b')],
    ['an entity that nobody defined', inside('&nope;')],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute twice under two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['a < in an attribute', '<a b="<"/>'],
    ['a prefix without a namespace', '<q:a/>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>x'],
    ['a control character', inside('\u0001')],
    ['a reference to nothing', inside('&#0;')],
    ['a reference to half a letter', inside('&#xD800;')],
    ['a name that begins with a digit', '<1a/>'],
    ['attributes without a space between', '<a b="1"c="2"/>'],
    ['an end with attributes', '<a></a b="1">'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    const error = errorOf(text);
    expect(error.byte).toBeGreaterThanOrEqual(0);
    expect(error.byte).toBeLessThanOrEqual(Buffer.byteLength(text));
    expect(error.message).toContain(`(byte ${error.byte} of the XMP metadata).`);
  });

  test('with the byte, not the letter, where it stands', () => {
    expect(errorOf('<a>€€</b>').byte).toBe('<a>'.length + 6 + '</b>'.length);
  });

  test('and so is what is not UTF-8', () => {
    expect(errorOf(Uint8Array.of(0x3c, 0xff)).message).toContain('not UTF-8');
  });
});

test('when any letter of a packet is another, it is read or an error says where', () => {
  const good = `${OPEN}><d:title><r:Alt><r:li xml:lang="x-default">Een &amp; twee</r:li></r:Alt></d:title>${CLOSE}`;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: good.length - 1 }),
      fc.constantFrom(...'<>&"\'/=:! \u0001é'),
      (at, sign) => {
        const text = good.slice(0, at) + sign + good.slice(at + 1);
        try {
          readXmpPacket(Buffer.from(text));
        } catch (error) {
          expect(error).toBeInstanceOf(PreflightError);
          expect((error as PreflightError).byte).toBeLessThanOrEqual(Buffer.byteLength(text));
        }
      },
    ),
    { numRuns: 500, seed: 13 },
  );
});
