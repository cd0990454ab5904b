import type { Session } from '../app/session.ts';
export function Profile(_: { readonly session: Session }) {
  return <p>Profile</p>;
}
