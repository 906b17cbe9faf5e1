/** The address of MapLibre's worker among the assets: tools/dashboard/build-dashboard.mjs puts it there as it is. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  const address: string;
  export default address;
}
