// All Dutch words of the page.

import edition from 'virtual:duwtje/edition-nl';
import files from './files.nl.json';
import front from './front.nl.json';
import keepingPage from './keeping.nl.json';
import talk from './nl.json';
import photo from './photo.nl.json';
import profile from './profile.nl.json';
import screens from './screens.nl.json';

export default {
  edition,
  files,
  keepingPage,
  photo,
  profile,
  screens: { ...front, ...screens },
  talk,
};
