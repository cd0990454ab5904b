// What may follow a frame later, so that the answer to a finger does not wait for it.

import { useEffect, useState } from 'preact/hooks';

/** The value as the last frame showed it: it takes a new one over once that frame has been drawn. */
export function useTrailing<T>(value: T): T {
  const [shown, show] = useState(value);
  useEffect(() => show(() => value), [value]);
  return shown;
}
