import { buildDeskWhenChanged } from '#platform/build-desk.ts'
import { buildFixture, samplePassword } from './fixture.ts'

await buildDeskWhenChanged()
const { app } = buildFixture()
const address = await app.listen({ port: Number(process.env['PORT'] ?? 5181), host: '127.0.0.1' })
process.stdout.write(`${address}/desk/  any account, password ${samplePassword}\n`)
