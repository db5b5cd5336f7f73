// Finds text that a reader can't read: cut off by its box, outside of the card, under other text, or too small in a picture.
const slack = 1;
const smallest = 12;

const linesOf = card => {
  const lines = [];
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT, node => node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects())
      lines.push({ node: walker.currentNode, text: walker.currentNode.data.trim(), box });
  }
  return lines;
};

const inside = (box, outer) =>
  box.left >= outer.left - slack && box.right <= outer.right + slack && box.top >= outer.top - slack && box.bottom <= outer.bottom + slack;

const overlap = (a, b) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

const cutOff = (line, card) => {
  for (let element = line.node.parentElement; element !== card.parentElement; element = element.parentElement) {
    const clips = element === card || getComputedStyle(element).overflowX !== 'visible' || getComputedStyle(element).overflowY !== 'visible';
    if (clips && (!inside(line.box, element.getBoundingClientRect()) || element.scrollWidth > element.clientWidth + slack))
      return true;
  }
  return false;
};

const overlaps = lines => lines.flatMap((a, index) => lines.slice(index + 1)
  .filter(b => a.node !== b.node && overlap(a.box, b.box))
  .map(b => `"${a.text}" and "${b.text}" overlap`));

// The text of a picture is in the page only in a copy, drawn as large as the picture.
const inPicture = image => {
  const { width, height } = image.getBoundingClientRect();
  const bytes = Uint8Array.from(atob(image.src.split(',')[1]), byte => byte.charCodeAt(0));
  const copy = document.importNode(new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml').documentElement, true);
  copy.querySelector('style')?.remove();
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  document.body.append(copy);
  const frame = copy.getBoundingClientRect();
  const lines = linesOf(copy);
  const scale = width / copy.viewBox.baseVal.width;
  const faults = [
    ...lines.filter(line => !inside(line.box, frame)).map(line => `"${line.text}" is cut off in the picture`),
    ...lines.filter(line => parseFloat(getComputedStyle(line.node.parentElement).fontSize) * scale < smallest).map(line => `"${line.text}" is too small in the picture`),
    ...overlaps(lines),
  ];
  copy.remove();
  return faults;
};

/** What is wrong with the text of a drawn card, a sentence each. */
export function faultsOf(card) {
  const lines = linesOf(card);
  const pictures = [...card.querySelectorAll('img[src^="data:image/svg+xml"]')];
  return [...new Set([...lines.filter(line => cutOff(line, card)).map(line => `"${line.text}" is cut off`), ...overlaps(lines), ...pictures.flatMap(inPicture)])];
}
