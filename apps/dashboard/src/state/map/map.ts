import { type Desk } from '../desk.js';
import { countriesOf } from './countries.js';
import { createCountriesInView } from './countries-in-view.js';
import { createLabels } from './label.js';
import { createMapData } from './map-data.js';
import { createMapModel } from './map-model.js';
import { createMarks } from './marks.js';
import { createOutlineView } from './outline-view.js';
import { createPanZoom } from './pan-zoom.js';
import { createMapView } from './view-state.js';

/** What the map alone needs. */
export function mapStateOf(desk: Desk): ReturnType<typeof createMap> {
  return desk.keep(createMap);
}

function createMap(desk: Desk) {
  const mapView = createMapView(desk);
  const mapData = createMapData(desk);
  const mapModel = createMapModel({ ...desk, mapView, mapData, countries: countriesOf(desk) });
  const drawn = { ...desk, mapView, mapModel };
  const labels = createLabels(desk);
  return {
    mapView,
    mapData,
    mapModel,
    labels,
    marks: createMarks({ ...drawn, labels }),
    outlineView: createOutlineView(drawn),
    countriesInView: createCountriesInView(drawn),
    panZoom: createPanZoom(drawn),
  };
}
