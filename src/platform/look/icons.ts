/**
 * The one set of icons, each a path on a 16 by 16 field drawn with a line of 1.6.
 * Portal and desk draw from the same paths.
 */
export const icons = {
  back: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  done: 'm2.8 8.6 3.4 3.4 7-7.8',
  wrong: 'm3.5 3.5 9 9m0-9-9 9',
  warning: 'M8 2.2 1.8 13.4h12.4L8 2.2ZM8 6.6v3m0 1.9v.1',
  late: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 4.6V8l2.4 1.6',
  look: 'M1.4 8S3.8 3.6 8 3.6 14.6 8 14.6 8 12.2 12.4 8 12.4 1.4 8 1.4 8ZM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  waiting: 'M8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6Z',
  stopped: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM4.8 8h6.4',
  search: 'M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Zm3.6 8.4 3.4 3.4',
  file: 'M3.6 1.8h5.6l3.2 3.2v9.2H3.6V1.8Zm5.4 0v3.4h3.4',
  outside: 'M6.4 3H3v10h10V9.6M9.4 2.6h4v4M13.2 2.8 7.6 8.4',
} as const

export type IconName = keyof typeof icons
