// Makes room on a device that is full: takes the pictures out of old talks, which take most of it. What was said stays.

import { useEffect, useState } from 'preact/hooks';
import { fillIn } from '../../../src/domain/deck/edition.ts';
import { announce } from '../../page/announce.ts';
import { words } from '../../page/pageWords.ts';
import { attempt } from '../../page/trouble.ts';
import {
  pictureChanges,
  picturedTalks,
  picturesOf,
  removePictures,
  talks,
  unkept,
} from '../../talks/library.ts';
import { showDay, talkNames } from '../../talks/talkName.ts';
import { count, showSize } from '../amounts.ts';
import { Confirm } from '../Confirm.tsx';

/** The pictures of one talk. */
interface Pile {
  readonly talk: string;
  readonly day: string;
  readonly pictures: number;
  readonly octets: number;
}

/** The pictures of all talks in the list, the oldest talk first; one talk's are held at a time. */
async function findPiles(): Promise<readonly Pile[]> {
  const pictured = await picturedTalks();
  const piles: Pile[] = [];
  for (const { id, date } of talks.peek().toReversed()) {
    if (!pictured.has(id)) continue;
    const pictures = await picturesOf(id);
    const octets = pictures.reduce((sum, { image }) => sum + image.size, 0);
    piles.push({ talk: id, day: date, pictures: pictures.length, octets });
  }
  return piles;
}

/** Takes the pictures out of a talk. */
async function clearPile(talk: string): Promise<void> {
  await removePictures(
    talk,
    (await picturesOf(talk)).map(({ of }) => of),
  );
}

export function FreeRoom() {
  const { room } = words.value.keepingPage;
  const [piles, setPiles] = useState<readonly Pile[]>([]);
  const [asked, setAsked] = useState<string>();
  const look = async () => setPiles(await findPiles());
  // Talks and their pictures come in on this screen too.
  useEffect(() => void attempt(look), [pictureChanges.value, talks.value]);
  if (piles.length === 0) return null;
  const names = talkNames(talks.value);
  const isFull = [...unkept.value.values()].some(({ fault }) => fault.code === 'full');
  const clear = async (talk: string) => {
    setAsked(undefined);
    await clearPile(talk);
    announce(room.cleared);
  };
  return (
    <section class="panel">
      <h2>{room.title}</h2>
      <details class="more" open={isFull}>
        <summary>{room.which}</summary>
        <p>{room.lead}</p>
        <ul class="piles">
          {piles.map(({ talk, day, pictures, octets }) => (
            <li key={talk}>
              <h3 dir="auto">{names.get(talk)}</h3>
              <p>
                {showDay(day)} – {count(room.pictures, pictures)}, {showSize(octets)}
              </p>
              <button
                type="button"
                class="button"
                aria-label={`${names.get(talk)}: ${room.clear}`}
                onClick={() => setAsked(talk)}
              >
                {room.clear}
              </button>
              {asked === talk && (
                <Confirm
                  title={fillIn(room.sure, { name: names.get(talk) ?? '' })}
                  yes={room.clear}
                  onYes={() => attempt(() => clear(talk))}
                  onNo={() => setAsked(undefined)}
                >
                  <p>{room.sureText}</p>
                </Confirm>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
