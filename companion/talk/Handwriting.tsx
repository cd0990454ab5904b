// What the player wrote on paper, as a picture beside the field to type it over; a tap makes it large.

import { useRef } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { useImageUrl } from '../kit/useImageUrl.ts';
import { words } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import { dropKeepsake, keepsakes } from '../talks/keepsakes.ts';
import type { Subject } from '../talks/record.ts';

interface HandwritingProps {
  readonly talk: string;
  readonly of: Subject;
  /** What the picture shows, as in the title of a card. */
  readonly name: string;
}

interface PictureProps extends HandwritingProps {
  readonly image: Blob;
}

function Picture({ talk, of, name, image }: PictureProps) {
  const { photo, screens } = words.value;
  const url = useImageUrl(image);
  const large = useRef<HTMLDialogElement>(null);
  const alt = fillIn(photo.writing, { of: name });
  return (
    <div class="handwriting">
      <button
        type="button"
        class="handwriting-open"
        aria-label={`${photo.enlarge}: ${alt}`}
        onClick={() => large.current?.showModal()}
      >
        <img src={url} alt="" />
      </button>
      <dialog ref={large} class="handwriting-large" aria-label={alt}>
        <img src={url} alt={alt} />
        <div class="actions">
          <button type="button" class="button" onClick={() => attempt(() => dropKeepsake(talk, of))}>
            {photo.removePicture}
          </button>
          <button type="button" class="button primary" onClick={() => large.current?.close()}>
            {screens.common.close}
          </button>
        </div>
      </dialog>
    </div>
  );
}

/** Nothing when there is no such picture. */
export function Handwriting(props: HandwritingProps) {
  const found = keepsakes.value.find(({ of }) => of === props.of);
  return found ? <Picture {...props} image={found.image} /> : null;
}
