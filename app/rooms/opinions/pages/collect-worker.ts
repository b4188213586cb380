import collectWorker from '../collect-worker-enhance.ts?worker&url';

/** The worker stands under the page's own address; its code is a file of the build. */
export function loader() {
  return new Response(`importScripts(${JSON.stringify(collectWorker)});`, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Service-Worker-Allowed': '/',
    },
  });
}
