// The own cards of all tables: in how many talks they lay, and the names that tables chose to share.

import { fillIn } from '../../../src/domain/deck/edition.ts';
import type { GroupView } from '../../../src/domain/group/view.ts';
import { groupWords } from '../groupWords.ts';

export function OwnCards({ view }: { readonly view: GroupView }) {
  const { view: viewWords } = groupWords.value;
  const { laid, hidden, names } = view.ownCards;
  if (laid === 0 && names.length === 0) return null;
  return (
    <div>
      {laid > 0 && <p>{fillIn(hidden > 0 ? viewWords.ownLeast : viewWords.own, { n: laid })}</p>}
      {names.length > 0 && (
        <p>{fillIn(viewWords.ownNames, { names: names.map((name) => `‘${name}’`).join(', ') })}</p>
      )}
    </div>
  );
}
