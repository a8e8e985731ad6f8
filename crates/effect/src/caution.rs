//! What a reader must know before believing an estimate.

/// Why there is no estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// There are fewer than two periods.
    Periods,
    /// So few treated units have what it takes that they would be shown one by one.
    Treated(usize),
    /// So few units are left to hold them against.
    Controls(usize),
}

/// What weakens an estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Caution {
    /// Few treated units, or clusters of them: the interval is wide and rests on their being ordinary.
    FewTreated(usize),
    /// Few controls, or clusters of them.
    FewControls(usize),
    /// Few clusters in all.
    FewClusters(usize),
    /// Every unit is treated in the end: the last have nothing to be held against.
    AllTreated,
    /// Units treated from the first period on tell nothing, and are left out.
    AlwaysTreated(usize),
    /// Units left out because a report is missing, and how many of them were treated.
    LeftOut {
        /// Units.
        units: usize,
        /// Those of them that were treated.
        treated: usize,
    },
    /// Reports are missing more often on one side than on the other: in a hundred, of the treated and of the others.
    UnevenGaps {
        /// Missing of a hundred among the treated.
        treated: u32,
        /// Missing of a hundred among the others.
        others: u32,
    },
    /// The two sides did not move alike before; how likely this is by chance.
    LeadsMove(f64),
    /// There is too little before treatment to see whether the sides moved alike.
    NoLeads,
    /// Treated units fell behind just before treatment: whoever is treated for a bad year gets better of itself.
    DipBefore,
    /// Treated units rose just before treatment: they may have known, or a good year ends of itself.
    RiseBefore,
    /// The sides stood apart in the first period, in hundredths of the spread among units.
    OtherLevels(i64),
    /// The second opinion says otherwise.
    OpinionsDiffer,
    /// Treatment moved to an earlier day shows an effect too.
    EarlierMoves,
    /// Dealing out the days anew gives effects as large too often for the interval to be believed.
    ChanceDoes(f64),
}
