// Own cards on the photo ask for their name once, with the player's writing in view; where there is none, it says why.

import { useEffect, useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { ownCardNumber } from '../../src/domain/talk/talk.ts';
import { useImageUrl } from '../kit/useImageUrl.ts';
import { WordField } from '../kit/WordField.tsx';
import { words } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import type { PhotoIntake } from './photoIntake.ts';
import type { CutOut } from './worker/protocol.ts';

interface OwnCardNamesProps {
  readonly intake: PhotoIntake;
  readonly cards: readonly string[];
}

function Writing({ image }: { readonly image: Blob }) {
  return <img class="writing" src={useImageUrl(image)} alt="" />;
}

export function OwnCardNames({ intake, cards }: OwnCardNamesProps) {
  const { photo, edition } = words.value;
  const [cut, setCut] = useState<CutOut>();
  const merged = intake.merged.value;
  useEffect(() => {
    let here = true;
    void attempt(() => intake.cutOuts().then((done) => here && setCut(done)));
    return () => {
      here = false;
    };
  }, [intake, merged]);
  /** Why a card has no picture; nothing as long as that is not known. */
  const whyNone = (card: string) => {
    if (!cut || !merged?.cards.some((read) => read.card === card)) return undefined;
    return cut.covered.includes(card) ? photo.writingCovered : photo.writingNone;
  };
  return (
    <section class="own-names">
      <h2>{photo.ownTitle}</h2>
      <ul>
        {cards.map((card) => {
          const writing = cut?.cutOuts.find(({ of }) => of === `card:${card}`);
          const why = writing ? undefined : whyNone(card);
          return (
            <li key={card}>
              {writing && <Writing image={writing.image} />}
              <WordField
                label={fillIn(photo.ownNames, {
                  card: fillIn(edition.ownCard.number, { n: ownCardNumber(card) ?? '' }),
                })}
                {...(why !== undefined && { hint: why })}
                oneLine
                value={intake.names.value.get(card) ?? ''}
                onType={(name) => intake.name(card, name)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
