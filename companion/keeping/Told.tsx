// A heading that takes the focus when it appears, so that what happened is read aloud and the next Tab goes on from it.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function Told({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 class="told" tabIndex={-1} ref={heading}>
      {children}
    </h3>
  );
}
