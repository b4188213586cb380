import type { House } from '#app/house.ts';
import { keepPhoto } from '#app/rooms/opinions/acts/keep-photo.ts';
import type { KeptPhoto } from '#app/rooms/opinions/opinion.ts';

/** The photo of an answer as a form sent it, drawn anew and kept for the draft; null where none was sent. */
export async function keepAnswerPhoto(house: House, photo: File | null): Promise<KeptPhoto | null> {
  if (photo === null) return null;
  return await keepPhoto(house, { name: photo.name, bytes: new Uint8Array(await photo.arrayBuffer()) });
}
