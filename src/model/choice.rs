//! Closed lists of words that authors choose from.

/// A word of a closed list, with the name that authors write.
pub trait Choice: Copy + Eq + 'static {
    /// Every word, in the order in which a list of them is shown.
    const ALL: &'static [Self];

    /// The name in data files and open data: kebab-case ASCII.
    fn name(self) -> &'static str;

    /// The word of a name.
    #[must_use]
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.name() == name)
    }
}

/// Declares a closed list: the enum and its names together.
macro_rules! choices {
    ($($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl crate::model::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }
    )+};
}

pub(crate) use choices;
