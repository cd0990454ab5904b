export function Compare(_: { readonly before: string; readonly after: string }) {
  return <p />;
}
