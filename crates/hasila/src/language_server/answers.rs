//! What an editor is told about one text.

use super::names::{Declared, Names, Sort};
use super::said;
use super::text::Lines;
use crate::explain;
use crate::remarks::Text;
use crate::session::Session;
use base::Message;
use lsp_types::{
    CompletionItem, CompletionItemKind, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity,
    DocumentSymbol, Hover, HoverContents, Location, MarkupContent, MarkupKind, NumberOrString, Position,
    Range, SymbolKind, TextEdit, Uri,
};
use rules::lineage::{Thing, things};
use rules::notation::is_share;
use rules::program::{ItemKind, Program, Quantity, Span};
use rules::words::{Language, Place, WORDS};
use rules::{Compiled, Remark, Severity, Tree};

/// A text that is open in the editor, read and checked.
pub struct Document {
    text: String,
    lines: Lines,
    tree: Tree,
    compiled: Compiled,
    names: Names,
}

impl Document {
    /// Reads and checks a text.
    pub fn read(text: String) -> Document {
        let (tree, _) = rules::parse(&text);
        let compiled = rules::compile(&text);
        let names = Names::of(&text, &tree);
        Document { lines: Lines::of(&text), tree, compiled, names, text }
    }

    /// Returns the byte at a place.
    pub fn byte(&self, place: Position) -> usize {
        self.lines.byte(&self.text, place)
    }

    /// Returns the remarks on the text.
    pub fn diagnostics(&self, session: &Session, uri: &Uri) -> Vec<Diagnostic> {
        self.compiled.remarks.iter().map(|remark| self.diagnostic(session, uri, remark)).collect()
    }

    fn diagnostic(&self, session: &Session, uri: &Uri, remark: &Remark) -> Diagnostic {
        let text = Text { file: uri.as_str(), text: &self.text };
        let related = remark.related.iter().map(|(span, message)| DiagnosticRelatedInformation {
            location: Location { uri: uri.clone(), range: self.range(*span) },
            message: text.sentence(&session.plans, message),
        });
        Diagnostic {
            range: self.range(remark.span),
            severity: Some(match remark.severity {
                Severity::Error => DiagnosticSeverity::ERROR,
                Severity::Warning => DiagnosticSeverity::WARNING,
                Severity::Note => DiagnosticSeverity::INFORMATION,
            }),
            code: Some(NumberOrString::String(remark.message.code.to_owned())),
            source: Some("hasila".to_owned()),
            message: said(session, text, remark),
            related_information: Some(related.collect()).filter(|all: &Vec<_>| !all.is_empty()),
            ..Diagnostic::default()
        }
    }

