// Talks that were damaged on this device: handed out as they were found, thrown away only when asked.

import { useState } from 'preact/hooks';
import { fillIn } from '../../src/domain/deck/edition.ts';
import { makeFile } from '../files/deliver.ts';
import { handOver } from '../files/handOver.ts';
import { announce, showToast } from '../page/announce.ts';
import { words } from '../page/pageWords.ts';
import { broken, removeTalks } from '../talks/library.ts';
import type { BrokenRecord } from '../talks/record.ts';
import { isoDay } from '../talks/talkName.ts';
import { Confirm } from './Confirm.tsx';

/** As text for somebody who may mend it by hand. */
function save({ found }: BrokenRecord): Promise<void> {
  return handOver(() => makeFile('talks', `${JSON.stringify(found, null, 2)}\n`, isoDay(new Date())));
}

export function BrokenTalks() {
  const { keepingPage } = words.value;
  const text = keepingPage.broken;
  const [asked, setAsked] = useState<string>();
  const found = broken.value;
  if (found.length === 0) return null;
  const remove = async (id: string) => {
    setAsked(undefined);
    try {
      await removeTalks([id]);
      announce(text.removed);
    } catch {
      showToast({ text: text.notRemoved });
    }
  };
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <ul class="broken">
        {found.map((record, index) => {
          const name = fillIn(text.item, { n: index + 1 });
          return (
            <li key={record.id}>
              <h3>{name}</h3>
              <button
                type="button"
                class="button"
                aria-label={`${name}: ${text.save}`}
                onClick={() => save(record)}
              >
                {text.save}
              </button>
              <button
                type="button"
                class="button"
                aria-label={`${name}: ${text.remove}`}
                onClick={() => setAsked(record.id)}
              >
                {text.remove}
              </button>
              {asked === record.id && (
                <Confirm
                  title={fillIn(text.sure, { n: index + 1 })}
                  yes={text.remove}
                  onYes={() => remove(record.id)}
                  onNo={() => setAsked(undefined)}
                >
                  <p>{text.sureText}</p>
                </Confirm>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
