// Looks up properties in an XMP metadata packet.

import { PreflightError } from '../preflightError.ts';
import { readXml, type XmlElement } from './xmlReader.ts';

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

function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  const nested = root.children.flatMap((child) => elementsNamed(child, name));
  return root.name === name ? [root, ...nested] : nested;
}

/** Reads a packet. Throws PreflightError where it is not well-formed XML in UTF-8. */
export function readXmpPacket(bytes: Uint8Array): XmpPacket {
  const source = 'the XMP metadata';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PreflightError('The packet is not UTF-8', source, 0, { cause });
  }
  const descriptions = elementsNamed(readXml(text, source), `${RDF}|Description`);
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
