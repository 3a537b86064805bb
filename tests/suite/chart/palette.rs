//! The colours that the style sheet gives to drawings: seen on every ground, told apart by every eye, and
//! on grey paper too.
//!
//! Thin lines of a grid (`--rule`) are left out: nothing is read from them, every value is worded. Two series
//! that stand far apart may look alike on grey paper, since their shapes differ; neighbours may not.

use std::collections::BTreeMap;
use std::fs;

type Colour = [f64; 3];

const SERIES: [&str; 6] = ["accent", "c2", "c3", "c4", "c5", "c6"];

/// The tokens of the light and of the dark palette.
fn palettes() -> [BTreeMap<String, Colour>; 2] {
    let css = fs::read_to_string("themes/default/assets/style.css").unwrap();
    let (light, dark) = css.split_once("prefers-color-scheme: dark").unwrap();
    let light = tokens(light);
    // What the dark palette does not name stays as it is.
    let dark = light.clone().into_iter().chain(tokens(dark.split_once("\n}").unwrap().0)).collect();
    [light, dark]
}

fn tokens(css: &str) -> BTreeMap<String, Colour> {
    let css: String =
        css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after)).collect();
    let declarations = css.split([';', '{']).filter_map(|part| part.trim().strip_prefix("--"));
    declarations
        .filter_map(|declaration| declaration.split_once(": #"))
        .map(|(name, hex)| (name.to_owned(), colour(hex.trim())))
        .collect()
}

fn colour(hex: &str) -> Colour {
    let digits: Vec<u32> = hex.chars().map(|digit| digit.to_digit(16).unwrap()).collect();
    let channel = |n: usize| match digits.as_slice() {
        [_, _, _] => digits[n] * 17,
        _ => digits[2 * n] * 16 + digits[2 * n + 1],
    };
    [0, 1, 2].map(|n| {
        let c = f64::from(channel(n)) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: [[f64; 3]; 3], colour: Colour) -> Colour {
    matrix.map(|row| row.iter().zip(colour).map(|(a, b)| a * b).sum())
}

const GREY: [f64; 3] = [0.2126, 0.7152, 0.0722];

/// How eyes see that lack one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1.0), in linear
/// light; the first are eyes that lack none.
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// CIE L*a*b*, in which a distance of 2 is just noticed.
fn lab(colour: Colour) -> Colour {
    let white = [0.950_5, 1.0, 1.089];
    let xyz = times(
        [[0.4124, 0.3576, 0.1805], GREY, [0.0193, 0.1192, 0.9505]],
        colour.map(|channel| channel.clamp(0.0, 1.0)),
    );
    let [x, y, z] = [0, 1, 2].map(|n| {
        let t: f64 = xyz[n] / white[n];
        if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(a: Colour, b: Colour) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

fn contrast(a: Colour, b: Colour) -> f64 {
    let [a, b] = [a, b].map(|colour| times([GREY; 3], colour)[0] + 0.05);
    a.max(b) / a.min(b)
}

#[test]
fn marks_lines_and_words_are_seen_on_their_ground() {
    for palette in palettes() {
        let least = |on: &str, ground: &str, least: f64| {
            let found = contrast(palette[on], palette[ground]);
            assert!(found >= least, "{on} on {ground}: {found:.2}, not {least}");
        };
        for shape in SERIES.into_iter().chain(["line", "warn"]) {
            least(shape, "ground", 3.0);
        }
        for words in SERIES.into_iter().chain(["ink", "soft"]) {
            least(words, "ground", 4.5);
        }
        for fill in SERIES {
            least("on", fill, 4.5);
        }
        // Words on parts with a grade, and what outlines them.
        for (words, ground) in [("on", "accent"), ("accent", "cool"), ("warn", "warm"), ("on", "c3")] {
            least(words, ground, 4.5);
        }
    }
}

#[test]
fn series_are_told_apart_by_eyes_that_lack_a_kind_of_cone() {
    for palette in palettes() {
        for (eye, matrix) in EYES {
            let seen = SERIES.map(|series| lab(times(matrix, palette[series])));
            for (n, a) in seen.into_iter().enumerate() {
                for (m, b) in seen.into_iter().enumerate().skip(n + 1) {
                    let found = distance(a, b);
                    assert!(found >= 15.0, "{} and {} with {eye}: {found:.1}", SERIES[n], SERIES[m]);
                }
            }
        }
    }
}

#[test]
fn neighbours_are_told_apart_on_grey_paper() {
    for palette in palettes() {
        let lightness = |name: &str| lab(times([GREY; 3], palette[name]))[0];
        for pair in SERIES.windows(2) {
            let found = (lightness(pair[0]) - lightness(pair[1])).abs();
            assert!(found >= 8.0, "{} and {}: {found:.1}", pair[0], pair[1]);
        }
        // Grades: filled, outlined, outlined, filled. The two outlined ones have their letters.
        for (filled, outlined) in [("accent", "cool"), ("c3", "warm")] {
            assert!((lightness(filled) - lightness(outlined)).abs() >= 20.0, "{filled} and {outlined}");
        }
    }
}
