//! Incidents of a year as a ledger: several accounts of one case are one incident, and each is counted
//! once by its month and its category.
//!
//! The sources list what was made public; a count here is the number of entries in a list, never the
//! number of incidents that happened. Deliberately absent: which account is right where they disagree.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Archive, Body, BodyId, Case, CategoryId, FiscalYear, IncidentList, ItemId, ListedCase, PartId,
    PartialDate, Register,
};

/// The name of one account of a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AccountName {
    /// The year of the report or list that gives it.
    pub year: FiscalYear,
    /// Whether it stands in a list and not in the report of the body itself.
    pub listed: bool,
    /// Whose incident.
    pub body: BodyId,
    /// The case there.
    pub case: ItemId,
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// Calendar year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

/// An incident with all its accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// Its accounts in reports of this and other years; never empty, those of this year first.
    pub accounts: Vec<AccountName>,
    /// Its category, where an account gives one.
    pub category: Option<CategoryId>,
    /// The month in which it first happened, was noticed, reported or published, else that of a list:
    /// the first of these that an account gives with its month.
    pub month: Option<Month>,
    /// The account that gives this month; where none does, the first.
    pub dated: AccountName,
}

impl Incident {
    /// What tells of it for a body: the body's own report before any list.
    #[must_use]
    pub fn account_of(&self, body: &BodyId) -> Option<&AccountName> {
        let of_body = self.accounts.iter().filter(|account| account.body == *body);
        of_body.min_by_key(|account| account.listed)
    }
}

/// How many incidents fall into each category, in one month or at another time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthCount {
    /// The month; `None` for a month that is not known or lies outside the fiscal year.
    pub month: Option<Month>,
    /// Counts in the order of the categories asked for.
    pub counts: Vec<usize>,
}

/// The incidents that the reports of each year list, by date, then by name.
#[must_use]
pub fn incidents(archive: &Archive) -> BTreeMap<FiscalYear, Vec<Incident>> {
    let mut cases: BTreeMap<AccountName, &Case> = BTreeMap::new();
    for edition in archive.editions.values() {
        // Events told in running text, of the whole world among them, are no list of the government's.
        let numbered = |list: &PartId| edition.incident_lists.get(list).is_some_and(|list| list.numbered);
        for account in edition.accounts().filter(|account| account.list.is_none_or(numbered)) {
            let (body, case) = (account.body.clone(), account.case.id.clone());
            let name = AccountName { year: edition.year, listed: account.list.is_some(), body, case };
            cases.insert(name, account.case);
        }
    }
    let links = links(&cases);
    let years = archive.editions.keys().map(|year| (*year, of_year(*year, &cases, &links)));
    years.filter(|(_, incidents)| !incidents.is_empty()).collect()
}

/// Which accounts name each other, in both directions.
fn links(cases: &BTreeMap<AccountName, &Case>) -> BTreeMap<AccountName, BTreeSet<AccountName>> {
    let mut links: BTreeMap<AccountName, BTreeSet<AccountName>> = BTreeMap::new();
    for (name, case) in cases {
        for other in &case.same_case_as {
            let other = cases.keys().find(|known| known.to_string() == other.value);
            if let Some(other) = other {
                links.entry(name.clone()).or_default().insert(other.clone());
                links.entry(other.clone()).or_default().insert(name.clone());
            }
        }
    }
    links
}

fn of_year(
    year: FiscalYear,
    cases: &BTreeMap<AccountName, &Case>,
    links: &BTreeMap<AccountName, BTreeSet<AccountName>>,
) -> Vec<Incident> {
    let mut taken: BTreeSet<&AccountName> = BTreeSet::new();
    let mut incidents = Vec::new();
    for name in cases.keys().filter(|name| name.year == year) {
        if taken.contains(name) {
            continue;
        }
        let mut accounts = vec![name];
        let mut next = 0;
        while let Some(account) = accounts.get(next).copied() {
            taken.insert(account);
            let others = links.get(account).into_iter().flatten();
            for other in others {
                if !accounts.contains(&other) {
                    accounts.push(other);
                }
            }
            next += 1;
        }
        accounts.sort_by_key(|account| (account.year != year, *account));
        let told = accounts.iter().filter_map(|account| Some((*account, *cases.get(*account)?)));
        let category = told.clone().find_map(|(_, case)| case.category.as_ref());
        let dated = told.clone().find_map(|(account, case)| Some((account, month_of(case)?)));
        incidents.push(Incident {
            category: category.map(|found| found.value.clone()),
            month: dated.map(|(_, month)| month),
            dated: dated.map_or(name, |(account, _)| account).clone(),
            accounts: accounts.into_iter().cloned().collect(),
        });
    }
    incidents.sort_by_key(|incident| (when(cases.get(&incident.dated).copied()), incident.accounts.clone()));
    incidents
}

