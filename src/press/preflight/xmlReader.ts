// A small XML reader, enough for metadata packets: elements, attributes, namespaces, text, the five entities.

import { PreflightError } from './preflightError.ts';

/** An element. Names are `namespace|local`, or the bare local name without a namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text inside, that of children included. */
  readonly text: string;
}

interface OpenElement {
  readonly tag: string;
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  readonly namespaces: ReadonlyMap<string, string>;
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/**
 * Reads an XML document; gives its root element.
 * @param source names the document in errors
 * @throws PreflightError where the document is not well-formed, with the byte
 */
export function readXml(text: string, source: string): XmlElement {
  const fail = (problem: string, index: number): never => {
    throw new PreflightError(problem, source, Buffer.byteLength(text.slice(0, index)));
  };

  function decode(raw: string, at: number): string {
    return raw.replace(/&([^;\s&]*)(;?)/g, (whole: string, name: string, end: string, offset: number) => {
      const code = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
      const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : -1;
      if (end && point >= 0 && point <= 0x10ffff) return String.fromCodePoint(point);
      const known = end ? ENTITIES[name] : undefined;
      return known ?? fail(`'${whole}' is not an entity; write & as &amp;`, at + offset);
    });
  }

  function readAttributes(raw: string, at: number): Map<string, string> {
    const attributes = new Map<string, string>();
    const pattern = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|\s*$|/gy;
    while (pattern.lastIndex < raw.length) {
      const start = pattern.lastIndex;
      const found = pattern.exec(raw);
      if (!found?.[0]) return fail('An attribute is not written as name="value"', at + start);
      if (found[1]) attributes.set(found[1], decode(found[2] ?? found[3] ?? '', at + start));
    }
    return attributes;
  }

  function qualify(name: string, namespaces: ReadonlyMap<string, string>, at: number): string {
    const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
    const namespace = namespaces.get(prefix!);
    if (prefix && namespace === undefined) fail(`The prefix '${prefix}' is not bound to a namespace`, at);
    return namespace ? `${namespace}|${local}` : local!;
  }

  const stack: OpenElement[] = [];
  let root: XmlElement | null = null;

  function close(element: OpenElement): void {
    const parent = stack.at(-1);
    if (!parent) root = element;
    else {
      parent.children.push(element);
      parent.text += element.text;
    }
  }

  function open(tag: string, rest: string, at: number): OpenElement {
    const written = readAttributes(rest, at + 1 + tag.length);
    const namespaces = new Map(stack.at(-1)?.namespaces ?? [['xml', XML_NAMESPACE]]);
    for (const [key, value] of written) {
      if (key === 'xmlns') namespaces.set('', value);
      else if (key.startsWith('xmlns:')) namespaces.set(key.slice(6), value);
    }
    const attributes = new Map<string, string>();
    for (const [key, value] of written) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
      attributes.set(key.includes(':') ? qualify(key, namespaces, at) : key, value);
    }
    return { tag, name: qualify(tag, namespaces, at), attributes, children: [], namespaces, text: '' };
  }

  // Comments, processing instructions and character data pass whole; then tags; then the text between them.
  const token = /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(.*?)\]\]>|<(\/?)([^\s<>/!?]+)([^<>]*?)(\/?)>|[^<]+/gsy;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (!found) return fail('A tag is not well-formed', at);
    const [whole, data, slash, tag, rest = '', selfClosing] = found;
    if (tag !== undefined && slash) {
      const element = stack.pop();
      if (element?.tag !== tag) return fail(`</${tag}> closes what is not open`, at);
      close(element);
    } else if (tag !== undefined) {
      if (root) return fail('A second root element begins', at);
      const element = open(tag, rest, at);
      if (selfClosing) close(element);
      else stack.push(element);
    } else if (data !== undefined || !whole.startsWith('<')) {
      const parent = stack.at(-1);
      const content = data ?? decode(whole, at);
      if (parent) parent.text += content;
      else if (content.trim()) return fail('Text stands outside the root element', at);
    }
  }
  if (stack.length > 0) fail(`<${stack.at(-1)!.tag}> is not closed`, text.length);
  return root ?? fail('The document has no root element', text.length);
}
