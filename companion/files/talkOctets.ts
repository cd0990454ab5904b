// Reads the octets of a file of talks, in whatever encoding it was saved, and says of one that cannot be read why that is: by
// the reader of the group, so that both tell the same of a file.

import { ByteWindow } from '../../src/domain/intake/byteWindow.ts';
import { decodeText } from '../../src/domain/intake/encoding.ts';
import { type FileFault as IncomingFault, readIncoming } from '../../src/domain/intake/readIncoming.ts';
import { strangeKind } from '../../src/domain/intake/strangeFile.ts';
import { byteSource } from './byteSource.ts';
import { rescueTalks } from './rescue.ts';
import { failed, isOfWholeFile, readTalkFile, type TalkFileFault, type TalkReading } from './talkFile.ts';

/** The talks in a file that is not sealed. Never throws, whatever the octets are. */
export function readTalkOctets(octets: Uint8Array): TalkReading {
  const strange = strangeKind({ bytes: octets, at: 0, end: octets.length });
  if (strange === 'empty' || strange === 'packed') return failed({ code: strange });
  const { text, lost } = decodeText(octets);
  const reading = readTalkText(text);
  const isRead = !reading.faults.some(isOfWholeFile);
  return lost && isRead ? { ...reading, faults: [...reading.faults, { code: 'lost-letters' }] } : reading;
}

/** The talks in the text of a file, also when something is joined on to it; of one that is not whole those that are. */
export function readTalkText(text: string): TalkReading {
  const reading = readTalkFile(text);
  const [whole] = reading.faults.filter(isOfWholeFile);
  if (whole && whole.code !== 'not-json' && whole.code !== 'not-ours') return reading;
  const utf8 = new TextEncoder().encode(text);
  const { fault, forGroup } = lookInto(utf8);
  if (fault?.code === 'repeated-field') return failed({ code: 'repeated-field' });
  if (!whole) return reading;
  if (fault?.code === 'goes-on') {
    const first = readTalkFile(new TextDecoder().decode(utf8.subarray(0, fault.position)));
    if (!first.faults.some(isOfWholeFile))
      return { ...first, faults: [...first.faults, { code: 'goes-on', line: fault.line }] };
  }
  // Typographic quotes are mended by hand: the whole file is there then.
  const rescued = whole.code === 'not-json' && fault?.code !== 'quotes' ? rescueTalks(utf8) : undefined;
  if (rescued) return rescued;
  if (forGroup && whole.code === 'not-ours') return failed({ code: 'for-group' });
  return failed((fault && whyNotJson(fault)) ?? (forGroup ? { code: 'for-group' } : whole));
}

function whyNotJson(fault: IncomingFault): TalkFileFault | undefined {
  switch (fault.code) {
    case 'empty':
      return { code: 'empty' };
    case 'quotes':
      return { code: 'typographic-quotes', line: fault.line };
    case 'cut-off':
    case 'cut-off-after':
    case 'cut-head':
      return { code: 'cut-short' };
    default:
      return undefined;
  }
}

/** What the reader of the group says of a file, and whether something for a group is in it. */
function lookInto(utf8: Uint8Array): {
  readonly fault: IncomingFault | undefined;
  readonly forGroup: boolean;
} {
  let forGroup = false;
  const found = () => {
    forGroup = true;
  };
  let curly: IncomingFault | undefined;
  const window = new ByteWindow(utf8.length);
  window.open(byteSource(utf8));
  const fault = readIncoming(window, {
    talk: found,
    handIn: found,
    group: found,
    fault: ({ reason }, at) => {
      if (reason === 'quotes') curly ??= { code: 'quotes', line: Number(at.split(' ')[1]) };
    },
  });
  return { fault: fault ?? curly, forGroup };
}
