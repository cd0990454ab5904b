// The Dutch words that the first screen needs.

import game from 'virtual:duwtje/front-nl';
import screens from './front.nl.json';

export default { game, screens };
