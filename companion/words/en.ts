// All English words of the page.

import edition from 'virtual:duwtje/edition-en';
import talk from './en.json';
import type dutch from './nl.ts';
import profile from './profile.en.json';
import screens from './screens.en.json';

export default { edition, screens, talk, profile } satisfies typeof dutch;
