export { performanceModule } from './module.ts'
