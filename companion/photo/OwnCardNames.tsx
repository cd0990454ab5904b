// Own cards on the photo ask for their name, with the player's writing in view.

import { useEffect, useState } from 'preact/hooks';
import { useImageUrl } from '../kit/useImageUrl.ts';
import { WordField } from '../kit/WordField.tsx';
import { words } from '../page/pageWords.ts';
import { attempt } from '../page/trouble.ts';
import type { Keepsake } from '../talks/record.ts';
import type { PhotoIntake } from './photoIntake.ts';

interface OwnCardNamesProps {
  readonly intake: PhotoIntake;
  readonly cards: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  onName(card: string, name: string): void;
}

function Writing({ image }: { readonly image: Blob }) {
  return <img class="writing" src={useImageUrl(image)} alt="" />;
}

export function OwnCardNames({ intake, cards, names, onName }: OwnCardNamesProps) {
  const { photo } = words.value;
  const [cutOuts, setCutOuts] = useState<readonly Keepsake[]>([]);
  const merged = intake.merged.value;
  useEffect(() => {
    let here = true;
    void attempt(() => intake.cutOuts().then((cut) => here && setCutOuts(cut.cutOuts)));
    return () => {
      here = false;
    };
  }, [intake, merged]);
  return (
    <ul class="own-names">
      {cards.map((card) => {
        const cut = cutOuts.find(({ of }) => of === `card:${card}`);
        return (
          <li key={card}>
            {cut && <Writing image={cut.image} />}
            <WordField
              label={photo.ownNames}
              oneLine
              value={names.get(card) ?? ''}
              onType={(name) => onName(card, name)}
            />
          </li>
        );
      })}
    </ul>
  );
}
