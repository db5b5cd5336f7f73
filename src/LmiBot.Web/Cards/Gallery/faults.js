// Finds text that a reader can't read: cut off by its box, outside of the card, or under other text.
const slack = 1;

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

/** What is wrong with the text of a drawn card, a sentence each. */
export function faultsOf(card) {
  const lines = linesOf(card);
  const faults = lines.filter(line => cutOff(line, card)).map(line => `"${line.text}" is cut off`);
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1))
      if (a.node !== b.node && overlap(a.box, b.box))
        faults.push(`"${a.text}" and "${b.text}" overlap`);
  });
  return [...new Set(faults)];
}
