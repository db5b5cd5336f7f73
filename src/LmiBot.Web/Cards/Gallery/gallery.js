// Draws each card in each theme at each width with Microsoft's renderer, and marks the frames whose text is cut off or overlaps.
import { faultsOf } from './faults.js';

const widths = [600, 320];
const themes = {
  light: { text: '#242424', subtle: '#616161', accent: '#4f52b2', back: '#ffffff', band: '#f0f0f0', line: '#d1d1d1' },
  dark: { text: '#ffffff', subtle: '#adadad', accent: '#a6a7dc', back: '#292929', band: '#3d3d3d', line: '#666666' },
  contrast: { text: '#ffffff', subtle: '#ffffff', accent: '#ffff00', back: '#000000', band: '#000000', line: '#ffffff' },
};

// Sizes and spacing as Teams has them; buttons wrap, and on a phone stand below each other.
function hostConfig({ text, subtle, accent, back, band, line }, width) {
  const color = value => ({ default: value, subtle: value === text ? subtle : value });
  const foregroundColors = { default: color(text), accent: color(accent), dark: color(text), light: color(text), good: color(text), warning: color(text), attention: color(text) };
  return new AdaptiveCards.HostConfig({
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: { default: { backgroundColor: back, foregroundColors }, emphasis: { backgroundColor: band, foregroundColors } },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, ...(width < 400 ? { actionsOrientation: 'vertical', actionAlignment: 'stretch' } : { actionsOrientation: 'horizontal', actionAlignment: 'left' }) },
    supportsInteractivity: true,
    textBlock: { headingLevel: 3 },
  });
}

// No card uses more of Markdown than lines and numbered lines.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const line = document.createElement('span');
  line.textContent = text;
  result.outputHtml = line.innerHTML.replaceAll('\n', '<br>');
  result.didProcess = true;
};

function draw(card, theme, width) {
  const renderer = new AdaptiveCards.AdaptiveCard();
  renderer.hostConfig = hostConfig(themes[theme], width);
  renderer.parse(card);
  const figure = document.createElement('figure');
  figure.innerHTML = `<div class="card ${theme} w${width}"></div><figcaption>${theme}, ${width}</figcaption>`;
  figure.firstChild.append(renderer.render());
  return figure;
}

const buttonsOf = node => Object.entries(node ?? {}).reduce((sum, [key, value]) =>
  sum + (key === 'actions' ? value.length : 0) + (typeof value === 'object' ? buttonsOf(value) : 0), 0);

function drawAll({ name, card }) {
  const section = document.createElement('section');
  section.append(Object.assign(document.createElement('h2'), { textContent: name }));
  const size = new TextEncoder().encode(JSON.stringify(card)).length;
  section.append(Object.assign(document.createElement('p'), { textContent: `${(size / 1024).toFixed(1)} KB, ${buttonsOf(card)} buttons` }));
  const frames = document.createElement('div');
  frames.append(...Object.keys(themes).flatMap(theme => widths.map(width => draw(card, theme, width))));
  section.append(frames);
  document.querySelector('main').append(section);
  return section;
}

function mark(section) {
  return [...section.querySelectorAll('figure')].flatMap(figure => {
    const faults = faultsOf(figure.firstChild);
    figure.firstChild.classList.toggle('fault', faults.length > 0);
    return faults.map(fault => `${section.querySelector('h2').textContent}, ${figure.lastChild.textContent}: ${fault}`);
  });
}

const cards = await (await fetch('/cards/cards.json')).json();
const sections = cards.map(drawAll);
await Promise.all([...document.images].map(image => image.decode()));
const faults = sections.flatMap(mark);
const summary = document.querySelector('#summary');
summary.textContent = [`${cards.length} cards, ${faults.length} faults`, ...faults].join('\n');
summary.dataset.cards = cards.length;
summary.dataset.faults = JSON.stringify(faults);
