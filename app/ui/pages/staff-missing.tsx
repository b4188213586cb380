import { refuse } from '#app/ground/refusal.ts';

export function loader() {
  throw refuse('missing', 'missing');
}

export default function StaffMissing() {
  return null;
}
