// One line to type, and a button that adds it.

import { useId } from 'preact/hooks';
import { afternoonWords } from './afternoonWords.ts';

interface AddLineProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  onType(value: string): void;
  onAdd(): void;
}

export function AddLine({ label, value, most, onType, onAdd }: AddLineProps) {
  const id = useId();
  return (
    <form
      class="afternoon-add"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={most}
        value={value}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <button type="submit" class="button" disabled={value.trim() === ''}>
        {afternoonWords.value.add}
      </button>
    </form>
  );
}
