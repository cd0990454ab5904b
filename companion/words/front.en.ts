// The English words that the first screen needs.

import game from 'virtual:duwtje/front-en';
import screens from './front.en.json';
import type dutch from './front.nl.ts';

export default { game, screens } satisfies typeof dutch;
