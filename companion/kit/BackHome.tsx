// The way back from a page that belongs to no talk.

import { front } from '../page/pageWords.ts';
import { Icon } from './Icon.tsx';

export function BackHome() {
  return (
    <a class="button plain back" href="#/">
      <Icon name="back" />
      {front.value.screens.nowhere.home}
    </a>
  );
}
