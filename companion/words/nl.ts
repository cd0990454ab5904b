// All Dutch words of the page.

import edition from 'virtual:duwtje/edition-nl';
import talk from './nl.json';
import profile from './profile.nl.json';
import screens from './screens.nl.json';

export default { edition, screens, talk, profile };
