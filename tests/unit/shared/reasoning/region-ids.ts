import { regions, type RegionId } from '@shared/anatomy/regions'

export const regionIds: readonly RegionId[] = regions.map(({ id }) => id)
