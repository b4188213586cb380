import { refuse } from '#app/ground/refusal.ts';

export const handle = { plain: true };

export function loader() {
  throw refuse('missing', 'missing');
}

export default function Missing() {
  return null;
}
