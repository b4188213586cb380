/** One look that was written on the telephone; `owner` is the person who wrote it, and nobody else sees it. */
export type Kept = Readonly<{
  key: string;
  owner: string;
  code: string;
  /** Empty once it has arrived: then only the server has it. */
  fields: readonly (readonly [string, FormDataEntryValue])[];
  state: 'draft' | 'waiting' | 'sent' | 'refused';
  /** Why the server did not take it, in words. */
  why?: string;
}>;

/** What is kept in this browser, photos and all; it survives a closed tab and an empty battery. */
export function keptItems() {
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('thuc-dia', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('items', { keyPath: 'key' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  // Resolved when it is on the disk, not when it has been asked for.
  const store = async <T>(
    mode: IDBTransactionMode,
    work: (items: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const base = await opened;
    return await new Promise((resolve, reject) => {
      const deed = base.transaction('items', mode, { durability: 'strict' });
      const asked = work(deed.objectStore('items'));
      deed.oncomplete = () => resolve(asked.result);
      deed.onabort = () => reject(deed.error);
    });
  };
  return {
    all: async () => await store<Kept[]>('readonly', (items) => items.getAll()),
    put: async (item: Kept) => void (await store('readwrite', (items) => items.put(item))),
    remove: async (key: string) => void (await store('readwrite', (items) => items.delete(key))),
  };
}

/** What a look says under one of its names. */
export function fieldOf(item: Kept, name: string): FormDataEntryValue | undefined {
  return item.fields.find(([each]) => each === name)?.[1];
}
