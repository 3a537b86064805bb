//! A drawing as a reader sees it: boxes, frames, words and lines with their places.

use super::super::{attribute, number, texts};

/// A rectangle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right <= self.right
            && other.bottom <= self.bottom
    }

    /// A little smaller: what only touches does not overlap.
    fn inner(self) -> Self {
        Self {
            left: self.left + 1.0,
            top: self.top + 1.0,
            right: self.right - 1.0,
            bottom: self.bottom - 1.0,
        }
    }

    pub(super) fn has_on_its_edge(self, (x, y): (f64, f64)) -> bool {
        let point = Self { left: x, top: y, right: x, bottom: y };
        let near = |a: f64, b: f64| (a - b).abs() < 0.2;
        let on_side = near(x, self.left) || near(x, self.right) || near(y, self.top) || near(y, self.bottom);
        let around = Self {
            left: self.left - 0.2,
            top: self.top - 0.2,
            right: self.right + 0.2,
            bottom: self.bottom + 0.2,
        };
        on_side && around.holds(point)
    }
}

/// What there is to see.
pub(super) struct Seen {
    size: Area,
    pub(super) boxes: Vec<Area>,
    frames: Vec<Area>,
    words: Vec<(String, Area)>,
    pub(super) lines: Vec<Area>,
    pub(super) bars: Vec<Area>,
    /// The tips of arrows.
    pub(super) heads: Vec<(f64, f64)>,
}

impl Seen {
    pub(super) fn of(svg: &str) -> Self {
        let tags: Vec<&str> = svg.split('<').filter_map(|tag| tag.split('>').next()).collect();
        let tags = |name: &'static str, class: &'static str| {
            let class = format!(r#"class="{class}""#);
            tags.iter().copied().filter(move |tag| tag.starts_with(name) && tag.contains(&class))
        };
        let area = |tag: &str| {
            let (left, top) = (number(tag, "x"), number(tag, "y"));
            Area { left, top, right: left + number(tag, "width"), bottom: top + number(tag, "height") }
        };
        let line = |tag: &str| {
            let half = number(tag, "stroke-width") / 2.0;
            let half = if half > 1.0 { half } else { 0.0 };
            let (x1, x2) = (number(tag, "x1"), number(tag, "x2"));
            let (y1, y2) = (number(tag, "y1"), number(tag, "y2"));
            Area { left: x1.min(x2), top: y1.min(y2) - half, right: x1.max(x2), bottom: y1.max(y2) + half }
        };
        // A bar is a line as thick as a bar.
        let thick = |tag: &&str| number(tag, "stroke-width") > 2.0;
        let head = |tag: &str| {
            let (x, y) = attribute(tag, "points").split(' ').next().unwrap().split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        let size: Vec<f64> =
            attribute(svg, "viewBox").split(' ').map(|number| number.parse().unwrap()).collect();
        Self {
            size: Area { left: 0.0, top: 0.0, right: size[2], bottom: size[3] },
            boxes: tags("rect", "base").map(area).collect(),
            frames: tags("rect", "frame").map(area).collect(),
            words: texts(svg).into_iter().map(|(tag, words)| (words.to_owned(), room(tag, words))).collect(),
            lines: tags("line", "base").filter(|tag| !thick(tag)).map(line).collect(),
            bars: tags("line", "base").filter(thick).map(line).collect(),
            heads: tags("polygon", "soft").map(head).collect(),
        }
    }

    /// Everything that overlaps and should not.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut fault = |what: &str, a: &dyn std::fmt::Debug, b: &dyn std::fmt::Debug| {
            faults.push(format!("{what}: {a:?} / {b:?}"));
        };
        for (n, area) in self.boxes.iter().enumerate() {
            self.boxes[..n].iter().filter(|other| area.meets(**other)).for_each(|o| fault("boxes", area, o));
            for frame in &self.frames {
                if area.meets(*frame) && !frame.holds(*area) {
                    fault("box and frame", area, frame);
                }
            }
            for line in self.lines.iter().filter(|line| line.meets(area.inner())) {
                fault("box and line", area, line);
            }
        }
        for (n, frame) in self.frames.iter().enumerate() {
            self.frames[..n]
                .iter()
                .filter(|other| frame.meets(**other))
                .for_each(|o| fault("frames", frame, o));
        }
        for (n, words) in self.words.iter().enumerate() {
            let room = words.1;
            if !self.size.holds(room) {
                fault("words outside", words, &self.size);
            }
            for other in self.words[..n].iter().filter(|other| room.inner().meets(other.1)) {
                fault("words", words, other);
            }
            for area in self.boxes.iter().chain(&self.bars) {
                if room.meets(*area) && !area.holds(room) {
                    fault("words and box", words, area);
                }
            }
            for line in self.lines.iter().filter(|line| line.meets(room.inner())) {
                fault("words and line", words, line);
            }
        }
        faults
    }
}

/// About the room that words take in Noto Sans CJK JP.
fn room(tag: &str, words: &str) -> Area {
    let em = |c: char| match c {
        '.' | ',' | ' ' | ':' | '(' | ')' | 'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' => 0.36,
        c if c.is_ascii() => 0.58,
        _ => 1.0,
    };
    let size = number(tag, "font-size");
    let (x, y, wide) = (number(tag, "x"), number(tag, "y"), size * words.chars().map(em).sum::<f64>());
    let left = match attribute(tag, "text-anchor") {
        "end" => x - wide,
        "middle" => x - wide / 2.0,
        _ => x,
    };
    Area { left, top: y - 0.88 * size, right: left + wide, bottom: y + 0.12 * size }
}
