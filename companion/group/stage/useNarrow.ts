// Whether the window is as narrow as a telephone's, so that a figure must stand upright in it; paper never is.

import { useEffect, useState } from 'preact/hooks';

const NARROW = '(width < 48rem)';

export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = () => setNarrow(query.matches);
    const onPaper = () => setNarrow(false);
    query.addEventListener('change', follow);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', follow);
    return () => {
      query.removeEventListener('change', follow);
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', follow);
    };
  }, []);
  return narrow;
}
