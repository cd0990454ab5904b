// A picture in words, where the screen is too narrow for it to be read.

export function SaidLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="slide-lines many">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
