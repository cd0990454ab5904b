// Two ways to a photo: the camera, or a file that is there already; on a laptop also drop and paste.

import { useEffect, useId } from 'preact/hooks';
import { Icon } from '../kit/Icon.tsx';
import { words } from '../page/words.ts';

interface PhotoButtonsProps {
  onPhotos(files: readonly File[]): void;
}

interface FileButtonProps extends PhotoButtonsProps {
  readonly label: string;
  readonly camera?: boolean;
}

function FileButton({ label, camera = false, onPhotos }: FileButtonProps) {
  const id = useId();
  return (
    <div class="file-button">
      <input
        id={id}
        type="file"
        accept="image/*"
        {...(camera ? { capture: 'environment' } : { multiple: true })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same photo may be chosen again after a cancel.
          currentTarget.value = '';
          if (files.length > 0) onPhotos(files);
        }}
      />
      <label for={id} class={camera ? 'button primary' : 'button'}>
        {camera && <Icon name="camera" />}
        {label}
      </label>
    </div>
  );
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
      <FileButton label={photo.take} camera onPhotos={onPhotos} />
      <FileButton label={photo.pick} onPhotos={onPhotos} />
      <p class="hint only-mouse">{photo.drop}</p>
    </div>
  );
}