    /// Returns what the thing under a name is, in sentences; of a word of the language, how the others write it.
    pub fn hover(&self, session: &Session, byte: usize) -> Option<Hover> {
        let (span, said) = match self.names.at(byte) {
            Some((span, declared)) => (span, self.explained(session, &self.names.declared[declared])?),
            None => {
                let inside = |span: Span| span.start <= byte && byte <= span.end;
                let keyword = self.tree.keywords.iter().find(|keyword| inside(keyword.span))?;
                let written = Language::ALL.map(|language| language.write(keyword.key));
                (keyword.span, format!("`{}`", written.join("` · `")))
            }
        };
        let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value: said });
        Some(Hover { contents, range: Some(self.range(span)) })
    }

    /// Returns the sentences on what is declared, and what sort of value it has; while the text has errors, the line that
    /// declares it.
    fn explained(&self, session: &Session, declared: &Declared) -> Option<String> {
        let Some(program) = &self.compiled.program else { return Some(self.line_of(declared.name_span)) };
        let catalogue = &session.plans;
        let (program, thing) = program.stretches().into_iter().find_map(|(_, program)| {
            let is_it = |thing: &Thing| thing.named(program).name_span == declared.name_span;
            Some((program, things(program).into_iter().find(is_it)?))
        })?;
        let lines = explain::explain(catalogue, program, thing);
        let value = value(program, thing).map(|message| catalogue.sentence(&message) + "\n");
        Some(explain::text(&lines) + &value.unwrap_or_default())
    }

    /// Returns the line on which something stands, as code.
    fn line_of(&self, span: Span) -> String {
        let begin = self.text[..span.start].rfind('\n').map_or(0, |end| end + 1);
        let line = self.text[begin..].lines().next().unwrap_or_default();
        format!("```\n{}\n```", line.trim())
    }

    /// Returns where the name at a byte is declared.
    pub fn definition(&self, byte: usize) -> Option<Range> {
        let (_, declared) = self.names.at(byte)?;
        Some(self.range(self.names.declared[declared].name_span))
    }

    /// Returns where the name at a byte is used, and where it is declared if `with_declaration`.
    pub fn references(&self, byte: usize, with_declaration: bool) -> Vec<Range> {
        let Some((_, wanted)) = self.names.at(byte) else { return Vec::new() };
        let declared = self.names.declared[wanted].name_span;
        let uses = self
            .names
            .uses
            .iter()
            .filter(|(span, found)| *found == wanted && (with_declaration || *span != declared));
        uses.map(|(span, _)| self.range(*span)).collect()
    }

    /// Returns what may be written at a byte: names that fit there, and words of the plan's language.
    pub fn completion(&self, session: &Session, byte: usize) -> Vec<CompletionItem> {
        if self.names.begins_declaration(byte) {
            return self.words(|place| place == Place::Declaration);
        }
        let wanted = self.names.wanted_at(&self.tree, byte);
        let fits = |declared: &&Declared| wanted.is_none_or(|wanted| declared.sort == wanted);
        let mut items: Vec<CompletionItem> =
            self.names.declared.iter().filter(fits).map(|declared| item(session, declared)).collect();
        if wanted.is_none() {
            items.extend(self.words(|place| place != Place::Declaration));
        }
        items
    }

    fn words(&self, fits: impl Fn(Place) -> bool) -> Vec<CompletionItem> {
        let fitting = WORDS.iter().filter(|word| word.places.iter().any(|place| fits(*place)));
        let mut written: Vec<&str> = fitting.map(|word| self.tree.language.write(word.key)).collect();
        written.sort_unstable();
        written.dedup();
        let word = |label: &str| CompletionItem {
            label: label.to_owned(),
            kind: Some(CompletionItemKind::KEYWORD),
            ..CompletionItem::default()
        };
        written.into_iter().map(word).collect()
    }

    /// Returns the canonical layout as one edit; nothing while the text cannot be read.
    pub fn formatting(&self) -> Option<Vec<TextEdit>> {
        let laid_out = rules::format(&self.text).ok()?;
        if laid_out == self.text {
            return Some(Vec::new());
        }
        let range = self.range(Span { start: 0, end: self.text.len() });
        Some(vec![TextEdit { range, new_text: laid_out }])
    }

    /// Returns what is declared, items within their forms.
    pub fn symbols(&self, session: &Session) -> Vec<DocumentSymbol> {
        self.symbols_inside(session, None)
    }

    fn symbols_inside(&self, session: &Session, inside: Option<usize>) -> Vec<DocumentSymbol> {
        let all = self.names.declared.iter().enumerate();
        let here = all.filter(|(_, declared)| declared.inside == inside && declared.sort != Sort::Unit);
        here.map(|(ix, declared)| self.symbol(session, ix, declared)).collect()
    }

    #[expect(deprecated, reason = "the shape has a field that is no longer to be filled")]
    fn symbol(&self, session: &Session, ix: usize, declared: &Declared) -> DocumentSymbol {
        DocumentSymbol {
            name: declared.name.clone(),
            detail: word(declared.sort).map(|code| session.word(code)),
            kind: match declared.sort {
                Sort::Plan => SymbolKind::MODULE,
                Sort::Form | Sort::Score => SymbolKind::STRUCT,
                Sort::Item | Sort::Unit => SymbolKind::FIELD,
                Sort::Indicator => SymbolKind::FUNCTION,
                Sort::Standard | Sort::Target | Sort::Placement => SymbolKind::EVENT,
                Sort::Grade => SymbolKind::ENUM_MEMBER,
                Sort::Title | Sort::Parameter => SymbolKind::CONSTANT,
            },
            tags: None,
            deprecated: None,
            range: self.range(declared.span),
            selection_range: self.range(declared.name_span),
            children: Some(self.symbols_inside(session, Some(ix))).filter(|all| !all.is_empty()),
        }
    }

    fn range(&self, span: Span) -> Range {
        self.lines.range(&self.text, span)
    }
}

fn item(session: &Session, declared: &Declared) -> CompletionItem {
    CompletionItem {
        label: declared.name.clone(),
        kind: Some(match declared.sort {
            Sort::Item | Sort::Unit => CompletionItemKind::FIELD,
            Sort::Indicator => CompletionItemKind::FUNCTION,
            Sort::Grade => CompletionItemKind::ENUM_MEMBER,
            _ => CompletionItemKind::REFERENCE,
        }),
        detail: word(declared.sort).map(|code| session.word(code)),
        // Names before words of the language.
        sort_text: Some(format!(" {}", declared.name)),
        ..CompletionItem::default()
    }
}

/// Returns the code of the word for a sort of things.
fn word(sort: Sort) -> Option<&'static str> {
    Some(match sort {
        Sort::Form => "thing.form",
        Sort::Item => "thing.item",
        Sort::Parameter => "thing.parameter",
        Sort::Indicator => "thing.indicator",
        Sort::Standard => "thing.standard",
        Sort::Score => "thing.score",
        Sort::Target => "thing.target",
        Sort::Title => "thing.title",
        Sort::Placement => "thing.placement",
        Sort::Plan | Sort::Unit | Sort::Grade => return None,
    })
}

/// Returns what sort of value an indicator has; of everything else its sentences say so.
fn value(program: &Program, thing: Thing) -> Option<Message> {
    let Thing::Indicator(ix) = thing else { return None };
    let quantity = &program[ix].quantity;
    Some(match measured(program, quantity) {
        Some(ItemKind::Amount { measure, .. }) => {
            Message::new("explain.value-amount").with("measure", measure.as_str())
        }
        Some(_) => Message::new("explain.value-count"),
        None if is_share(program, quantity) => Message::new("explain.value-share"),
        None => Message::new("explain.value-number"),
    })
}

/// Returns the kind of the items a quantity adds up; nothing where it divides or counts something else.
fn measured<'a>(program: &'a Program, quantity: &Quantity) -> Option<&'a ItemKind> {
    match quantity {
        Quantity::Item(ix) => Some(&program[*ix].kind),
        Quantity::Indicator(ix) => measured(program, &program[*ix].quantity),
        Quantity::Sum(a, b) | Quantity::Difference(a, b) => {
            measured(program, a).or_else(|| measured(program, b))
        }
        _ => None,
    }
}
