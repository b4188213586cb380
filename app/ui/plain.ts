/**
 * A page is plain (no React in the browser) where its route says so with `handle = { plain: true }`, and where there
 * is no page at all: an error of the root or of a shell (`handle = { shell: true }`).
 */
export function isPlain(handles: readonly unknown[]): boolean {
  return handles.some((handle) => says(handle, 'plain')) || handles.every((handle) => says(handle, 'shell'));
}

/** A live page brings a script of its own, which alone it needs: `handle = { plain: true, ownScript: true }`. */
export function bringsScript(handles: readonly unknown[]): boolean {
  return handles.some((handle) => says(handle, 'ownScript'));
}

/** Paper of a thing shows the way back to it as a QR code: `handle = { plain: true, qr: true }`. */
export function bringsQr(handles: readonly unknown[]): boolean {
  return handles.some((handle) => says(handle, 'qr'));
}

function says(handle: unknown, word: 'plain' | 'shell' | 'ownScript' | 'qr'): boolean {
  return (
    typeof handle === 'object' && handle !== null && word in handle && Reflect.get(handle, word) === true
  );
}
