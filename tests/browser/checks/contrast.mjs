// Contrast that axe leaves open: words over gradients, words and shapes of drawings. WCAG 1.4.3 and 1.4.11.
// Lines that only guide the eye (class `grid`) say nothing and are let be; words in a drawing are held as text.
export const views = ['light', 'dark', 'paper'];

export async function look(page) {
  return page.evaluate(() => {
    const { place, visible, onlyHeard, colour, over, contrast, grounds } = hakusho;
    const findings = [];
    const found = (element, what) => findings.push({ where: place(element), what });
    const say = (ratio) => ratio.toFixed(2);
    const worst = (front, behind) => Math.min(...behind.map((ground) => contrast(over(front, ground), ground)));

    // Words of the page, over everything that may stand behind them.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const done = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || done.has(element) || element.closest('svg')) continue;
      done.add(element);
      if (!visible(element) || onlyHeard(element)) continue;
      const style = getComputedStyle(element);
      const pixels = parseFloat(style.fontSize);
      const least = pixels >= 24 || (pixels >= 18.66 && +style.fontWeight >= 700) ? 3 : 4.5;
      const ratio = worst(colour(style.color), grounds(element));
      if (ratio < least) found(element, `words of ${style.color} have a contrast of ${say(ratio)}, not ${least}`);
    }

    // Drawings: every shape over what was painted before it at its own places.
    for (const svg of document.querySelectorAll('main svg')) {
      if (!visible(svg)) continue;
      const ground = grounds(svg.parentElement);
      const painted = [];
      for (const shape of svg.querySelectorAll('text, rect, circle, ellipse, path, polygon, line, polyline')) {
        if (shape.closest('defs, clipPath, mask, pattern') || !visible(shape)) continue;
        const style = getComputedStyle(shape);
        const opacity = (() => { let value = 1; for (let at = shape; at && at !== svg.parentElement; at = at.parentElement) value *= +getComputedStyle(at).opacity; return value; })();
        const paint = (value, alpha) => {
          if (value === 'none' || value.startsWith('url')) return null;
          const [r, g, b, a] = colour(value);
          return a * alpha * opacity === 0 ? null : [r, g, b, a * +alpha * opacity];
        };
        const fill = shape.localName === 'line' ? null : paint(style.fill, style.fillOpacity);
        const stroke = parseFloat(style.strokeWidth) > 0 ? paint(style.stroke, style.strokeOpacity) : null;
        const behindAt = (x, y) => {
          const point = new DOMPoint(x, y).matrixTransform(shape.getCTM());
          return painted.reduce((below, earlier) => {
            const local = point.matrixTransform(earlier.inverse);
            return earlier.shape.isPointInFill(local) ? below.map((under) => over(earlier.fill, under)) : below;
          }, ground);
        };
        if (shape.localName === 'text') {
          if (!fill || !shape.textContent.trim()) continue;
          const box = shape.getBBox();
          const pixels = parseFloat(style.fontSize) * shape.getScreenCTM().a;
          const least = pixels >= 24 || (pixels >= 18.66 && +style.fontWeight >= 700) ? 3 : 4.5;
          for (const part of [0.05, 0.5, 0.95]) {
            const ratio = worst(fill, behindAt(box.x + box.width * part, box.y + box.height / 2));
            if (ratio < least) { found(shape, `words in a drawing have a contrast of ${say(ratio)}, not ${least}: ${style.fill}`); break; }
          }
          continue;
        }
        const quiet = shape.closest('.grid, .ground') || shape.hasAttribute('data-decoration');
        if (fill && !quiet) {
          const box = shape.getBBox();
          const ratio = worst(fill, behindAt(box.x + box.width / 2, box.y + box.height / 2));
          if (ratio < 3 && !(stroke && worst(stroke, ground) >= 3)) found(shape, `a shape of a drawing has a contrast of ${say(ratio)}, not 3: ${style.fill}`);
        }
        if (stroke && !fill && !quiet && shape.getTotalLength && shape.getTotalLength() > 0) {
          const middle = shape.getPointAtLength(shape.getTotalLength() / 2);
          const ratio = worst(stroke, behindAt(middle.x, middle.y));
          if (ratio < 3) found(shape, `a line of a drawing has a contrast of ${say(ratio)}, not 3: ${style.stroke}`);
        }
        if (fill && shape.isPointInFill) painted.push({ shape, fill, inverse: shape.getCTM().inverse() });
      }
    }
    return findings;
  });
}
