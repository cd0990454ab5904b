// Looks up properties in an XMP metadata packet, read as strict XML with namespaces.

import { SaxesParser } from 'saxes';
import { PreflightError } from '../preflightError.ts';

const SOURCE = 'the XMP metadata';
// Properties lie ten deep; every element is told of all text within it, and read by a call within a call.
const DEEPEST_ELEMENT = 100;
const LARGEST_PACKET = 1024 * 1024;
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XML_LANG = 'http://www.w3.org/XML/1998/namespace|lang';

/** The namespaces of the properties that PDF/X asks for. */
const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
} as const;

/** A property by its usual prefix, such as `xmp:CreateDate`. */
export type XmpProperty = `${keyof typeof NAMESPACES}:${string}`;

/** An XMP packet that was read. */
export interface XmpPacket {
  /** The text of a property, its default language or first item; undefined where it is absent. */
  get(property: XmpProperty): string | undefined;
}

/** An element. Names are `namespace|local`; the text is all text inside, that of children included. */
interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads a packet. Throws PreflightError where it is not well-formed XML in UTF-8, with the byte. */
export function readXmpPacket(bytes: Uint8Array): XmpPacket {
  const descriptions = elementsNamed(readXml(textOfUtf8(bytes)), `${RDF}|Description`);
  return {
    get(property) {
      const [prefix, local] = property.split(':') as [keyof typeof NAMESPACES, string];
      const name = `${NAMESPACES[prefix]}|${local}`;
      for (const description of descriptions) {
        const attribute = description.attributes.get(name);
        if (attribute !== undefined) return attribute;
        const element = description.children.find((child) => child.name === name);
        if (!element) continue;
        const items = elementsNamed(element, `${RDF}|li`);
        const item = items.find((one) => one.attributes.get(XML_LANG) === 'x-default') ?? items[0];
        return (item ?? element).text.trim();
      }
      return undefined;
    },
  };
}

function textOfUtf8(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_PACKET) {
    throw new PreflightError(
      'The packet is larger than any that says what a file is',
      SOURCE,
      LARGEST_PACKET,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PreflightError('The packet is not UTF-8', SOURCE, 0, { cause });
  }
}

/** The elements of a document, in an element without a name. */
function readXml(text: string): XmlElement {
  const document: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (cause) => {
    const byte = Buffer.byteLength(text.slice(0, parser.position));
    throw new PreflightError(problemOf(cause), SOURCE, byte, { cause });
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const qualified = Object.values(attributes).map((one) => [`${one.uri}|${one.local}`, one.value] as const);
    const element = { name: `${uri}|${local}`, attributes: new Map(qualified), children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
    if (open.length > DEEPEST_ELEMENT) {
      const byte = Buffer.byteLength(text.slice(0, parser.position));
      throw new PreflightError(`Elements are nested more than ${DEEPEST_ELEMENT} deep`, SOURCE, byte);
    }
  });
  const addText = (content: string): void => {
    for (const element of open) element.text += content;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return document;
}

/** The parser's sentence without its line and column, since the byte says where. */
function problemOf({ message }: Error): string {
  return message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '');
}

function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  const nested = root.children.flatMap((child) => elementsNamed(child, name));
  return root.name === name ? [root, ...nested] : nested;
}
