// An arc of an ellipse, as SVG says it, in curves: PDF has no arcs.

type Curve = [x1: number, y1: number, x2: number, y2: number, x: number, y: number];

export interface ArcShape {
  readonly rx: number;
  readonly ry: number;
  /** How far the ellipse is turned. */
  readonly degrees: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** From one point to another, with the centre found as in SVG 2, B.2.4; a curve for at most a quarter turn. */
export function arcCurves(fromX: number, fromY: number, shape: ArcShape, x: number, y: number): Curve[] {
  if (fromX === x && fromY === y) return [];
  const turn = (shape.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // Half of the way, seen from the ellipse's own axes.
  const halfX = (cos * (fromX - x) + sin * (fromY - y)) / 2;
  const halfY = (cos * (fromY - y) - sin * (fromX - x)) / 2;
  // Radii that do not reach grow until they do.
  const reach = Math.hypot(halfX / shape.rx, halfY / shape.ry);
  const grown = Math.max(1, reach);
  const [rx, ry] = [Math.abs(shape.rx) * grown, Math.abs(shape.ry) * grown];
  const [unitX, unitY] = [halfX / rx, halfY / ry];
  const squared = unitX ** 2 + unitY ** 2;
  const side = Math.sqrt(Math.max(0, 1 / squared - 1)) * (shape.large === shape.sweep ? -1 : 1);
  const [centreX, centreY] = [side * unitY, -side * unitX];
  const start = Math.atan2(unitY - centreY, unitX - centreX);
  let angle = Math.atan2(-unitY - centreY, -unitX - centreX) - start;
  if (shape.sweep && angle < 0) angle += 2 * Math.PI;
  if (!shape.sweep && angle > 0) angle -= 2 * Math.PI;
  const middle = [(fromX + x) / 2, (fromY + y) / 2] as const;
  const place = (u: number, v: number): [number, number] => {
    const [a, b] = [(u + centreX) * rx, (v + centreY) * ry];
    return [cos * a - sin * b + middle[0], sin * a + cos * b + middle[1]];
  };
  const count = Math.ceil(Math.abs(angle) / (Math.PI / 2 + 0.001));
  const part = angle / count;
  const handle = (4 / 3) * Math.tan(part / 4);
  return Array.from({ length: count }, (_, i): Curve => {
    const [from, to] = [start + i * part, start + (i + 1) * part];
    return [
      ...place(Math.cos(from) - handle * Math.sin(from), Math.sin(from) + handle * Math.cos(from)),
      ...place(Math.cos(to) + handle * Math.sin(to), Math.sin(to) - handle * Math.cos(to)),
      ...(i === count - 1 ? ([x, y] as const) : place(Math.cos(to), Math.sin(to))),
    ];
  });
}