/// The cases of a list: as its document numbers them, else by date.
#[must_use]
pub fn cases_in_order(list: &IncidentList) -> Vec<&ListedCase> {
    let mut cases: Vec<&ListedCase> = list.cases.iter().collect();
    if !list.numbered {
        cases.sort_by_key(|listed| when(Some(&listed.case)));
    }
    cases
}

/// What orders cases by time: what is not known of a date comes after what is.
type When = (bool, Option<(u16, u8)>, bool, Option<u8>);

fn when(case: Option<&Case>) -> When {
    let date = case.and_then(date_of);
    let month = date.and_then(|date| Some((date.year, date.month?)));
    let day = date.and_then(|date| date.day);
    (month.is_none(), month, day.is_none(), day)
}

fn month_of(case: &Case) -> Option<Month> {
    let date = date_of(case)?;
    Some(Month { year: date.year, month: date.month? })
}

/// The first date of a case that is given with its month.
fn date_of(case: &Case) -> Option<PartialDate> {
    let occurred = case.occurred.iter().filter_map(|period| period.from.or(period.to));
    let others = [case.noticed, case.reported, case.published, case.month].into_iter().flatten();
    occurred.chain(others).find(|date| date.month.is_some())
}

/// The months of a fiscal year, from April.
#[must_use]
pub fn months_of(year: FiscalYear) -> Vec<Month> {
    let first = year.number();
    let of = |year, months: std::ops::RangeInclusive<u8>| months.map(move |month| Month { year, month });
    of(first, 4..=12).chain(of(first + 1, 1..=3)).collect()
}

/// Counts incidents by month of the fiscal year and category. A last entry without a month holds those
/// of other or unknown times, where there are any; a category that is not asked for is not counted.
#[must_use]
pub fn by_month(
    year: FiscalYear,
    incidents: &[Incident],
    categories: &[Option<CategoryId>],
) -> Vec<MonthCount> {
    let months = months_of(year);
    let count = |within: &dyn Fn(Option<Month>) -> bool| -> Vec<usize> {
        let found: Vec<&Incident> = incidents.iter().filter(|incident| within(incident.month)).collect();
        categories
            .iter()
            .map(|category| found.iter().filter(|incident| incident.category == *category).count())
            .collect()
    };
    let mut counts: Vec<MonthCount> = months
        .iter()
        .map(|month| MonthCount { month: Some(*month), counts: count(&|of| of == Some(*month)) })
        .collect();
    let elsewhere = count(&|of| of.is_none_or(|month| !months.contains(&month)));
    if elsewhere.iter().any(|count| *count > 0) {
        counts.push(MonthCount { month: None, counts: elsewhere });
    }
    counts
}

/// The months with the most incidents of a year, where there are one or two of them and they have two
/// incidents or more, and how many each has.
#[must_use]
pub fn busiest(counts: &[MonthCount]) -> Option<(Vec<Month>, usize)> {
    let months = counts.iter().filter_map(|count| Some((count.month?, count.counts.iter().sum::<usize>())));
    let months: Vec<(Month, usize)> = months.collect();
    let most = months.iter().map(|(_, count)| *count).max().filter(|most| *most > 1)?;
    let busiest: Vec<Month> =
        months.into_iter().filter(|(_, count)| *count == most).map(|(month, _)| month).collect();
    (busiest.len() <= 2).then_some((busiest, most))
}

/// Counts incidents by the body of their first account, in the order of the registry; bodies without one
/// are left out.
#[must_use]
pub fn by_body(incidents: &[Incident], bodies: &Register<BodyId, Body>) -> Vec<(BodyId, usize)> {
    let of = |body: &BodyId| {
        let first = incidents.iter().filter_map(|incident| incident.accounts.first());
        first.filter(|account| account.body == *body).count()
    };
    let counts = bodies.iter().map(|body| (body.id.value.clone(), of(&body.id.value)));
    counts.filter(|(_, count)| *count > 0).collect()
}

/// Counts the incidents of some bodies in two years by category; categories in the order of the registry,
/// those without one last, and only those that occur.
#[must_use]
pub fn by_category(
    before: &[Incident],
    now: &[Incident],
    bodies: &BTreeSet<BodyId>,
    archive: &Archive,
) -> Vec<(Option<CategoryId>, usize, usize)> {
    let count = |incidents: &[Incident], category: Option<&CategoryId>| {
        let of = |incident: &&Incident| {
            incident.accounts.first().is_some_and(|account| bodies.contains(&account.body))
        };
        incidents.iter().filter(of).filter(|incident| incident.category.as_ref() == category).count()
    };
    let categories = archive.measures.categories.iter().map(|category| Some(category.id.value.clone()));
    let counted = categories.chain([None]).map(|category| {
        let (before, now) = (count(before, category.as_ref()), count(now, category.as_ref()));
        (category, before, now)
    });
    counted.filter(|(_, before, now)| before + now > 0).collect()
}

impl std::fmt::Display for AccountName {
    /// As in open data: `year/body/case`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}/{}", self.year, self.body, self.case)
    }
}
