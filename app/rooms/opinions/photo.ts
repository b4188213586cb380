import sharp from 'sharp';
import { type Refusal, refuse } from '#app/ground/refusal.ts';
import { photoBytesLimit } from './opinion.ts';

/** A file as it came in, with the name that its sender sees. */
export type PhotoUpload = Readonly<{ name: string; bytes: Uint8Array }>;
export type CleanPhoto = Readonly<{ bytes: Uint8Array; width: number; height: number }>;

/** What cameras make. Everything else that an image library opens (SVG, PDF) may reach further than a picture. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif']);
const longestSide = 2000;
const mostPixels = 120_000_000;

/**
 * Draws the picture anew: turned upright, at most 2,000 px, JPEG without metadata (no place, no camera).
 * Invalid `opinion.photo-not` or `opinion.photo-big` with the file's name.
 */
export async function cleanPhoto(upload: PhotoUpload): Promise<CleanPhoto | Refusal> {
  if (upload.bytes.byteLength > photoBytesLimit) {
    const megabytes = Math.round((upload.bytes.byteLength / 1024 / 1024) * 10) / 10;
    return refuse('invalid', 'opinion.photo-big', { name: upload.name, megabytes });
  }
  try {
    const options = { limitInputPixels: mostPixels, failOn: 'error' } as const;
    const { format } = await sharp(upload.bytes, options).metadata();
    if (!formats.has(format)) return refuse('invalid', 'opinion.photo-not', { name: upload.name });
    const { data, info } = await sharp(upload.bytes, options)
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    // The library says in many ways that it cannot read the bytes; for the sender they mean one thing.
    return refuse('invalid', 'opinion.photo-not', { name: upload.name });
  }
}
