// The preflight's rules on the file as a whole: each fault alone yields its finding, a good file none.

import { describe, expect, test } from 'vitest';
import { preflight } from '../../src/preflight/preflight.ts';
import {
  buildSample,
  expectedOf,
  PROFILE,
  patched,
  pdfName,
  rulesBroken,
  type SampleChanges,
} from './preflightSample.ts';

/** The good profile with a few bytes of it changed. */
function profileWith(text: string, at: number, length = PROFILE.length): Uint8Array {
  const bytes = Buffer.from(PROFILE.subarray(0, length));
  bytes.write(text, at, 'latin1');
  return bytes;
}

async function rulesOfPatched(changes: SampleChanges, from: string, to: string): Promise<string[]> {
  const bytes = patched(await buildSample(changes), from, to);
  return preflight(bytes, expectedOf(changes)).map(({ rule }) => rule);
}

describe('good files', () => {
  test.each(['X-4', 'X-1a', null] as const)(
    'when a file is a good %s, nothing is found',
    async (standard) => {
      expect(await rulesBroken({ standard })).toEqual([]);
      expect(await rulesBroken({ standard, pages: 3 })).toEqual([]);
    },
  );
});

describe('frame', () => {
  test('when the version is too new for the standard, hdr', async () => {
    expect(await rulesBroken({ pdfVersion: '1.7' })).toEqual(['hdr']);
    expect(await rulesBroken({ standard: 'X-1a', pdfVersion: '1.6' })).toEqual(['hdr']);
    expect(await rulesBroken({ pdfVersion: '1.4' })).toEqual([]);
    expect(await rulesBroken({ catalog: (catalog) => Object.assign(catalog, { Version: '1.7' }) })).toEqual([
      'hdr',
    ]);
  });

  test('when the trailer has no ID, id', async () => {
    expect(await rulesOfPatched({}, '/ID [', '/IX [')).toEqual(['id']);
    expect(await rulesOfPatched({ standard: null }, '/ID [', '/IX [')).toEqual([]);
  });

  test('when the file is encrypted, encrypt and no more', async () => {
    expect(await rulesBroken({ options: { userPassword: 'geheim' } })).toEqual(['encrypt']);
  });

  test('when there is no page, pages', async () => {
    expect(await rulesBroken({ pages: 0 })).toEqual(['pages']);
    expect(await rulesBroken({ standard: null, pages: 0 })).toEqual(['pages']);
  });

  test.each(['OpenAction', 'AcroForm', 'AA'])('when the catalog has %s, catalog', async (key) => {
    const placeholder = key.replace(/^./, 'X');
    const changes: SampleChanges = { catalog: (catalog) => Object.assign(catalog, { [placeholder]: {} }) };
    expect(await rulesBroken(changes)).toEqual([]);
    expect(await rulesOfPatched(changes, `/${placeholder}`, `/${key}`)).toEqual(['catalog']);
  });

  test('when the file has a script, catalog', async () => {
    const changes: SampleChanges = {
      catalog: (_, doc) => doc.addNamedJavaScript('start', 'app.alert(1)'),
    };
    expect(await rulesBroken(changes)).toEqual(['catalog']);
  });

  test('when there are layers, X-1a forbids them and X-4 wants them named', async () => {
    const layers = (D: object): SampleChanges => ({
      catalog: (catalog) => Object.assign(catalog, { OCProperties: { OCGs: [], D } }),
    });
    const named = layers({ Name: new String('Cards') });
    expect(await rulesBroken({ ...named, standard: 'X-1a' })).toEqual(['layers']);
    expect(await rulesBroken(named)).toEqual([]);
    expect(await rulesBroken(layers({}))).toEqual(['layers']);
    expect(await rulesBroken(layers({ Name: new String('Cards'), AS: [] }))).toEqual(['layers']);
  });
});

