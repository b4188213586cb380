/*
 * The script of the page on which somebody follows a case: lets this browser be told. Without it, or where the browser
 * cannot, the button stays hidden and mail is offered.
 */
import worker from './push-worker-enhance.ts?worker&url';

const button = document.querySelector<HTMLButtonElement>('[data-push]');

if (button && 'PushManager' in window && 'serviceWorker' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    follow(button).then(
      (word) => say(button, word),
      () => say(button, button.dataset.no),
    );
  });
}

async function follow({ dataset }: HTMLButtonElement): Promise<string | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return dataset.no;
  await navigator.serviceWorker.register(worker, { type: 'module' });
  const registration = await navigator.serviceWorker.getRegistration(worker);
  const made = await registration?.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: dataset.push ?? '',
  });
  const { endpoint = '', keys = {} } = made?.toJSON() ?? {};
  const body = new URLSearchParams({ ...keys, endpoint, consent: 'on' });
  const answer = await fetch(`${location.pathname}/may`, { method: 'POST', body });
  return answer.ok ? dataset.on : dataset.no;
}

function say(at: HTMLElement, word = ''): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = word;
  at.replaceWith(line);
}
