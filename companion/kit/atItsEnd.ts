// A button that has come to its end, such as ‘larger’ on what is as large as it gets.

/**
 * What to give such a button: at its end it says so and does nothing, yet keeps the focus. One that becomes `disabled` under
 * somebody's finger drops it, and who uses a keyboard or hears the page loses their place.
 */
export const atItsEnd = (isAtEnd: boolean, act: () => void) =>
  isAtEnd ? ({ 'aria-disabled': true } as const) : ({ onClick: act } as const);
