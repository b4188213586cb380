const longest = 1600;

/** A photo as small as a slow line likes it, at most 1600 points long; itself where the browser cannot draw it. */
export async function smallerPhoto(photo: File): Promise<File> {
  try {
    const picture = await createImageBitmap(photo);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    if (drawn === null || drawn.size >= photo.size) return photo;
    return new File([drawn], photo.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return photo;
  }
}

/** Where the telephone is, if it says so within some seconds; nobody has to. Two empty words otherwise. */
export async function placeHere(): Promise<[string, string]> {
  return await new Promise((resolve) => {
    const none = () => resolve(['', '']);
    if (!('geolocation' in navigator)) return none();
    setTimeout(none, 6000);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([String(coords.latitude), String(coords.longitude)]),
      none,
      { enableHighAccuracy: true, timeout: 5000, maximumAge: 60_000 },
    );
  });
}
