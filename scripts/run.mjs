// The front step of every npm script: plain Node 20 or newer, no dependencies. It installs what is locked, finds
// the Node that the project brings along, and hands over to it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const modules = join(root, 'node_modules');
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
const verbs = ['start', 'demo', 'test', 'check', 'build'];

const [verb = '', ...rest] = process.argv.slice(2);
if (verb !== 'exec' && !verbs.includes(verb)) {
  say(`Không có lệnh “${verb}”.`, `Unknown command "${verb}"; known: ${verbs.join(', ')}, exec`);
  process.exit(2);
}
process.chdir(root);
await installDependencies();
await ensureRuntime();
process.exit(await handOver());

async function installDependencies() {
  const stamp = join(modules, '.diemcau-installed');
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled()) {
    const began = Date.now();
    say('Đang cài các thư viện đã khóa phiên bản, mất một hai phút…', 'installing the locked dependencies');
    const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) {
      say(
        'Không cài được thư viện. Hãy kiểm tra mạng rồi chạy lại.',
        'the installation failed; check the network',
      );
      process.exit(code);
    }
    say(`Đã cài xong sau ${seconds(began)} giây.`, `installed in ${seconds(began)} s`);
  }
  writeFileSync(stamp, wanted);
}

/** npm leaves a list of what it installed; it is complete where each locked package has its locked version. */
function isInstalled() {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(locked).every(
    ([place, { version, optional, peer }]) =>
      place === '' || installed[place]?.version === version || (!installed[place] && (optional || peer)),
  );
}

/** The package `node` fetches its binary in an install script, which npm may have been told not to run. */
async function ensureRuntime() {
  if (existsSync(node)) return;
  say('Đang lấy Node 24 đi kèm…', 'fetching the Node 24 that the project uses');
  await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(modules, 'node') });
  if (existsSync(node)) return;
  say(
    'Không lấy được Node 24: npm đã chặn bước cài đặt của gói “node”. Hãy chạy: npm rebuild node --ignore-scripts=false',
    'Node 24 is missing because the install script of the package "node" was blocked; run the command above',
  );
  process.exit(1);
}

async function handOver() {
  const path = [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  if (verb === 'exec') return run(rest[0] ?? 'node', rest.slice(1), { env, shell: windows });
  return run(node, [join('scripts', `${verb}.ts`), ...rest], { env });
}

function npm(args) {
  const program = process.env.npm_execpath;
  if (program?.endsWith('.js')) return run(process.execPath, [program, ...args]);
  return run('npm', args, { shell: windows });
}

/** Runs a command to its end, passes signals on, and resolves to its exit code (128 + signal where one ended it). */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const watch = watchParent(() => pass('SIGTERM'));
    const end = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, pass);
      resolve(code);
    };
    child.on('error', (error) => {
      say(`Không chạy được ${command}: ${error.message}`, `cannot run ${command}`);
      end(127);
    });
    child.on('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/** npm puts a shell between itself and us that dies of a signal without passing it on: we notice its death. */
function watchParent(onDeath) {
  const parent = process.ppid;
  if (windows || !process.env.npm_lifecycle_event) return undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onDeath();
  }, 250);
  return watch;
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

function say(vi, en) {
  console.error(`» ${vi} (${en})`);
}
