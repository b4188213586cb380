/** One look that was written on the telephone and has not arrived; `owner` is the person who wrote it. */
export type Kept = Readonly<{
  key: string;
  owner?: string;
  code: string;
  fields: [string, FormDataEntryValue][];
  refused: boolean;
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
  const store = async <T>(
    mode: IDBTransactionMode,
    work: (items: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const base = await opened;
    return await new Promise((resolve, reject) => {
      const asked = work(base.transaction('items', mode).objectStore('items'));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  };
  return {
    all: async () => await store<Kept[]>('readonly', (items) => items.getAll()),
    put: async (item: Kept) => void (await store('readwrite', (items) => items.put(item))),
    remove: async (key: string) => void (await store('readwrite', (items) => items.delete(key))),
  };
}
