// The XMP packet of a PDF: what the file says of itself, for prepress and for search.

export interface Metadata {
  readonly title: string;
  readonly language: string;
  readonly producer: string;
  readonly creator: string;
  readonly created: Date;
  /** A UUID that is the same for the same content. */
  readonly documentId: string;
  readonly version: string;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (char) => entities[char]!);
}

/** The packet; `claims` are further properties in RDF/XML, such as the standard that the file follows. */
export function xmpPacket(data: Metadata, claims: string): string {
  const date = data.created.toISOString().replace(/\.\d+Z$/, 'Z');
  const alternative = `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(data.title)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative}</dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(data.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmp:CreatorTool>${escaped(data.creator)}</xmp:CreatorTool>
<pdf:Producer>${escaped(data.producer)}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>uuid:${data.documentId}</xmpMM:DocumentID>
<xmpMM:VersionID>${escaped(data.version)}</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
${claims}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
