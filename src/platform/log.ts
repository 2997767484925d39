import { pino, type Logger } from 'pino'

/** One JSON line an event. What could be a secret or a person's is cut out before it is written. */
export function openLog(level: string): Logger {
  return pino({
    level,
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        '*.password',
        '*.token',
        '*.input',
      ],
      censor: '[removed]',
    },
    serializers: { req: ({ method, url }: { method: string; url: string }) => ({ method, url }) },
  })
}
