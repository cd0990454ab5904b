export function Keeping() {
  return <h1>Keeping</h1>;
}
