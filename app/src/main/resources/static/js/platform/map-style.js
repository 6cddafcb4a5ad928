// A layer of a MapView as MapLibre style layers, named "<layer>:<part>"; the part clicked is "main".
import { tintColour } from "./map-marks.js";

// What a layer draws of a source that may hold several sorts.
const GEOMETRIES = { AREA: ["Polygon", "MultiPolygon"], LINE: ["LineString", "MultiLineString"], POINT: ["Point", "MultiPoint"] };
const FONT = ["Riaya Map Medium"];

export function styleLayers(layer, within) {
  const parts = { AREA: areas, LINE: lines, POINT: points, LABEL: labels }[layer.kind](layer, within);
  const shapes = GEOMETRIES[layer.kind];
  return parts.map((part) => ({
    ...part,
    source: layer.source,
    ...(shapes ? { filter: ["in", ["geometry-type"], ["literal", shapes]] } : {}),
    layout: { visibility: layer.shown ? "visible" : "none", ...part.layout },
  }));
}

function areas(layer, within) {
  const colour = chosen(layer, (mark) => tintColour(within, mark.tint));
  return [
    { id: `${layer.id}:main`, type: "fill", paint: { "fill-color": colour, "fill-opacity": 0.28 } },
    { id: `${layer.id}:edge`, type: "line", paint: { "line-color": colour, "line-opacity": 0.8, "line-width": 1 } },
    ...(layer.text ? labels(layer, within) : []),
  ];
}

function lines(layer, within) {
  const round = { "line-cap": layer.dashed ? "butt" : "round", "line-join": "round" };
  return [
    { id: `${layer.id}:casing`, type: "line", layout: round, paint: { "line-color": tintColour(within, "halo"), "line-width": 5.5, "line-opacity": 0.85 } },
    {
      id: `${layer.id}:main`, type: "line", layout: round,
      paint: { "line-color": chosen(layer, (mark) => tintColour(within, mark.tint)), "line-width": 3, ...(layer.dashed ? { "line-dasharray": [2, 1.2] } : {}) },
    },
  ];
}

function points(layer, within) {
  const size = layer.size
    ? ["interpolate", ["linear"], ["sqrt", ["max", 0, ["to-number", ["get", layer.size], 0]]], 0, 0.55, 10, 0.75, 30, 1.15, 60, 1.7]
    : 0.9;
  return [{
    id: `${layer.id}:main`, type: "symbol",
    layout: {
      "icon-image": chosen(layer, (mark) => `${mark.shape} ${mark.tint}`),
      "icon-size": size,
      "icon-allow-overlap": true,
      ...(layer.text ? { ...writing(layer), "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 0.8, "text-optional": true } : {}),
    },
    paint: ink(within),
  }];
}

function labels(layer, within) {
  return [{ id: `${layer.id}:text`, type: "symbol", layout: { ...writing(layer), "text-padding": 6 }, paint: ink(within) }];
}

function writing(layer) {
  return { "text-field": ["to-string", ["coalesce", ["get", layer.text], ""]], "text-font": FONT, "text-size": 13, "text-max-width": 9 };
}

function ink(within) {
  return { "text-color": tintColour(within, "ink"), "text-halo-color": tintColour(within, "halo"), "text-halo-width": 1.6 };
}

/** One value for all marks, or an expression that takes each feature's from the layer's property. */
function chosen(layer, of) {
  const others = layer.marks.find((mark) => mark.value === "") ?? layer.marks[0];
  const known = layer.marks.filter((mark) => mark.value !== "");
  if (!layer.property || known.length === 0) return of(others);
  return ["match", ["to-string", ["get", layer.property]], ...known.flatMap((mark) => [mark.value, of(mark)]), of(others)];
}
