//! The text of an instrument with the accepted sentences marked where they stand.

use crate::visit::Visit;
use assess::answer::Commitment;
use export::html::Html;
use register::instruments::Instrument;

/// Returns the paragraphs of the text; words that were accepted for a target are marked and lead to it.
pub(super) fn marked(visit: &Visit, instrument: &Instrument, commitments: &[Commitment]) -> Vec<Html> {
    let Some(text) = &instrument.text else { return Vec::new() };
    let letters: Vec<char> = text.chars().collect();
    let mut spans: Vec<(usize, usize, Option<String>)> =
        commitments.iter().filter_map(|commitment| span(visit, commitment)).collect();
    spans.sort_by_key(|(start, end, _)| (*start, *end));
    let (mut paragraphs, mut paragraph, mut at) = (Vec::new(), Html::default(), 0);
    let mut spans =
        spans.into_iter().filter(|(start, end, _)| start < end && *end <= letters.len()).peekable();
    while at < letters.len() {
        let marked = spans.next_if(|(start, ..)| *start <= at);
        if let Some((_, end, address)) = marked {
            // Spans that begin inside one another are marked once.
            if end > at {
                let words: String = letters[at..end].iter().collect();
                paragraph = paragraph.then(&Html::marked(&words, address.as_deref()));
                at = end;
            }
            continue;
        }
        let stop = spans.peek().map_or(letters.len(), |(start, ..)| *start);
        let line = letters[at..stop].iter().position(|letter| *letter == '\n').map(|line| at + line);
        let words: String = letters[at..line.unwrap_or(stop)].iter().collect();
        paragraph = paragraph.then(&Html::text(&words));
        at = line.map_or(stop, |line| line + 1);
        if line.is_some() {
            paragraphs.push(std::mem::take(&mut paragraph));
        }
    }
    paragraphs.push(paragraph);
    paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).collect()
}

/// Returns where the sentence stands, and where it leads.
fn span(visit: &Visit, commitment: &Commitment) -> Option<(usize, usize, Option<String>)> {
    let [start, end] = commitment.sentence.as_ref()?.span;
    let target = commitment.target.as_ref().zip(commitment.unit.as_ref());
    let address = target.map(|(target, unit)| visit.links.target(target, unit));
    Some((usize::try_from(start).ok()?, usize::try_from(end).ok()?, address))
}
