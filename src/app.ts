import fastifyStatic from '@fastify/static'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { fileURLToPath } from 'node:url'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  budgetModule,
  budgetRoutes,
  checkPage,
  projectDossier,
  sheetRoutes,
} from '#modules/budget/index.ts'
import { peopleModule, peopleRoutes } from '#modules/people/index.ts'
import {
  evaluationRoutes,
  performanceDossier,
  performanceModule,
  reportParts,
  reportRoutes,
} from '#modules/performance/index.ts'
import { reportAuditModule, reportAuditRoutes } from '#modules/report-audit/index.ts'
import { fileRoutes } from '#platform/files/file-routes.ts'
import { reading } from '#platform/database/transaction.ts'
import { dossierRoutes } from '#platform/dossier/dossier-routes.ts'
import { createPdfRenderer } from '#platform/documents/pdf.ts'
import type { House } from '#platform/house.ts'
import { administrationRoutes } from '#platform/http/administration-routes.ts'
import { exportRoutes } from '#platform/http/export-routes.ts'
import { documentApi } from '#platform/http/api-document.ts'
import { indicatorRoutes } from '#platform/http/indicator-routes.ts'
import { monitorRoutes, type ReadProgress } from '#platform/http/monitor-routes.ts'
import { sendProblem } from '#platform/http/problems.ts'
import { recordRoutes } from '#platform/http/record-routes.ts'
import { buildServer } from '#platform/http/server.ts'
import { workRoutes } from '#platform/http/work-routes.ts'
import { workingDayRoutes } from '#platform/http/working-day-routes.ts'
import { JournalFollower } from '#platform/journal/journal-follower.ts'
import { listReceipts } from '#platform/journal/seal-store.ts'
import type { Module } from '#platform/module.ts'
import type { PortalParts } from '#platform/page/portal-page.ts'
import { neighboursOf } from './neighbours.ts'
import type { ReadChanged } from './portal/freshness.ts'
import { Portal, portalPlugin } from './portal/portal.ts'
import { referencePage } from './portal/pages/reference.ts'
import { namingStep, SiteOfCounty } from './site-of-county.ts'

const neighbours = neighboursOf(() => modules)

/** Every module of the house, in order. */
export const modules: readonly Module[] = [
  peopleModule,
  budgetModule,
  reportAuditModule,
  performanceModule(neighbours),
]

/** The whole application: each line is a part of it. */
export async function buildApp(
  house: House,
  logger: FastifyBaseLogger,
  progress: ReadProgress,
): Promise<FastifyInstance> {
  const app = await buildServer(house, logger)
  const readApi = await documentApi(app, house)
  const { fontDirectory } = house.settings
  const pdf = createPdfRenderer(fontDirectory === null ? {} : { fontDirectory })
  app.addHook('onClose', () => pdf.close())
  monitorRoutes(app, house, progress)
  peopleRoutes(app, house)
  budgetRoutes(app, house)
  sheetRoutes(app, house, pdf)
  reportAuditRoutes(app, house, pdf)
  evaluationRoutes(app, house, neighbours)
  reportRoutes(app, { house, neighbours, pdf })
  const fromPerformance = performanceDossier({ house, neighbours, pdf })
  dossierRoutes(app, house, projectDossier(house, pdf, fromPerformance))
  for (const module of house.modules)
    for (const book of module.books) {
      recordRoutes(app, house, book)
      exportRoutes(app, house, book)
    }
  workRoutes(app, house)
  administrationRoutes(app, house)
  indicatorRoutes(app, house)
  workingDayRoutes(app, house)
  fileRoutes(app, house)
  await deskRoutes(app)
  const parts = [
    reportParts(house, neighbours),
    { pages: [checkPage(house), referencePage(readApi)] },
  ]
  const ofCounty = new SiteOfCounty(house)
  const portal = new Portal({
    site: () => ofCounty.site,
    parts,
    readChanged: changesOf(house, parts, ofCounty),
    readLoading: () => loadingOf(progress),
    readReceipts: (cursor) => reading(house.database, (tx) => listReceipts(tx, cursor)),
  })
  hurryAfterChanges(app, portal)
  await app.register(portalPlugin, { portal })
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/')
      ? sendProblem(notThere(), request, reply)
      : portal.answerNotFound(request, reply),
  )
  return app
}

// Pages follow the journal, since a terminal or another process publishes too, and one of several opens the county.
function changesOf(
  house: House,
  parts: readonly PortalParts[],
  ofCounty: SiteOfCounty,
): ReadChanged {
  const watched = [...parts.flatMap(({ changedBy = [] }) => changedBy), namingStep]
  let follower: JournalFollower<(typeof watched)[number]> | undefined
  // Until it is read after the follower's first look, which tells nothing of what was before.
  let mayBeRenamed = true
  return async () => {
    follower ??= new JournalFollower(house.database, watched)
    const steps = await follower.readNew()
    mayBeRenamed ||= steps.includes(namingStep)
    const isRenamed = mayBeRenamed && (await ofCounty.readAgain())
    mayBeRenamed = false
    return isRenamed ? ['all'] : steps.flatMap(({ tags }) => tags.map((tag) => ({ tag })))
  }
}

// Before the answer is sent, so that whoever published a report here finds it on the site at once.
function hurryAfterChanges(app: FastifyInstance, { freshness }: Portal): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (request.method !== 'GET' && reply.statusCode < 300) freshness.hurry()
    done()
  })
}

// The desk is one page for everyone: what it shows it asks for, under the reader's rights.
async function deskRoutes(app: FastifyInstance): Promise<void> {
  const root = fileURLToPath(new URL('../dist/desk', import.meta.url))
  await app.register(async (desk) => {
    const open = { config: { access: 'public' } } as const
    await desk.register(fastifyStatic, { root, prefix: '/desk/assets-root/', serve: false })
    desk.get('/desk', open, (_request, reply) => reply.sendFile('index.html'))
    desk.get('/desk/*', open, (request, reply) => {
      const file = request.url.split('?')[0]?.slice('/desk/'.length) ?? ''
      return file.startsWith('assets/')
        ? reply.sendFile(file, { maxAge: '365d', immutable: true })
        : reply.sendFile('index.html')
    })
  })
}

function loadingOf(
  progress: ReadProgress,
): { doing: ReturnType<typeof label>; done: number; total: number } | null {
  const loading = progress()
  return (
    loading && {
      doing: label('正在装入样例县', 'Loading the sample county'),
      done: loading.done,
      total: loading.all,
    }
  )
}

function notThere(): Refusal {
  return new Refusal('not-found', label('没有这个地址。', 'There is nothing at this address.'))
}
