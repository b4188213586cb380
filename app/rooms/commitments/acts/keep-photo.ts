import type { House } from '#app/house.ts';
import { keepPhoto as keepOne } from '#app/rooms/opinions/acts/keep-photo.ts';
import type { PhotoUpload } from '#app/rooms/opinions/photo.ts';

/** The name of the stored file of a photo, for the deed that follows; null where none was sent. */
export async function keepPhoto(house: House, upload: PhotoUpload | null): Promise<string | null> {
  return upload === null ? null : (await keepOne(house, upload)).file;
}
