import { orThrow } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { cleanPhoto, type PhotoUpload } from '#app/rooms/opinions/photo.ts';

/**
 * Draws a photo anew without place and camera, keeps it and gives its file name for the deed that follows.
 * Invalid `opinion.photo-not` or `opinion.photo-big` with the file's name.
 */
export async function keepPhoto(house: House, upload: PhotoUpload | null): Promise<string | null> {
  if (upload === null) return null;
  return await house.files.put(orThrow(await cleanPhoto(upload)).bytes);
}
