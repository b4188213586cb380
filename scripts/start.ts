import { buildApp } from './build.ts';

if (await buildApp()) {
  process.env.NODE_ENV ??= 'production';
  await import('../index.ts');
} else {
  process.exitCode = 1;
}
