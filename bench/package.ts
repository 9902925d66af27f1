import { mainPackageSize } from '../scripts/package-size'

/** The compiled weapp's main package, in bytes. */
export async function benchPackage(): Promise<Record<string, number>> {
  const { raw, gzip } = mainPackageSize()
  return { 'package.weapp.main.raw': raw, 'package.weapp.main.gzip': gzip }
}
