// What the page needs once it stands: fetched then, so that the first screen does not wait for it.

import { readyForTalks } from '../home/Home.tsx';
import { loadFrameWords } from '../page/pageWords.ts';
import { attempt, recoverWith } from '../page/trouble.ts';
import { readyForTalk } from '../talks/current.ts';
import * as alerts from './Alerts.tsx';
import { showAlerts } from './App.tsx';
import { tellKeptAgain } from './keptAgain.ts';
import { askOnLeaving } from './leaving.ts';
import { reloadForPart } from './reload.ts';
import { followUpdates } from './updates.ts';

/** Done when what is wrong can be said; follows new versions, and from now on a part that is missing is recovered from. */
export async function afterStart(): Promise<void> {
  recoverWith(reloadForPart);
  await loadFrameWords();
  showAlerts(alerts);
  tellKeptAgain();
  askOnLeaving();
  void attempt(async () => void (await Promise.all([readyForTalk(), readyForTalks(), followUpdates()])));
}
