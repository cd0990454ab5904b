// Cards that belong together: pick two.

import { useState } from 'preact/hooks';
import { laidCards, type Talk } from '../../src/domain/talk/talk.ts';
import { Icon } from '../kit/Icon.tsx';
import { words } from '../page/pageWords.ts';
import { showCard } from '../talks/shownCard.ts';

interface LinksProps {
  readonly talk: Talk;
  onToggle(from: string, to: string): void;
}

export function Links({ talk, onToggle }: LinksProps) {
  const { links } = words.value.screens;
  const [from, setFrom] = useState('');
  const cards = laidCards(talk).map((entry) => showCard(entry.card, talk));
  if (cards.length < 2) return null;
  const nameOf = (id: string) => showCard(id, talk).name;
  const pickable = cards.filter(({ id }) => id !== from);
  return (
    <section class="links">
      <h2>{links.title}</h2>
      <p class="hint">{links.hint}</p>
      {talk.links.length > 0 && (
        <ul>
          {talk.links.map((link) => (
            <li key={`${link.from} ${link.to}`}>
              <span>
                {nameOf(link.from)} <span aria-hidden="true">↔</span>
                <span class="spoken"> {links.and} </span> {nameOf(link.to)}
              </span>
              <button
                type="button"
                class="button plain"
                aria-label={`${links.remove}: ${nameOf(link.from)} – ${nameOf(link.to)}`}
                onClick={() => onToggle(link.from, link.to)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="link-pick">
        <label>
          <span>{links.first}</span>
          <select value={from} onChange={({ currentTarget: { value } }) => setFrom(value)}>
            <option value="">{links.choose}</option>
            {cards.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {from && (
          <label>
            <span>{links.second}</span>
            <select
              value=""
              onChange={({ currentTarget: { value } }) => {
                if (value) onToggle(from, value);
                setFrom('');
              }}
            >
              <option value="">{links.choose}</option>
              {pickable.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </section>
  );
}
