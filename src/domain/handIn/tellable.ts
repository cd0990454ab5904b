// Which parts of its story a table is asked about when it hands in.

import type { Talk } from '../talk/talk.ts';
import { STORY_PARTS, type StoryPart, storyOf } from './story.ts';

/**
 * The parts that say something. Health is asked of whoever told what set it off, and what else did of whoever named health
 * alone: were each asked only of those who chose it, then the tick that is or is not there would be the answer.
 * @param tags of the deck's factor cards by their ids
 */
export function tellableParts(talk: Talk, tags: ReadonlyMap<string, number>): readonly StoryPart[] {
  const whole = storyOf(talk, tags, STORY_PARTS);
  return STORY_PARTS.filter((part) => {
    const said = part === 'health' || part === 'triggers' ? talk.triggers : whole[part];
    return Array.isArray(said) ? said.length > 0 : said !== null;
  });
}
