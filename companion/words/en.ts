// All English words of the page.

import edition from 'virtual:duwtje/edition-en';
import talk from './en.json';
import files from './files.en.json';
import front from './front.en.json';
import keepingPage from './keeping.en.json';
import type dutch from './nl.ts';
import photo from './photo.en.json';
import profile from './profile.en.json';
import screens from './screens.en.json';

export default {
  edition,
  files,
  keepingPage,
  photo,
  profile,
  screens: { ...front, ...screens },
  talk,
} satisfies typeof dutch;
