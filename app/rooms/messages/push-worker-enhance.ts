/* The worker that shows what is pushed to this browser, and opens the case when somebody touches it. */
declare const registration: ServiceWorkerRegistration;
declare const clients: Readonly<{ openWindow: (url: string) => Promise<unknown> }>;

type Waiting = Event & Readonly<{ waitUntil: (work: Promise<unknown>) => void }>;
type Pushed = Waiting & Readonly<{ data: Readonly<{ json: () => Record<string, string> }> }>;
type Touched = Waiting & Readonly<{ notification: Notification }>;

addEventListener('push', (event) => {
  if (!isPushed(event)) return;
  const { title = '', text = '', url = '/', tag = '' } = event.data.json();
  event.waitUntil(registration.showNotification(title, { body: text, tag, data: url }));
});

addEventListener('notificationclick', (event) => {
  if (!isTouched(event)) return;
  event.notification.close();
  event.waitUntil(clients.openWindow(String(event.notification.data)));
});

function isPushed(event: Event): event is Pushed {
  return 'data' in event && event.data !== null && 'waitUntil' in event;
}

function isTouched(event: Event): event is Touched {
  return 'notification' in event && 'waitUntil' in event;
}
