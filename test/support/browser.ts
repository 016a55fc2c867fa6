import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM } from './need.ts';

/** The machine's Chromium, drawing in software, with nothing that talks to the network of its own accord. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
