// Nothing moves: no animation, no transition, no smooth scrolling, except where a reader is known to want motion.
export const views = ['light'];

export async function look(page) {
  return page.evaluate(() => {
    const findings = document.getAnimations().map((one) => ({ where: hakusho.place(one.effect.target), what: 'an animation runs' }));
    const walk = (rules) => {
      for (const rule of rules) {
        if (rule.media?.mediaText.includes('prefers-reduced-motion: no-preference')) continue;
        if (rule.style) {
          const moves = ['animation-name', 'transition-property'].some((name) => !['', 'none'].includes(rule.style.getPropertyValue(name)))
            || rule.style.getPropertyValue('scroll-behavior') === 'smooth';
          if (moves) findings.push({ where: rule.selectorText, what: 'a rule moves something' });
        }
        if (rule.cssRules) walk(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules);
    if (document.querySelector('marquee, blink, svg animate, svg animateTransform, svg animateMotion, svg set, meta[http-equiv="refresh"]')) findings.push({ what: 'an element moves by itself' });
    return findings;
  });
}
