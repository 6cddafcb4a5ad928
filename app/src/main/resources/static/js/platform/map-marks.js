// The marks of a map: colours read from the style sheet, points drawn on a small canvas.
const GRID = 16;
const SCALE = 3; // images hold three pixels for each of the grid, for sharp screens

/** The colour of a tint in the present colour scheme, or of "ground", "ink" and "halo". */
export function tintColour(within, tint) {
  const direct = { ground: "--map-ground", ink: "--ink", halo: "--map-halo" }[tint];
  if (direct) return getComputedStyle(within).getPropertyValue(direct).trim();
  const probe = document.createElement("span");
  probe.className = `tint--${tint.toLowerCase().replaceAll("_", "-")}`;
  probe.hidden = true;
  within.append(probe);
  const colour = getComputedStyle(probe).getPropertyValue("--tint").trim();
  probe.remove();
  return colour;
}

/**
 * The picture of "SHAPE TINT", or null when the name is another.
 * @param shapes path and hollowness by shape, as MapView.Shape
 */
export function imageOf(id, shapes, within) {
  const [name, tint] = id.split(" ");
  const shape = shapes[name];
  if (!shape || !tint) return null;
  const side = (GRID + 4) * SCALE;
  const context = new OffscreenCanvas(side, side).getContext("2d");
  context.scale(SCALE, SCALE);
  context.translate(2, 2);
  context.lineJoin = "round";
  const path = new Path2D(shape.path);
  const colour = tintColour(within, tint);
  const halo = tintColour(within, "halo");
  context.strokeStyle = halo;
  context.lineWidth = shape.hollow ? 5 : 2.5;
  context.stroke(path);
  context.fillStyle = shape.hollow ? halo : colour;
  context.fill(path);
  if (shape.hollow) {
    context.strokeStyle = colour;
    context.lineWidth = 2.5;
    context.stroke(path);
  }
  return context.getImageData(0, 0, side, side);
}
