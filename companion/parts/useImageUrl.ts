// An address for a picture in memory, given back when it is no longer shown.

import { useEffect, useMemo } from 'preact/hooks';

export function useImageUrl(image: Blob): string {
  const url = useMemo(() => URL.createObjectURL(image), [image]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}