describe('Info and XMP', () => {
  test('when Trapped is text, absent or another name, trapped', async () => {
    expect(await rulesBroken({ info: { Trapped: 'False' } })).toEqual(['trapped']);
    expect(await rulesBroken({ info: { Trapped: undefined } })).toEqual(['trapped']);
    expect(await rulesBroken({ info: { Trapped: pdfName('Unknown') } })).toEqual(['trapped']);
  });

  test('when Info and XMP differ on Trapped, trapped', async () => {
    expect(await rulesBroken({ info: { Trapped: pdfName('True') } })).toEqual(['trapped']);
  });

  test.each(['Title', 'ModDate'])('when Info has no %s, info', async (key) => {
    expect(await rulesBroken({ info: { [key]: undefined } })).toEqual(['info']);
    expect(await rulesBroken({ info: { [key]: undefined }, standard: null })).toEqual([]);
  });

  test('when the file does not claim its standard, xver', async () => {
    const older = { GTS_PDFXVersion: 'PDF/X-1:2001' };
    expect(await rulesBroken({ standard: 'X-1a', info: older })).toEqual(['xver']);
    expect(await rulesBroken({ standard: 'X-1a', info: { GTS_PDFXVersion: undefined } })).toEqual(['xver']);
    expect(await rulesBroken({ xmp: (xmp) => xmp.replace('PDF/X-4', 'PDF/X-4p') })).toEqual(['xver']);
  });

  test.each([
    'dc:title',
    'xmp:CreateDate',
    'xmp:ModifyDate',
    'xmp:MetadataDate',
    'xmpMM:DocumentID',
    'xmpMM:VersionID',
    'xmpMM:RenditionClass',
  ])('when XMP has no %s, xmp', async (property) => {
    const cut = (xmp: string) => xmp.replace(new RegExp(`<${property}>.*</${property}>`), '');
    expect(await rulesBroken({ xmp: cut })).toEqual(['xmp']);
    // X-1a keeps all this in Info.
    expect(await rulesBroken({ standard: 'X-1a', xmp: cut })).toEqual([]);
  });

  test('when XMP has no Trapped or a wrong one, xmp or trapped', async () => {
    expect(await rulesBroken({ xmp: (xmp) => xmp.replace(' pdf:Trapped="False"', '') })).toEqual(['xmp']);
    expect(await rulesBroken({ xmp: (xmp) => xmp.replace('"False"', '"false"') })).toEqual(['trapped']);
  });

  test('when XMP says another moment or title than Info, xmp', async () => {
    expect(await rulesBroken({ xmp: (xmp) => xmp.replace('13:00:00+01:00', '13:00:00Z') })).toEqual(['xmp']);
    expect(
      await rulesBroken({ xmp: (xmp) => xmp.replace('T12:00:00Z</xmp:Mod', 'T12:00:01Z</xmp:Mod') }),
    ).toEqual(['xmp']);
    expect(await rulesBroken({ xmp: (xmp) => xmp.replace('Kaarten', 'Karten') })).toEqual(['xmp']);
  });

  test.each([
    ['&amp;', '&'],
    ['</dc:title>', '</dc:titel>'],
    ['</x:xmpmeta>', ''],
    [' xmlns:dc="http://purl.org/dc/elements/1.1/"', ''],
    ['<dc:title>', '<dc:title lang=nl>'],
  ])('when the XMP is broken XML (%s becomes %s), xmp says so', async (from, to) => {
    const bytes = await buildSample({ xmp: (xmp) => xmp.replace(from, to) });
    const findings = preflight(bytes, expectedOf({}));
    expect(findings.map(({ rule }) => rule)).toEqual(['xmp']);
    expect(findings[0]!.message).toContain('not well-formed');
  });

  test('when the XMP stream is compressed, missing or of another type, xmp', async () => {
    const compress: SampleChanges['xmpStream'] = (stream) => {
      stream.compress = true;
    };
    expect(await rulesBroken({ xmpStream: compress })).toEqual(['xmp']);
    expect(await rulesBroken({ standard: 'X-1a', xmpStream: compress })).toEqual(['xmp']);
    expect(await rulesOfPatched({}, '/Metadata ', '/Metabata ')).toEqual(['xmp']);
    expect(await rulesOfPatched({}, '/Subtype /XML', '/Subtype /XLM')).toEqual(['xmp']);
  });
});

describe('output intent', () => {
  test('when there is none, or two, oi', async () => {
    expect(await rulesBroken({ intent: { S: 'GTS_PDFA1' } })).toEqual(['oi']);
    expect(await rulesBroken({ secondIntent: true })).toEqual(['oi']);
  });

  test('when the condition is another than that of its profile, house-icc', async () => {
    const fogra51 = { OutputConditionIdentifier: new String('FOGRA51') };
    expect(await rulesBroken({ intent: fogra51 })).toEqual(['house-icc']);
  });

  test.each(['OutputConditionIdentifier', 'RegistryName', 'DestOutputProfile'])(
    'when %s is missing, oi',
    async (key) => {
      expect(await rulesBroken({ intent: { [key]: undefined } })).toEqual(['oi']);
    },
  );

  test.each([
    ['is no ICC profile', { profile: profileWith('xxxx', 36) }, 'icc'],
    ['is cut off', { profile: profileWith('', 0, 100_000) }, 'icc'],
    ['is a display profile', { profile: profileWith('mntr', 12) }, 'icc'],
    ['is for RGB', { profile: profileWith('RGB ', 16) }, 'house-icc'],
    ['has N 3', { profileN: 3 }, 'icc'],
  ] as const)('when the profile %s, %s', async (_, changes, rule) => {
    expect(await rulesBroken(changes)).toEqual([rule]);
  });

  test('when the profile is version 4, X-1a alone refuses it', async () => {
    const profile = profileWith('\x04', 8);
    expect(await rulesBroken({ standard: 'X-1a', profile })).toEqual(['icc']);
    expect(await rulesBroken({ profile })).toEqual([]);
  });
});
