import type { FastifyInstance } from 'fastify'

export interface Route {
  readonly method: string
  readonly path: string
}

/** Every route of a server that is ready, read from the tree it draws of them. */
export function routesOf(app: FastifyInstance): readonly Route[] {
  const prefixes: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const drawn =
        /^(?<indent>(?:│ {3}| {4})*)[├└]── (?<part>\S+)(?: \((?<methods>[^)]*)\))?/u.exec(line)
      if (!drawn?.groups) return []
      const { indent = '', part = '', methods = '' } = drawn.groups
      const depth = indent.length / 4
      prefixes.length = depth
      const path = `${prefixes.join('')}${part}`
      prefixes.push(part)
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
        .map((method) => ({ method, path }))
    })
}
