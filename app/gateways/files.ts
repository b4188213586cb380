/** Where bytes that people hand in are kept. Names are SHA-256 of the content, so a file is stored once. */
export type Files = Readonly<{
  /** Stores the bytes durably (fsync) and returns their name. */
  put: (bytes: Uint8Array) => Promise<string>;
  /** The bytes, or null where there is no such file. */
  get: (name: string) => Promise<Uint8Array | null>;
}>;
