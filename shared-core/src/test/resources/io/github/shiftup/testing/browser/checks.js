// What the browser test asks a page. Every function gives a list: of trouble, or of what it looked at.

function scripts() {
  const found = [...document.querySelectorAll('script, iframe, object, embed, form, base')].map(e => e.outerHTML);
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      if (attribute.name.startsWith('on') || attribute.name === 'style') {
        found.push(element.tagName + ' ' + attribute.name);
      }
    }
  }
  return found;
}

function addresses() {
  return [...document.querySelectorAll('[href], [src], [action], [data], [poster], [srcset]')]
    .map(e => e.getAttribute('href') ?? e.outerHTML);
}

function openAll() {
  document.querySelectorAll('details').forEach(e => { e.open = true; });
  return [];
}

function headingTrouble() {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = headings.map(e => Number(e.tagName[1]));
  const trouble = [];
  if (levels[0] !== 1 || levels.filter(level => level === 1).length !== 1) {
    trouble.push('there has to be one h1, and it comes first: ' + levels.join(' '));
  }
  levels.forEach((level, at) => {
    if (at > 0 && level > levels[at - 1] + 1) {
      trouble.push('h' + level + ' after h' + levels[at - 1] + ': ' + headings[at].textContent);
    }
  });
  headings.filter(e => !e.textContent.trim()).forEach(e => trouble.push('empty ' + e.outerHTML));
  return trouble;
}

function structureTrouble() {
  const trouble = [];
  const one = selector => {
    const count = document.querySelectorAll(selector).length;
    if (count !== 1) { trouble.push(count + ' of ' + selector); }
  };
  one('html[lang=en]');
  one('body > main');
  one('body > header');
  one('body > footer');
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => trouble.push('id twice: ' + id));
  document.querySelectorAll('a[href^="#"]').forEach(e => {
    if (!document.getElementById(e.getAttribute('href').slice(1))) { trouble.push('leads nowhere: ' + e.outerHTML); }
  });
  document.querySelectorAll('[aria-labelledby]').forEach(e => {
    if (!document.getElementById(e.getAttribute('aria-labelledby'))) { trouble.push('named by nothing: ' + e.tagName); }
  });
  document.querySelectorAll('table').forEach(e => {
    if (!e.caption || !e.caption.textContent.trim()) { trouble.push('table without caption'); }
  });
  document.querySelectorAll('th').forEach(e => {
    if (!e.getAttribute('scope')) { trouble.push('th without scope: ' + e.textContent); }
  });
  document.querySelectorAll('svg').forEach(e => {
    if (e.getAttribute('role') !== 'img' || !e.getAttribute('aria-label')) { trouble.push('picture without words'); }
  });
  return trouble;
}

/** Every visible text with the contrast to what is behind it, by WCAG 2. */
function contrast() {
  const parse = text => {
    const parts = text.match(/[\d.]+/g);
    return parts ? { r: +parts[0], g: +parts[1], b: +parts[2], a: parts[3] === undefined ? 1 : +parts[3] } : null;
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });
  const luminance = colour => {
    const linear = [colour.r, colour.g, colour.b].map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const ground = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      layers.push(parse(getComputedStyle(at).backgroundColor));
    }
    return layers.reverse().reduce((below, layer) => (layer ? over(layer, below) : below), { r: 255, g: 255, b: 255, a: 1 });
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || !element.checkVisibility()) {
      continue;
    }
    const style = getComputedStyle(element);
    const ink = parse(element instanceof SVGElement ? style.fill : style.color);
    const below = ground(element);
    const [high, low] = [luminance(over(ink, below)), luminance(below)].sort((a, b) => b - a);
    found.push({ text: element.tagName + ' ' + text.slice(0, 60), ratio: Math.round((high + 0.05) / (low + 0.05) * 100) / 100 });
  }
  return found;
}

