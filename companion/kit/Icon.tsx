// The few pictures of the page's own buttons.

import { CAMERA, CLOSE, IconShape } from './IconShape.tsx';

const PATHS = {
  undo: 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
  redo: 'm15 14 5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13',
  back: 'm15 18-6-6 6-6',
  on: 'm9 18 6-6-6-6',
  speak: 'M11 5 6 9H2v6h4l5 4zM15.5 8.5a5 5 0 0 1 0 7M18.5 5.5a9 9 0 0 1 0 13',
  stop: 'M6 6h12v12H6z',
  add: 'M12 5v14M5 12h14',
  remove: 'M5 12h14',
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  camera: CAMERA,
  close: CLOSE,
  print: 'M6 9V3h12v6M7 18H4v-7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v7h-3M7 14h10v7H7z',
  picture: 'M4 5h16v14H4zM4 17l5-5 4 4 3-3 4 4M15.5 9h.01',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  lock: 'M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return <IconShape lines={PATHS[name]} />;
}
