// Files that fall anywhere on the page, or are pasted into it.

import { useEffect } from 'preact/hooks';

/** Listens while the component is shown. @param paste whether pasted files count too */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void, paste = false): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const take = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    addEventListener('drop', (event) => take(event, event.dataTransfer), { signal });
    // Without this the browser opens what is dropped instead.
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    if (paste) addEventListener('paste', (event) => take(event, event.clipboardData), { signal });
    return () => listening.abort();
  }, [onFiles, paste]);
}
