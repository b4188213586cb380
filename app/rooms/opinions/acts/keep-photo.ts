import { orThrow } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { KeptPhoto } from '../opinion.ts';
import { cleanPhoto, type PhotoUpload } from '../photo.ts';

/**
 * Draws a photo anew without place and camera, and keeps it for the deed that follows. Invalid `opinion.photo-not` or
 * `opinion.photo-big` with the file's name.
 */
export async function keepPhoto(house: House, upload: PhotoUpload): Promise<KeptPhoto> {
  const { bytes, width, height } = orThrow(await cleanPhoto(upload));
  return { file: await house.files.put(bytes), width, height };
}
