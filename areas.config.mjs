/**
 * The order of the areas in each layer, lowest first: an area may import only areas that come before it. A new area is
 * added here first. The `lint` stage checks this order, and that no files import each other in a circle; imports of
 * types count too.
 */
export const order = {
  main: [
    'database',
    'backups',
    'anatomy',
    'clients',
    'drafts',
    'measures',
    'outcomes',
    'complaints',
    'practice',
    'plans',
    'visits',
    'suggestions',
    'follow-ups',
    'routines',
    'phrases',
    'techniques',
    'exports',
    'print',
    'sample',
    'pages',
    'browser',
    'electron',
  ],
  renderer: [
    'api',
    'ui',
    'autosave',
    'backups',
    'practice',
    'anatomy',
    'body-chart',
    'clients',
    'complaints',
    'screens',
    'measures',
    'outcomes',
    'progress',
    'techniques',
    'phrases',
    'routines',
    'drafts',
    'plans',
    'suggestions',
    'visits',
    'follow-ups',
    'print',
    'pages',
    'app',
  ],
}

const folder = (layer, areas) => `^src/${layer}/(${areas.join('|')})/`

const rules = Object.entries(order).flatMap(([layer, areas]) => [
  ...areas.slice(0, -1).map((area, index) => ({
    name: `${layer}-${area}-imports-only-areas-before-it`,
    severity: 'error',
    from: { path: folder(layer, [area]) },
    to: { path: folder(layer, areas.slice(index + 1)) },
  })),
  {
    name: `${layer}-area-is-in-the-order`,
    comment: 'Add the new area to the order in areas.config.mjs.',
    severity: 'error',
    from: { path: `^src/${layer}/[^/]+/`, pathNot: folder(layer, areas) },
    to: {},
  },
])

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [{ name: 'no-import-circle', severity: 'error', from: {}, to: { circular: true } }, ...rules],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
