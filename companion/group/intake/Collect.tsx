// Gathering: the camera first, then files, then typing; and how far it is.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { FileButton } from '../../kit/FileButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { useDroppedFiles } from '../../kit/useDroppedFiles.ts';
import { frame } from '../../page/pageWords.ts';
import { attempt } from '../../page/trouble.ts';
import { lasting } from '../../talks/library.ts';
import { groupWords } from '../groupWords.ts';
import { type Pile, stillNeeded, talksShown } from '../pile/pile.ts';
import { unkept, unreadable } from '../pile/pileStore.ts';
import { CameraIntake } from './CameraIntake.tsx';
import { openQrReader, type QrReader } from './qrReader.ts';
import { TypedIntake } from './TypedIntake.tsx';
import { takeFiles } from './takeInHandIns.ts';
import { countSentence, told } from './tell.ts';
import './intake.css';

/** What can be chosen; some devices know files by their endings alone, others by their types. */

/** A reader that is started when it is first needed. */
function useQrReader(): () => QrReader {
  const held = useMemo(() => ({ reader: undefined as QrReader | undefined }), []);
  useEffect(() => () => held.reader?.close(), []);
  return () => {
    held.reader ??= openQrReader();
    return held.reader;
  };
}

function Progress({ pile }: { readonly pile: Pile }) {
  const { collect } = groupWords.value;
  const waiting = pile.waiting.length;
  const shown = talksShown(pile);
  const needed = stillNeeded(pile);
  const next =
    needed === 0
      ? fillIn(collect.ready, { threshold: pile.threshold })
      : shown === 0
        ? fillIn(needed === 1 ? collect.neededOne : collect.needed, { n: needed })
        : waiting > 0
          ? fillIn(waiting === 1 ? collect.moreOne : collect.more, { waiting, threshold: pile.threshold })
          : '';
  return (
    <div class="progress-in">
      <p class="count">{countSentence(pile)}</p>
      {shown > 0 && waiting > 0 && <p>{fillIn(collect.shown, { n: shown, waiting })}</p>}
      {next && <p>{next}</p>}
    </div>
  );
}

export function Collect({ pile }: { readonly pile: Pile }) {
  const { collect } = groupWords.value;
  const reader = useQrReader();
  const [camera, setCamera] = useState<'off' | 'on' | 'refused'>(
    'mediaDevices' in navigator ? 'off' : 'refused',
  );
  // Preact skips an element that it has already been given, so a talk that comes in does not redraw the form.
  const typed = useMemo(() => <TypedIntake />, []);
  useDroppedFiles((files) => void attempt(() => takeFiles(files, reader)));
  return (
    <section class="collect">
      <Progress pile={pile} />
      {unreadable.value && <p class="alert">{collect.unreadable}</p>}
      {lasting.value === 'no' && <p class="alert">{collect.onlyNow}</p>}
      {unkept.value && (
        <p class="alert" role="alert">
          {frame.value.alerts[unkept.value]}
        </p>
      )}
      {told.value && (
        <div class={told.value.good ? 'intake-note good' : 'intake-note'}>
          {told.value.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {camera === 'refused' && <p class="alert">{collect.noCamera}</p>}
      {camera === 'on' && (
        <CameraIntake
          reader={reader}
          onRefused={() => setCamera('refused')}
          onClose={() => setCamera('off')}
        />
      )}
      <div class="collect-ways">
        {camera === 'off' && (
          <button
            type="button"
            class={pile.batches.length === 0 && stillNeeded(pile) > 0 ? 'button primary large' : 'button'}
            onClick={() => setCamera('on')}
          >
            <Icon name="camera" />
            {collect.camera}
          </button>
        )}
        <FileButton label={collect.files} onFiles={(files) => void attempt(() => takeFiles(files, reader))} />
        <p class="hint only-mouse">{collect.drop}</p>
      </div>
      {typed}
    </section>
  );
}
