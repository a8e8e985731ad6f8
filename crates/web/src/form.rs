//! In which form an answer is wanted: a page, or its data.

use axum::extract::Request;
use axum::http::header::ACCEPT;
use axum::http::uri::{PathAndQuery, Uri};

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A page for people.
    Html,
    /// The answer as one JSON document.
    Json,
    /// The page's table, as CSV.
    Csv,
}

/// Stands beside [`Form::Csv`] where the table is wanted as a workbook: a page need not know the difference.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AsWorkbook;

/// The ending of a path that asks for the table of its page as a workbook.
const WORKBOOK: &str = ".xlsx";

/// The endings of a path that ask for the data of its page.
const ENDINGS: [(&str, Form); 2] = [(".json", Form::Json), (".csv", Form::Csv)];

/// Where programs find the data of every page.
pub(crate) const API: &str = "/api/v1";

/// A request of a program, under [`API`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct OfProgram;

/// Takes the form from the end of the path (`/standing.json`) before the request is led to its page; without an ending it is
/// the one the `Accept` header asks for.
pub(crate) fn take(mut request: Request) -> Request {
    if let Some(rest) = request.uri().path().strip_prefix(API).filter(|rest| rest.starts_with('/')) {
        let (rest, is_own) = (rest.to_owned(), is_own(request.uri().path()));
        if !is_own {
            *request.uri_mut() = with_path(request.uri(), &rest);
        }
        request.extensions_mut().insert(OfProgram);
        request.extensions_mut().insert(Form::Json);
        return request;
    }
    let path = request.uri().path();
    let into_workbook = path.strip_suffix(WORKBOOK).map(|page| (page.to_owned(), Form::Csv));
    let is_workbook = into_workbook.is_some();
    let ending = into_workbook.or_else(|| {
        ENDINGS.into_iter().find_map(|(end, form)| Some((path.strip_suffix(end)?.to_owned(), form)))
    });
    let form = match ending {
        Some((page, form)) if page.len() > 1 && !page.starts_with("/assets/") => {
            *request.uri_mut() = with_path(request.uri(), &page);
            form
        }
        _ => accepted(&request),
    };
    request.extensions_mut().insert(form);
    if is_workbook {
        request.extensions_mut().insert(AsWorkbook);
    }
    request
}

/// Returns whether a path is one that pages do not have.
fn is_own(path: &str) -> bool {
    crate::routes::ROUTES.iter().any(|route| route.path == path)
}

fn with_path(uri: &Uri, path: &str) -> Uri {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let mut parts = uri.clone().into_parts();
    // A prefix of a path is a path.
    parts.path_and_query = format!("{path}{query}").parse::<PathAndQuery>().ok();
    Uri::from_parts(parts).unwrap_or_else(|_| uri.clone())
}

fn accepted(request: &Request) -> Form {
    let accept = request.headers().get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    match () {
        () if accept.contains("text/html") => Form::Html,
        () if accept.contains("json") => Form::Json,
        () if accept.contains("text/csv") => Form::Csv,
        () => Form::Html,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(uri: &str, accept: &str) -> (String, Form) {
        let request = Request::builder().uri(uri).header(ACCEPT, accept).body(Default::default()).unwrap();
        let request = take(request);
        (request.uri().to_string(), *request.extensions().get::<Form>().unwrap())
    }

    #[test]
    fn the_form_is_the_ending_else_what_is_accepted() {
        let cases = [
            ("/standing.json?period=2025", "text/html", "/standing?period=2025", Form::Json),
            ("/units/06.json", "*/*", "/units/06", Form::Json),
            ("/standing", "application/json", "/standing", Form::Json),
            ("/standing", "text/html,application/json;q=0.9", "/standing", Form::Html),
            ("/standing", "", "/standing", Form::Html),
            ("/assets/a.json", "*/*", "/assets/a.json", Form::Html),
            ("/.json", "*/*", "/.json", Form::Html),
        ];
        for (uri, accept, led_to, form) in cases {
            assert_eq!(taken(uri, accept), (led_to.to_owned(), form), "{uri} {accept}");
        }
    }
}
