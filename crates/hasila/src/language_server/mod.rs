//! Plans in an editor: the language server protocol over standard input and output.
//!
//! - What is said of a text is what `hasila plan check` says of it; it is said anew after every change.
//! - Nothing is kept but the texts that are open, and no file is read.

mod answers;
mod names;
mod text;

use crate::exit::Exit;
use crate::remarks;
use crate::session::Session;
use crate::trouble::Trouble;
use answers::Document;
use base::{Message, limits};
use lsp_server::{Connection, ErrorCode, ExtractError, Notification, Request, Response};
use lsp_types::notification::{DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument};
use lsp_types::notification::{Notification as _, PublishDiagnostics};
use lsp_types::request::{
    Completion, DocumentSymbolRequest, Formatting, GotoDefinition, HoverRequest, References, Request as _,
};
use lsp_types::{
    CompletionOptions, Diagnostic, DocumentSymbolResponse, GotoDefinitionResponse, HoverProviderCapability,
    Location, OneOf, PublishDiagnosticsParams, ServerCapabilities, TextDocumentPositionParams,
    TextDocumentSyncCapability, TextDocumentSyncKind, Uri,
};
use std::collections::BTreeMap;

/// Texts one editor may have open: more than anyone looks at.
const DOCUMENTS_MAX: usize = 1_000;

/// Answers an editor until it says goodbye.
pub fn run(session: &Session) -> Result<Exit, Trouble> {
    let (connection, threads) = Connection::stdio();
    let lost =
        |error: String| Trouble::new(Exit::Failed, Message::new("cli.editor-lost").with("reason", error));
    let can = serde_json::to_value(capabilities()).map_err(|error| lost(error.to_string()))?;
    connection.initialize(can).map_err(|error| lost(error.to_string()))?;
    let mut server = Server { session, connection, documents: BTreeMap::new() };
    server.answer_until_goodbye().map_err(|error| lost(error.to_string()))?;
    // The threads end when nobody can write any more.
    drop(server);
    threads.join().map_err(|error| lost(error.to_string()))?;
    Ok(Exit::Done)
}

fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        completion_provider: Some(CompletionOptions::default()),
        ..ServerCapabilities::default()
    }
}

struct Server<'a> {
    session: &'a Session,
    connection: Connection,
    documents: BTreeMap<String, Document>,
}

