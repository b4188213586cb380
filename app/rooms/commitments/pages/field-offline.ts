import worker from '../field-offline-enhance.ts?worker&url';

/** The service worker under an address that never changes, so that it may answer for the field page. */
export async function loader(): Promise<Response> {
  return new Response(`importScripts(${JSON.stringify(worker)});\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
