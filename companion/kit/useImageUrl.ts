// An address for a picture in memory, given back when it is no longer shown.

import { useEffect, useMemo } from 'preact/hooks';

export function useImageUrl(image: Blob): string;
/** @returns undefined while there is no picture */
export function useImageUrl(image: Blob | null): string | undefined;
export function useImageUrl(image: Blob | null): string | undefined {
  const url = useMemo(() => (image ? URL.createObjectURL(image) : undefined), [image]);
  useEffect(() => {
    if (url) return () => URL.revokeObjectURL(url);
  }, [url]);
  return url;
}
