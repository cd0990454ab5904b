// A small XML reader, enough for metadata packets: elements, attributes, namespaces, text, the five entities.

import { PreflightError } from '../preflightError.ts';

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
    if (!raw.includes('&')) return raw;
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

  /** Where a construct ends that begins at `at`; after its end mark. */
  function endOf(mark: string, at: number): number {
    const end = text.indexOf(mark, at);
    return end < 0 ? fail('A tag is not closed', at) : end + mark.length;
  }

  function addText(content: string, at: number): void {
    const parent = stack.at(-1);
    if (parent) parent.text += content;
    else if (content.trim()) fail('Text stands outside the root element', at);
  }

  function readTag(at: number, end: number): void {
    const inside = text.slice(at + 1, end - 1);
    const isClosing = inside.startsWith('/');
    const isEmpty = inside.endsWith('/');
    const [tag = ''] = /^[^\s/]+/.exec(isClosing ? inside.slice(1) : inside) ?? [];
    if (tag === '' || inside.includes('<')) fail('A tag is not well-formed', at);
    if (isClosing) {
      const element = stack.pop();
      close(element?.tag === tag ? element : fail(`</${tag}> closes what is not open`, at));
    } else {
      if (root) fail('A second root element begins', at);
      const element = open(tag, inside.slice(tag.length, isEmpty ? -1 : undefined), at);
      if (isEmpty) close(element);
      else stack.push(element);
    }
  }

  for (let at = 0; at < text.length; ) {
    const start = at;
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      at = next < 0 ? text.length : next;
      addText(decode(text.slice(start, at), start), start);
    } else if (text.startsWith('<!--', at)) at = endOf('-->', at);
    else if (text.startsWith('<?', at)) at = endOf('?>', at);
    else if (text.startsWith('<![CDATA[', at)) {
      at = endOf(']]>', at);
      addText(text.slice(start + 9, at - 3), start);
    } else {
      at = endOf('>', at);
      readTag(start, at);
    }
  }
  if (stack.length > 0) fail(`<${stack.at(-1)!.tag}> is not closed`, text.length);
  return root ?? fail('The document has no root element', text.length);
}
