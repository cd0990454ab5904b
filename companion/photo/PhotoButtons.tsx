// Two ways to a photo: the camera, or a file that is there already; on a laptop also drop and paste.

import { FileButton } from '../kit/FileButton.tsx';
import { useDroppedFiles } from '../kit/useDroppedFiles.ts';
import { words } from '../page/pageWords.ts';

interface PhotoButtonsProps {
  onPhotos(files: readonly File[]): void;
}

export function PhotoButtons({ onPhotos }: PhotoButtonsProps) {
  const { photo } = words.value;
  useDroppedFiles(onPhotos, true);
  return (
    <div class="photo-buttons">
      <FileButton label={photo.take} accept="image/*" take="camera" onFiles={onPhotos} />
      <FileButton label={photo.pick} accept="image/*" onFiles={onPhotos} />
      <p class="hint only-mouse">{photo.drop}</p>
    </div>
  );
}
