// The plate of five: the page's one picture.
import { html, svg } from '../html.js';

const ARCS = [
  ['magnesium', 0], ['potassium', 72], ['calcium', 144], ['vitamin-d', 216], ['vitamin-b12', 288]
];
const point = (degrees, radius) => [200 + radius * Math.sin(degrees * Math.PI / 180), 200 - radius * Math.cos(degrees * Math.PI / 180)];
const arc = (from, to, radius) => `M${point(from, radius).join(' ')}A${radius} ${radius} 0 0 1 ${point(to, radius).join(' ')}`;

export const plate = () => html`
  <svg class="plate" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
    <circle class="plate-shade" cx="200" cy="208" r="184"></circle>
    <circle class="plate-rim" cx="200" cy="200" r="184"></circle>
    ${ARCS.map(([nutrient, from]) => svg`<path class="plate-arc nutrient-${nutrient}" d=${arc(from + 7, from + 65, 158)}></path>`)}
    <circle class="plate-well" cx="200" cy="200" r="128"></circle>
    <g class="plate-food">
      <path class="food-fish" d="M112 214c26-34 78-40 112-12l26-18c4 14 4 26 0 38l-26-14c-34 30-88 32-112 6z"></path>
      <circle class="food-eye" cx="140" cy="210" r="4.500"></circle>
      <path class="food-leaf" d="M214 128c34-22 66-14 76 6-14 26-48 32-76-6z"></path>
      <path class="food-vein" d="M216 129c22 2 44 4 66 6"></path>
      <path class="food-leaf" d="M196 140c-10-30 6-50 24-54 14 20 6 44-24 54z"></path>
      <circle class="food-bean" cx="228" cy="276" r="13"></circle>
      <circle class="food-bean" cx="256" cy="266" r="13"></circle>
      <circle class="food-bean" cx="246" cy="290" r="13"></circle>
      <circle class="food-bean" cx="203" cy="284" r="13"></circle>
      <ellipse class="food-egg" cx="146" cy="274" rx="30" ry="25"></ellipse>
      <circle class="food-yolk" cx="148" cy="274" r="12"></circle>
      <circle class="food-berry" cx="148" cy="146" r="11"></circle>
      <circle class="food-berry" cx="168" cy="134" r="11"></circle>
      <circle class="food-berry" cx="146" cy="122" r="11"></circle>
    </g>
  </svg>`;
