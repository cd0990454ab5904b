// The last net under the page: what nobody caught is said all the same, and a page that does not start says that.

import { tellTrouble } from '../page/trouble.ts';

/** Shows the sentence that stands in the page from the start, in all languages, for when nothing else comes. */
function tellLate(cause: unknown): boolean {
  const late = document.getElementById('late');
  if (!late) return false;
  console.warn('Duwtje does not start:', cause);
  late.className = 'alert';
  late.role = 'alert';
  return true;
}

/** Starts the page, and from then on says what nobody else does. */
export async function startOverNet(start: () => Promise<void>): Promise<void> {
  // A fault without an error is another's: of an extension, or of a frame that the browser could not fill in time.
  addEventListener('error', ({ error }) => error && tellUncaught(error));
  addEventListener('unhandledrejection', ({ reason }) => tellUncaught(reason));
  await start().catch(tellUncaught);
}

function tellUncaught(cause: unknown): void {
  if (!tellLate(cause)) tellTrouble(cause);
}
