//! Tables of a formula: every printed value is what the formula gives.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Findings;
use crate::diagnostic::Problem;
use crate::model::{Archive, Formula, Observation};

/// Computes every value of a measure with a formula and compares it with the printed one.
pub(super) fn check(archive: &Archive, findings: &mut Findings) {
    for observation in archive.observations.values() {
        let measure = archive.measures.measures.get(&observation.of.measure);
        let Some(formula) = measure.and_then(|measure| measure.formula) else { continue };
        let Some(printed) = observation.number() else { continue };
        if let Some(computed) = compute(formula, observation) {
            let rounded =
                computed.round_dp_with_strategy(printed.scale(), RoundingStrategy::MidpointAwayFromZero);
            if rounded != printed {
                let problem =
                    Problem::FormulaDiffers { printed: printed.to_string(), computed: rounded.to_string() };
                findings.check(problem, &[observation], observation.span);
            }
        }
    }
}

/// The value of a formula for a value's parameters; `None` where they do not fit it.
fn compute(formula: Formula, observation: &Observation) -> Option<Decimal> {
    let parameter = |name: &str| {
        let found = observation.of.parameters.iter().find(|parameter| parameter.name == name);
        found.map(|parameter| parameter.value)
    };
    match formula {
        Formula::AtLeastOne => {
            let (n, p) = (parameter("n")?, parameter("p")?);
            let repeats = u16::try_from(n).ok().filter(|_| n.is_integer())?;
            if !(Decimal::ZERO..=Decimal::ONE).contains(&p) {
                return None;
            }
            // 28 digits carry 65535 factors with an error far below the printed precision.
            let nobody = (0..repeats).fold(Decimal::ONE, |product, _| product * (Decimal::ONE - p));
            Some((Decimal::ONE - nobody) * Decimal::ONE_HUNDRED)
        }
    }
}
