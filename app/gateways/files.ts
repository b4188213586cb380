/** Where bytes that people hand in are kept. Names are SHA-256 of the content, so a file is stored once. */
export type Files = Readonly<{
  /** Stores the bytes durably (fsync) and returns their name. */
  put: (bytes: Uint8Array) => Promise<string>;
  /** The bytes, or null where there is no such file. */
  get: (name: string) => Promise<Uint8Array | null>;
  /** Takes a file away for good, such as a photo of what was diverted; nothing happens where there is none. */
  remove: (name: string) => Promise<void>;
}>;
