/**
 * Our own drawings: the path of each icon on a 24 by 24 grid, drawn as a line 1.75 wide with round ends.
 * `npx tsx scripts/draw-icons.ts` makes the style sheet and the tab bar's pictures from them; no screen loads this file.
 */
const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

const box = (x: number, y: number, w: number, h: number, r: number) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${-(w - 2 * r)}` +
  `a${r} ${r} 0 0 1 ${-r} ${-r}v${-(h - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}z`

const page = `${box(4, 5, 16, 15.5, 2.5)}M4 10h16M8.5 3v4M15.5 3v4`
const ring = circle(12, 12, 8.5)

export const shapes = {
  back: 'M14.5 5.5L8 12l6.5 6.5',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5a2.2 2.2 0 0 0 4 0',
  book: 'M12 6.5C10 5 7.2 4.5 3.5 4.5V18c3.7 0 6.5.5 8.5 2 2-1.5 4.8-2 8.5-2V4.5c-3.7 0-6.5.5-8.5 2zM12 6.5V20',
  calendar: page,
  camera: `M4.5 8h3l1.6-2.5h5.8L16.5 8h3A1.5 1.5 0 0 1 21 9.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-8A1.5 1.5 0 0 1 4.5 8z${circle(12, 13, 3.5)}`,
  check: 'M5 12.5l4.5 4.5L19 7.5',
  'check-circle': `${ring}M8 12.3l2.8 2.8L16 9.6`,
  chevron: 'M9.5 5.5L16 12l-6.5 6.5',
  clock: `${ring}M12 7.5V12l3 2`,
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M5.5 9.5L12 16l6.5-6.5',
  download: 'M12 4v11.5M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15',
  edit: 'M4 20l1-4.2 11-11a1.7 1.7 0 0 1 2.4 0l.8.8a1.7 1.7 0 0 1 0 2.4L8.2 19zM14 6.8l3.2 3.2',
  flag: 'M6 21V4.5M6 5.2c4-2.4 8 2.4 12.5 0v9c-4.5 2.4-8.5-2.4-12.5 0',
  heart: 'M12 20c-5-3.7-8.5-6.9-8.5-10.9A4.6 4.6 0 0 1 12 6.6a4.6 4.6 0 0 1 8.5 2.5C20.5 13.1 17 16.3 12 20z',
  home: 'M4 11l8-7 8 7M6 9.5V19a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V9.5M10 20v-5h4v5',
  info: `${ring}M12 11.2v5M12 8v.1`,
  key: `${circle(8, 15.5, 4)}M11 12.7L19.5 4.5M16 8l3 3M13.5 10.5l2 2`,
  keyboard: `${box(3, 6, 18, 12, 2)}M7 10h.1M10.4 10h.1M13.8 10h.1M17 10h.1M8.5 14h7`,
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1',
  locate: `${circle(12, 12, 6)}M12 2.8V6M12 18v3.2M2.8 12H6M18 12h3.2M12 12v.1`,
  map: 'M9 4.5L3.5 7v12.5L9 17l6 2.5 5.5-2.5V4.5L15 7zM9 4.5V17M15 7v12.5',
  medal: `${circle(12, 9, 5.5)}M8.5 13.5L7 21l5-2.5 5 2.5-1.5-7.5`,
  minus: 'M5 12h14',
  offline: 'M8.5 6.7A6 6 0 0 1 17.6 10a4.3 4.3 0 0 1 2 7.6M16.5 18.5H7a4 4 0 0 1-.6-8M4 4l16 16',
  people: `${circle(9, 8.5, 3.5)}M2.5 19.5c.6-3.4 3.2-5.5 6.5-5.5s5.9 2.1 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.8 14.5c1.9.8 3.2 2.5 3.7 5`,
  phone:
    'M7 3.8l2.6.1 1.5 4-2 1.6a12 12 0 0 0 5.4 5.4l1.6-2 4 1.5.1 2.6a2.2 2.2 0 0 1-2.4 2.2A16.4 16.4 0 0 1 4.8 6.2 2.2 2.2 0 0 1 7 3.8z',
  place: `M12 21c4.5-4.3 7-7.7 7-11a7 7 0 1 0-14 0c0 3.3 2.5 6.7 7 11z${circle(12, 10, 2.5)}`,
  plus: 'M12 5v14M5 12h14',
  qr: `${box(4, 4, 6, 6, 1)}${box(14, 4, 6, 6, 1)}${box(4, 14, 6, 6, 1)}M14 14h2.5v2.5M20 14v2M14 20v-.5M17.5 20H20v-1`,
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  scan: 'M4 8V6a2 2 0 0 1 2-2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1-2 2h-2M8 20H6a2 2 0 0 1-2-2v-2M4 12h16',
  search: `${circle(10.5, 10.5, 6.5)}M15.5 15.5l5 5`,
  settings: `M4 7h9M17 7h3M4 17h3M11 17h9${circle(15, 7, 2)}${circle(9, 17, 2)}`,
  share: `${circle(6.5, 12, 2.5)}${circle(17, 6, 2.5)}${circle(17, 18, 2.5)}M8.7 10.8l6.1-3.5M8.7 13.2l6.1 3.5`,
  shield: 'M12 3.5l7.5 2.7v5.3c0 4.5-3 7.9-7.5 9.5-4.5-1.6-7.5-5-7.5-9.5V6.2zM8.7 12l2.3 2.3 4.3-4.4',
  today: `${page}M8.8 15l2.3 2.3 4.1-4.1`,
  trash: 'M4.5 6.5h15M9.5 6V4h5v2M6.5 6.5l.8 13h9.4l.8-13M10.3 10.5v5.5M13.7 10.5v5.5',
  upload: 'M12 15.5V4M7.5 8.5L12 4l4.5 4.5M4.5 20h15',
  user: `${circle(12, 8, 4)}M4.5 20.5c.8-4 3.8-6.5 7.5-6.5s6.7 2.5 7.5 6.5`,
  warning: 'M12 4.2l9 15.6H3zM12 10v4.4M12 17v.1',
} as const

export type IconName = keyof typeof shapes
