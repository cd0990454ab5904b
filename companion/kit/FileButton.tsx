// A button that lets the player choose files on the device, or drop them on it.

import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface FileButtonProps {
  readonly label: string;
  /** The kinds of files to choose from, as in HTML; left out: all, since a phone shows a kind that it does not know in grey. */
  readonly accept?: string;
  /** How many files at once; `camera` asks for a new photo instead. */
  readonly take?: 'one' | 'many' | 'camera';
  /** Called with one file at least. */
  onFiles(files: readonly File[]): void;
}

export function FileButton({ label, accept, take = 'many', onFiles }: FileButtonProps) {
  const id = useId();
  const camera = take === 'camera';
  return (
    <div class="file-button">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={take === 'many'}
        {...(camera && { capture: 'environment' })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label for={id} class={camera ? 'button primary' : 'button'}>
        {camera && <Icon name="camera" />}
        {label}
      </label>
    </div>
  );
}