impl Server<'_> {
    fn answer_until_goodbye(&mut self) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        while let Ok(message) = self.connection.receiver.recv() {
            match message {
                lsp_server::Message::Request(request) => {
                    if self.connection.handle_shutdown(&request)? {
                        return Ok(());
                    }
                    let response = self.response(request);
                    self.connection.sender.send(response.into())?;
                }
                lsp_server::Message::Notification(told) => self.told(told)?,
                lsp_server::Message::Response(_) => {}
            }
        }
        Ok(())
    }

    fn response(&self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let answer = match method.as_str() {
            HoverRequest::METHOD => self.asked::<HoverRequest>(params, |params| {
                self.at(&params.text_document_position_params, |document, byte| {
                    document.hover(self.session, byte)
                })
            }),
            GotoDefinition::METHOD => self.asked::<GotoDefinition>(params, |params| {
                let place = &params.text_document_position_params;
                let range = self.at(place, Document::definition)?;
                let uri = place.text_document.uri.clone();
                Some(GotoDefinitionResponse::Scalar(Location { uri, range }))
            }),
            References::METHOD => self.asked::<References>(params, |params| {
                let place = &params.text_document_position;
                let declared = params.context.include_declaration;
                let ranges = self.at(place, |document, byte| Some(document.references(byte, declared)))?;
                let uri = &place.text_document.uri;
                Some(ranges.into_iter().map(|range| Location { uri: uri.clone(), range }).collect())
            }),
            Completion::METHOD => self.asked::<Completion>(params, |params| {
                let place = &params.text_document_position;
                self.at(place, |document, byte| Some(document.completion(self.session, byte).into()))
            }),
            Formatting::METHOD => self
                .asked::<Formatting>(params, |params| self.document(&params.text_document.uri)?.formatting()),
            DocumentSymbolRequest::METHOD => self.asked::<DocumentSymbolRequest>(params, |params| {
                let document = self.document(&params.text_document.uri)?;
                Some(DocumentSymbolResponse::Nested(document.symbols(self.session)))
            }),
            other => {
                let said = format!("no such method: {other}");
                return Response::new_err(id, ErrorCode::MethodNotFound as i32, said);
            }
        };
        match answer {
            Ok(answer) => Response::new_ok(id, answer),
            Err(error) => Response::new_err(id, ErrorCode::InvalidParams as i32, error.to_string()),
        }
    }

    /// Answers a request of one kind.
    fn asked<R: lsp_types::request::Request>(
        &self,
        params: serde_json::Value,
        answer: impl FnOnce(R::Params) -> R::Result,
    ) -> serde_json::Result<serde_json::Value> {
        serde_json::to_value(answer(serde_json::from_value(params)?))
    }

    /// Asks an open text about a place in it.
    fn at<T>(
        &self,
        place: &TextDocumentPositionParams,
        ask: impl FnOnce(&Document, usize) -> Option<T>,
    ) -> Option<T> {
        let document = self.document(&place.text_document.uri)?;
        ask(document, document.byte(place.position))
    }

    fn document(&self, uri: &Uri) -> Option<&Document> {
        self.documents.get(uri.as_str())
    }

    /// Takes note of what happens to a text.
    fn told(&mut self, told: Notification) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        let told = match extract::<DidOpenTextDocument>(told) {
            Ok(opened) => return self.read(opened.text_document.uri, opened.text_document.text),
            Err(told) => told,
        };
        let told = match extract::<DidChangeTextDocument>(told) {
            // The whole text comes each time.
            Ok(changed) => match changed.content_changes.into_iter().last() {
                Some(last) => return self.read(changed.text_document.uri, last.text),
                None => return Ok(()),
            },
            Err(told) => told,
        };
        if let Ok(closed) = extract::<DidCloseTextDocument>(told) {
            self.documents.remove(closed.text_document.uri.as_str());
            self.publish(closed.text_document.uri, Vec::new())?;
        }
        Ok(())
    }

    fn read(&mut self, uri: Uri, text: String) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        let known = self.documents.contains_key(uri.as_str());
        if (self.documents.len() >= DOCUMENTS_MAX && !known) || text.len() > 2 * limits::PLAN_BYTES_MAX {
            return Ok(());
        }
        let document = Document::read(text);
        let diagnostics = document.diagnostics(self.session, &uri);
        self.documents.insert(uri.as_str().to_owned(), document);
        self.publish(uri, diagnostics)
    }

    fn publish(
        &self,
        uri: Uri,
        diagnostics: Vec<Diagnostic>,
    ) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        let params = PublishDiagnosticsParams { uri, diagnostics, version: None };
        let told = Notification::new(PublishDiagnostics::METHOD.to_owned(), params);
        Ok(self.connection.sender.send(told.into())?)
    }
}

/// Returns what a notification of one kind says; the notification where it is of another. One that cannot be read
/// is of no kind.
fn extract<N: lsp_types::notification::Notification>(told: Notification) -> Result<N::Params, Notification> {
    told.extract(N::METHOD).map_err(|error| match error {
        ExtractError::MethodMismatch(told) => told,
        ExtractError::JsonError { method, .. } => Notification::new(method, ()),
    })
}

/// The sentence of a remark, what to do, and what was probably meant.
fn said(session: &Session, text: remarks::Text, remark: &rules::Remark) -> String {
    let meant = |meant: &String| {
        session.plans.sentence(&Message::new("cli.did-you-mean").with("text", meant.as_str()))
    };
    let parts = [
        Some(text.sentence(&session.plans, &remark.message)),
        text.fix(&session.plans, remark),
        remark.suggestion.as_ref().map(meant),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
