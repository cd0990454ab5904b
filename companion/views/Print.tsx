import type { Session } from '../app/session.ts';
export function Print(_: { readonly session: Session }) {
  return <p>Print</p>;
}
