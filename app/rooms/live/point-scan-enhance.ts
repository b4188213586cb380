type Found = Readonly<{ rawValue: string }>;
type Detector = Readonly<{ detect: (from: HTMLVideoElement) => Promise<readonly Found[]> }>;

const every = 250;

/** Where the browser can read QR codes by itself, shows the button that reads invitations with the camera. */
export function offerScanning(onCode: (code: string, form: HTMLFormElement) => void): void {
  const Reader: unknown = Reflect.get(window, 'BarcodeDetector');
  const button = document.querySelector<HTMLButtonElement>('[data-scan]');
  const form = button?.form;
  const video = form?.querySelector('video');
  if (typeof Reader !== 'function' || !button || !form || !video) return;
  const detector: Detector = Reflect.construct(Reader, [{ formats: ['qr_code'] }]);
  const start = button.textContent ?? '';
  let stream: MediaStream | null = null;
  let timer = 0;

  const stop = () => {
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.hidden = true;
    button.textContent = start;
  };
  const look = async () => {
    const [found] = await detector.detect(video).catch(() => []);
    if (found) {
      stop();
      return onCode(found.rawValue, form);
    }
    if (stream) timer = window.setTimeout(look, every);
  };

  button.hidden = false;
  button.addEventListener('click', async () => {
    if (stream) return stop();
    stream = await navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .catch(() => null);
    if (!stream) {
      button.hidden = true;
      return;
    }
    video.srcObject = stream;
    video.hidden = false;
    button.textContent = button.dataset.scan ?? '';
    await video.play();
    void look();
  });
}
