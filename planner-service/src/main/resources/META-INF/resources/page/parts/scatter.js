// Nutrient against energy: what stands high and left gives much for little.
import { html, svg } from '../html.js';
import { t, number } from '../words.js';

const EDGE = { left: 64, right: 24, top: 18, bottom: 58 };
/** A phone gets a smaller map, so that its letters stay as large. */
const size = () => innerWidth < 720 ? { wide: 400, high: 460, labels: 4 } : { wide: 760, high: 430, labels: 9 };

/** A round number at or above the value: 1, 2 or 5 times a power of ten. */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value || 1));
  return [1, 2, 2.5, 5, 10].map(step => step * power).find(step => step >= value);
}

const ticks = most => [0, 0.25, 0.5, 0.75, 1].map(share => share * most);

/** The best for their energy get their names, where these do not run into each other. */
function labelled(points, at, { wide, labels }) {
  const best = [...points].sort((one, other) => other.y - one.y);
  const placed = [];
  for (const point of best) {
    const [x, y] = at(point);
    const isLeft = x > wide * 0.55;
    const width = point.name.length * 8;
    const box = { from: isLeft ? x - width - 12 : x, to: isLeft ? x : x + width + 12, y };
    if (placed.every(other => Math.abs(other.y - box.y) > 17 || other.to < box.from || box.to < other.from) && box.from > EDGE.left && box.to < wide) {
      placed.push({ ...box, point, x, isLeft });
    }
    if (placed.length === labels) break;
  }
  return placed;
}

export function scatter(points, { nutrient, xLabel, yLabel, unit }) {
  const { wide, high, labels } = size();
  const mostX = roundUp(Math.max(1, ...points.map(point => point.x)));
  const mostY = roundUp(Math.max(0.001, ...points.map(point => point.y)));
  const at = point => [EDGE.left + point.x / mostX * (wide - EDGE.left - EDGE.right), high - EDGE.bottom - point.y / mostY * (high - EDGE.top - EDGE.bottom)];
  const [right, top] = at({ x: mostX, y: mostY });
  return html`
    <figure class="scatter nutrient-${nutrient}">
      <figcaption>${yLabel} (${unit})</figcaption>
      <svg viewBox="0 0 ${wide} ${high}" role="img" aria-label=${t('foods.scatterLabel', { y: yLabel, x: xLabel })}>
        ${ticks(mostY).map(value => svg`<line class="grid" x1=${EDGE.left} x2=${right} y1=${at({ x: 0, y: value })[1]} y2=${at({ x: 0, y: value })[1]}></line>
          <text class="tick-words" text-anchor="end" x=${EDGE.left - 10} y=${at({ x: 0, y: value })[1] + 5}>${number(value)}</text>`)}
        ${ticks(mostX).map(value => svg`<line class="grid" y1=${top} y2=${high - EDGE.bottom} x1=${at({ x: value, y: 0 })[0]} x2=${at({ x: value, y: 0 })[0]}></line>
          <text class="tick-words" text-anchor="middle" x=${at({ x: value, y: 0 })[0]} y=${high - EDGE.bottom + 22}>${number(value)}</text>`)}
        ${points.map(point => svg`<circle class="point" r="6.500" cx=${at(point)[0]} cy=${at(point)[1]}><title>${point.name}: ${number(point.y)} ${unit}, ${number(point.x, 0)} kcal</title></circle>`)}
        ${labelled(points, at, { wide, labels }).map(({ x, y, isLeft, point }) => svg`<text class="point-name" text-anchor=${isLeft ? 'end' : 'start'} x=${isLeft ? x - 11 : x + 11} y=${y + 5}>${point.name}</text>`)}
        <text class="axis" text-anchor="end" x=${right} y=${high - 8}>${xLabel} (kcal)</text>
      </svg>
    </figure>`;
}
