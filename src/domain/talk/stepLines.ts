// The step of an agreement as lines: what is tapped stands on one of its own, beside what was written.

const linesOf = (step: string): readonly string[] =>
  step
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Whether this stands in the step on a line of its own. */
export function hasStepLine(step: string, line: string): boolean {
  return linesOf(step).includes(line.trim());
}

/** Adds a line to the step, or takes it out when it stands there; what else was written stays as it is. */
export function toggleStepLine(step: string, line: string): string {
  if (hasStepLine(step, line))
    return step
      .split('\n')
      .filter((other) => other.trim() !== line.trim())
      .join('\n');
  return step.trim() === '' ? line : `${step.trimEnd()}\n${line}`;
}
