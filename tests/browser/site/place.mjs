// Helpers that run inside pages. `install` is evaluated once in every page and leaves one name, `hakusho`.
// Only what several checks need.

export function install() {
  const hakusho = {};

  /** A short way to an element: its nearest id, then tags and classes. */
  hakusho.place = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (at.id) { steps.unshift(`#${at.id}`); break; }
      const name = at.getAttribute('class');
      steps.unshift(at.localName + (name ? `.${name.trim().split(/\s+/).join('.')}` : ''));
      if (steps.length === 4) break;
    }
    return steps.join(' > ');
  };

  hakusho.visible = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });

  /** Hidden from sight, kept for assistive technology: one pixel, or clipped away. */
  hakusho.onlyHeard = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.position === 'absolute' && (style.clipPath !== 'none' || style.clip !== 'auto')
        && at.offsetWidth <= 1 && at.offsetHeight <= 1) return true;
    }
    return false;
  };

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map();
  /** Any CSS colour as red, green, blue (0 to 255) and alpha (0 to 1). */
  hakusho.colour = (text) => {
    if (!known.has(text)) {
      const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
      if (plain) known.set(text, [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 1 : +plain[4]]);
      else {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = text;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        known.set(text, [r, g, b, a / 255]);
      }
    }
    return known.get(text);
  };

  /** One colour laid over another that hides everything. */
  hakusho.over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];

  const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  /** The contrast ratio of WCAG 2. */
  hakusho.contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  let grounds = new Map();
  /** Every colour that may stand behind an element's content: a gradient gives several. */
  hakusho.grounds = (element) => {
    if (!element) return [hakusho.over([0, 0, 0, 0], [255, 255, 255])];
    if (!grounds.has(element)) {
      const style = getComputedStyle(element);
      const own = hakusho.colour(style.backgroundColor);
      let below = own[3] === 1 ? [own] : hakusho.grounds(element.parentElement).map((under) => hakusho.over(own, under));
      const stops = style.backgroundImage === 'none' ? [] : style.backgroundImage.match(/(rgba?|color|oklch|oklab)\([^()]*\)/g) ?? [];
      below = [...below, ...stops.map(hakusho.colour).flatMap((stop) => below.map((under) => hakusho.over(stop, under)))];
      grounds.set(element, below);
    }
    return grounds.get(element);
  };
  /** Colours change with the view. */
  hakusho.forget = () => { grounds = new Map(); };

  globalThis.hakusho = hakusho;
}
