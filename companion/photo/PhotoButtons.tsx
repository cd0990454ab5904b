// Two ways to a photo: the camera, or a file that is there already; on a laptop also drop and paste.

import { useEffect } from 'preact/hooks';
import { FileButton } from '../kit/FileButton.tsx';
import { words } from '../page/pageWords.ts';

interface PhotoButtonsProps {
  onPhotos(files: readonly File[]): void;
}

export function PhotoButtons({ onPhotos }: PhotoButtonsProps) {
  const { photo } = words.value;
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onPhotos(files);
    };
    const drop = (event: DragEvent) => take(event, event.dataTransfer);
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData);
    const allow = (event: DragEvent) => event.preventDefault();
    addEventListener('drop', drop);
    addEventListener('dragover', allow);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('drop', drop);
      removeEventListener('dragover', allow);
      removeEventListener('paste', paste);
    };
  }, [onPhotos]);
  return (
    <div class="photo-buttons">
      <FileButton label={photo.take} accept="image/*" take="camera" onFiles={onPhotos} />
      <FileButton label={photo.pick} accept="image/*" onFiles={onPhotos} />
      <p class="hint only-mouse">{photo.drop}</p>
    </div>
  );
}
