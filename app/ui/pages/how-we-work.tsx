export const handle = { plain: true };
export default function Page() {
  return null;
}
