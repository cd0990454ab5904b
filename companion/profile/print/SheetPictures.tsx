// What was written by hand, on the sheet: each picture under the card or the part of the board that it shows.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { Talk } from '../../../src/domain/talk/talk.ts';
import { useImageUrl } from '../../kit/useImageUrl.ts';
import { words } from '../../page/pageWords.ts';
import type { Keepsake, Subject } from '../../talks/record.ts';
import { showCard } from '../../talks/shownCard.ts';

/** What a picture shows, as the player calls it. */
export function nameSubject(of: Subject, talk: Talk): string {
  const { edition, photo } = words.value;
  if (of === 'board') return photo.wholeBoard;
  const [kind, id] = of.split(':') as ['card', string] | ['field', keyof typeof edition.fields];
  return kind === 'card' ? showCard(id, talk).name : edition.fields[id];
}

function Picture({ of, image, name }: Keepsake & { readonly name: string }) {
  const { photo } = words.value;
  return (
    <figure class={`sheet-picture of-${of.split(':')[0]}`}>
      <img src={useImageUrl(image)} alt={fillIn(photo.writing, { of: name })} />
      <figcaption>{name}</figcaption>
    </figure>
  );
}

interface SheetPicturesProps {
  readonly talk: Talk;
  readonly pictures: readonly Keepsake[];
}

export function SheetPictures({ talk, pictures }: SheetPicturesProps) {
  if (pictures.length === 0) return null;
  return (
    <section class="sheet-pictures">
      <h2>{words.value.profile.print.names.pictures}</h2>
      <div>
        {pictures.map((picture) => (
          <Picture key={picture.of} {...picture} name={nameSubject(picture.of, talk)} />
        ))}
      </div>
    </section>
  );
}
