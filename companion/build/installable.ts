// Makes the page installable and lets it work offline after one visit: manifest and service worker.

import { VitePWA } from 'vite-plugin-pwa';
import type { Game } from './gameContent.ts';

/**
 * A new version waits until the player says so: an update never costs a half-typed word. A manifest has one language:
 * the deck's first.
 */
export function installable({ content, words }: Game) {
  const language = content.deck.languages[0]!;
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    includeAssets: ['icon.svg', 'icon-180.png'],
    manifest: {
      id: './',
      name: 'Duwtje',
      short_name: 'Duwtje',
      description: words.get(language)!.document.installed,
      lang: language,
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f2f3f2',
      theme_color: '#4c4f51',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,woff2,svg}'],
      // What it imports, a service worker keeps by itself. The printed faces wait until a photo has a place that no tag told: few do, and then they stay.
      globIgnores: ['duwtje.html', 'refill.js', '**/knowFaces-*.js'],
      runtimeCaching: [
        {
          urlPattern: /\/assets\/knowFaces-[^/]+\.js$/,
          handler: 'CacheFirst',
          options: { cacheName: 'printed-faces' },
        },
      ],
      importScripts: ['refill.js'],
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
    },
  });
}
