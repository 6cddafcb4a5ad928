// Draws each map of the page from the MapView in its data-map attribute (org.riaya.platform.web.MapView).
// Text is drawn from the page's own fonts; no glyphs, sprites or tiles are fetched.
import { FullscreenControl, Map as MapLibre, NavigationControl, Popup, ScaleControl } from "/vendor/maplibre/maplibre-gl.mjs";
import { imageOf, tintColour } from "./map-marks.js";
import { styleLayers } from "./map-style.js";

const FONT = '500 24px "Riaya Map Medium"';

for (const canvas of document.querySelectorAll("[data-map]")) start(canvas);

async function start(canvas) {
  const figure = canvas.closest(".map");
  if (!hasWebGl()) return; // the fallback stays
  figure.classList.add("map--live");
  const status = figure.querySelector(".map__status");
  const say = (words) => { status.textContent = words; };
  const words = canvas.dataset;
  const view = JSON.parse(words.map);
  say(words.loading);
  try {
    const [data] = await Promise.all([read(view.sources), loadFonts(words.label)]);
    const map = draw(canvas, view, data);
    map.once("idle", () => { figure.dataset.drawn = "true"; });
    say(boundsOf(data) ? "" : words.nothing);
    for (const box of figure.querySelectorAll("[data-layer]")) box.addEventListener("change", () => show(map, box.dataset.layer, box.checked));
    map.on("style.load", () => { for (const box of figure.querySelectorAll("[data-layer]")) show(map, box.dataset.layer, box.checked); });
  } catch (failure) {
    console.error(failure);
    say(words.failed);
  }
}

function hasWebGl() {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

/** Loads the faces that write the sample and its figures before they are drawn: an unloaded one would give another font. */
function loadFonts(sample) {
  return document.fonts.load(FONT, `${sample} 0`);
}

/** Resolves to GeoJSON by source id; rejects when one can't be read. */
async function read(sources) {
  const read = await Promise.all(sources.map(async ({ id, url }) => {
    const answer = await fetch(url, { headers: { Accept: "application/geo+json, application/json" } });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return [id, await answer.json()];
  }));
  return Object.fromEntries(read);
}

function draw(canvas, view, data) {
  const words = canvas.dataset;
  const rtl = document.documentElement.dir === "rtl";
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const bounds = view.bounds ? [[view.bounds.west, view.bounds.south], [view.bounds.east, view.bounds.north]] : boundsOf(data);
  const map = new MapLibre({
    container: canvas,
    style: styleOf(),
    bounds: bounds ?? [[-13.2, 27.6], [-1, 35.95]],
    fitBoundsOptions: { padding: 32, maxZoom: 12 },
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: calm ? 0 : 200,
    maxZoom: 16,
    locale: {
      "Map.Title": words.label,
      "NavigationControl.ZoomIn": words.zoomIn,
      "NavigationControl.ZoomOut": words.zoomOut,
      "NavigationControl.ResetBearing": words.north,
      "FullscreenControl.Enter": words.fullScreen,
      "FullscreenControl.Exit": words.leaveFullScreen,
      "Popup.Close": words.close,
      "ScaleControl.Meters": words.metres,
      "ScaleControl.Kilometers": words.kilometres,
      "CooperativeGesturesHandler.WindowsHelpText": words.scroll,
      "CooperativeGesturesHandler.MacHelpText": words.scroll,
      "CooperativeGesturesHandler.MobileHelpText": words.fingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  const end = rtl ? "left" : "right";
  const startSide = rtl ? "right" : "left";
  map.addControl(new NavigationControl({ showCompass: false }), `top-${end}`);
  map.addControl(new FullscreenControl({ container: canvas.closest(".map__frame") }), `top-${end}`);
  map.addControl(new ScaleControl({ maxWidth: 110 }), `bottom-${startSide}`);
  map.setMissingStyleImageResolver((id) => {
    const image = imageOf(id, view.shapes, canvas);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: 3 });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const id of map.listImages()) map.removeImage(id);
    map.setStyle(styleOf(), { diff: false });
  });
  for (const layer of [...view.layers].reverse()) if (layer.popup) openOnClick(map, layer, words); // topmost first
  return map;

  function styleOf() {
    return {
      version: 8,
      sources: Object.fromEntries(Object.entries(data).map(([id, json]) => [id, { type: "geojson", data: json }])),
      layers: [
        { id: "ground", type: "background", paint: { "background-color": tintColour(canvas, "ground") } },
        ...view.layers.flatMap((layer) => styleLayers(layer, canvas)),
      ],
    };
  }
}

function show(map, layer, visible) {
  for (const { id } of map.getStyle().layers) {
    if (id.split(":")[0] === layer) map.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
  }
}

function openOnClick(map, layer, words) {
  const part = `${layer.id}:main`;
  map.on("mouseenter", part, () => { map.getCanvas().style.cursor = "pointer"; });
  map.on("mouseleave", part, () => { map.getCanvas().style.cursor = ""; });
  map.on("click", part, (event) => {
    if (event.originalEvent.riayaTaken) return; // what lies on top answers alone
    event.originalEvent.riayaTaken = true;
    const feature = event.features[0];
    const at = feature.geometry.type === "Point" ? feature.geometry.coordinates : event.lngLat;
    new Popup({ maxWidth: "20rem" }).setLngLat(at).setDOMContent(popup(layer.popup, feature.properties, words)).addTo(map);
  });
}

function popup({ title, rows, link }, properties, words) {
  const box = element("div", "popup");
  box.append(element("h3", "popup__title", properties[title] ?? ""));
  const list = element("dl", "popup__rows");
  for (const { label, property } of rows) {
    const value = properties[property];
    if (value === undefined || value === null || value === "") continue;
    const answer = element("dd", "");
    answer.append(element("bdi", "", String(value)));
    list.append(element("dt", "", label), answer);
  }
  box.append(list);
  if (link && properties[link]) {
    const anchor = element("a", "", words.open);
    anchor.href = properties[link];
    box.append(anchor);
  }
  return box;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The box around every position of the sources, or null when there is none. */
function boundsOf(data) {
  let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
  const visit = (coordinates) => {
    if (typeof coordinates[0] === "number") {
      west = Math.min(west, coordinates[0]); east = Math.max(east, coordinates[0]);
      south = Math.min(south, coordinates[1]); north = Math.max(north, coordinates[1]);
    } else for (const inner of coordinates) visit(inner);
  };
  const geometry = (shape) => {
    if (!shape) return;
    if (shape.geometries) shape.geometries.forEach(geometry);
    else visit(shape.coordinates);
  };
  for (const json of Object.values(data)) for (const feature of json.features ?? []) geometry(feature.geometry);
  return west <= east ? [[west, south], [east, north]] : null;
}
